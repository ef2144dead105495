package org.jiedui.roster.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * An archive in memory whose entries are unpacked only as they are read, and never beyond a limit: what counts is what
 * really comes out, not what the archive says.
 */
public final class BoundedZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 5_000;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final long most;
    private long mostText = Long.MAX_VALUE;
    private long unpacked;
    private final Map<String, ZipArchiveEntry> byKey = new HashMap<>();

    private BoundedZip(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
        entries = Collections.list(zip.getEntriesInPhysicalOrder());
        entries.forEach(entry -> byKey.putIfAbsent(PartNames.key(entry.getName()), entry));
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
     * Opens an archive with the limits that hold for all.
     *
     * @throws IOException when it is no archive; a part that is read beyond what the service reads throws a runtime
     *     exception
     */
    public static BoundedZip open(byte[] bytes) throws IOException {
        return open(bytes, RosterLimits.DEFAULT.unpackedBytes());
    }

    /** How many bytes have come out so far. */
    public long unpacked() {
        return unpacked;
    }

    /** From now on parts are text, of which there may be so many bytes together. */
    public void allowText(long bytes) {
        mostText = bytes;
    }

    /** The entries in the archive's order. */
    public List<ZipArchiveEntry> list() {
        return entries;
    }

    /**
     * An entry by its path, or else by another spelling of it: in other case, or with backslashes; null when there is
     * none.
     */
    public @Nullable ZipArchiveEntry findEntry(String path) {
        ZipArchiveEntry exact = zip.getEntry(path);
        return exact == null ? byKey.get(PartNames.key(path)) : exact;
    }

    /** What an entry unpacks to; reading beyond the limits throws {@link UnreadableException}. */
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new CountingStream(zip.getInputStream(entry));
    }

    /** An entry as it is, still packed. */
    public InputStream getPacked(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of one entry. */
    private final class CountingStream extends FilterInputStream {
        CountingStream(InputStream in) {
            super(in);
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
            unpacked += bytes;
            if (unpacked > most) {
                throw new UnreadableException(FileIssues.bomb(Math.min(most, mostText)));
            }
            if (unpacked > mostText) {
                throw new UnreadableException(FileIssues.tooMuchText(mostText));
            }
        }
    }
}
