package org.jiedui.roster.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * Marks at the start of a part that is UTF-8. Programs that put one before a text that has one already leave several,
 * which spreadsheets skip and readers of XML do not.
 */
public final class ByteOrderMarks {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private ByteOrderMarks() {}

    /** The same with at most one mark at its start. */
    public static InputStream single(InputStream in) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(in, 2 * MARK.length);
        byte[] start = rest.readNBytes(MARK.length);
        boolean marked = Arrays.equals(start, MARK);
        while (marked && Arrays.equals(start, MARK)) {
            start = rest.readNBytes(MARK.length);
        }
        rest.unread(start);
        if (marked) {
            rest.unread(MARK);
        }
        return rest;
    }
}
