package org.jiedui.roster.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * An archive in memory whose entries are unpacked only as they are read, and never beyond a limit: what counts is what really
 * comes out, not what the archive says.
 */
public final class BoundedZip implements ZipEntrySource {

    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_RATIO = 200;
    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int SMALL_PART = 4 << 20;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final long most;
    private long mostText = Long.MAX_VALUE;
    private long unpacked;
    private boolean largePartsAllowed;
    private boolean closed;

    private BoundedZip(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
        entries = Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /**
     * Opens an archive.
     *
     * @param most most bytes that all entries together may have unpacked
     * @throws UnreadableException when it has thousands of entries
     * @throws IOException when it is no archive
     */
    public static BoundedZip open(byte[] bytes, long most) throws IOException {
        ZipFile file = ZipFile.builder()
                .setByteArray(bytes)
                .setIgnoreLocalFileHeader(true)
                .get();
        BoundedZip zip = new BoundedZip(file, most);
        if (zip.entries.size() > MOST_ENTRIES) {
            throw new UnreadableException(FileIssues.tooManyEntries(zip.entries.size(), MOST_ENTRIES));
        }
        return zip;
    }

    /**
     * Opens an archive of which every part may be large, for those who read only some and know how large each may be.
     *
     * @throws IOException when it is no archive; a part that is read beyond what the service reads throws a runtime exception
     */
    public static BoundedZip open(byte[] bytes) throws IOException {
        BoundedZip zip = open(bytes, RosterLimits.DEFAULT.unpackedBytes());
        zip.allowLargeParts();
        return zip;
    }

    /** From now on parts may be large, because they are read as a stream; those read before make a tree in memory. */
    public void allowLargeParts() {
        largePartsAllowed = true;
    }

    /** From now on parts are text, of which there may be so many bytes together; each may be large. */
    public void allowText(long bytes) {
        mostText = bytes;
        largePartsAllowed = true;
    }

    /** The entries in the archive's order. */
    public List<ZipArchiveEntry> list() {
        return entries;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries);
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counting(zip.getInputStream(entry), entry.getCompressedSize());
    }

    /** An entry as it is, still packed. */
    public InputStream getPacked(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Counts what comes out of one entry. */
    private final class Counting extends FilterInputStream {
        private final long packed;
        private long here;

        Counting(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            here += bytes;
            unpacked += bytes;
            if (unpacked > most
                    || here > RATIO_COUNTS_FROM && here / packed > LARGEST_RATIO
                    || here > SMALL_PART && !largePartsAllowed) {
                throw new UnreadableException(FileIssues.bomb(Math.min(most, mostText)));
            }
            if (unpacked > mostText) {
                throw new UnreadableException(FileIssues.tooMuchText(mostText));
            }
        }
    }
}
