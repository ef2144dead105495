package org.jiedui.roster;

/**
 * The largest roster that is read. Several times the whole country is allowed; more is refused with a message that
 * names the limit, before it can fill the memory.
 *
 * @param bytes most bytes of a document or file
 * @param universities most universities
 * @param departments most departments
 * @param schools most schools
 * @param ties most ties
 * @param lines most quota lines, and most supply lines
 * @param cells most cells with content in a workbook or archive
 * @param textLength most characters in one value
 * @param listLength most entries in one value that is a list
 */
public record RosterLimits(
        int bytes,
        int universities,
        int departments,
        int schools,
        int ties,
        int lines,
        int cells,
        int textLength,
        int listLength) {

    /** What the service reads. */
    public static final RosterLimits DEFAULT =
            new RosterLimits(64 * 1024 * 1024, 5_000, 50_000, 50_000, 200_000, 1_000, 2_000_000, 200, 50);

    /** How many times the bytes of an archive its parts may have together once unpacked. */
    private static final int UNPACKED = 4;

    /** Most bytes of the parts of an archive once unpacked. */
    public long unpackedBytes() {
        return (long) UNPACKED * bytes;
    }

    /**
     * Most bytes of the tables of an archive of CSV files once unpacked: as many as a document may have, for a table is
     * held whole while it is read.
     */
    public long unpackedTextBytes() {
        return bytes;
    }

    /** Most characters of a cell; a cell may hold a list. */
    public int cellLength() {
        return (textLength + 1) * listLength;
    }
}
