package org.jiedui.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiedui.roster.RosterLimits;

/** Ids that are made of names, as long as ids may be. */
final class MadeIds {

    /** The canonical form is read within the same limits as what is sent. */
    private static final int LONGEST = RosterLimits.DEFAULT.textLength();

    private static final int DIGEST_BYTES = 8;

    private MadeIds() {}

    /** An id that can be read again: what does not fit is told apart by a digest of the whole. */
    static String shorten(String id) {
        if (id.length() <= LONGEST) {
            return id;
        }
        String digest = HexFormat.of().formatHex(sha256(id), 0, DIGEST_BYTES);
        int end = LONGEST - digest.length() - 1;
        return id.substring(0, Character.isHighSurrogate(id.charAt(end - 1)) ? end - 1 : end) + "-" + digest;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
