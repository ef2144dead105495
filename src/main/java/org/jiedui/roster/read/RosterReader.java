package org.jiedui.roster.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.PackedWorkbooks;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.roster.sheet.RosterSheets;
import org.jiedui.roster.sheet.SheetKind;
import org.jiedui.roster.sheet.SheetWindow;
import org.jiedui.roster.workbook.Xlsx;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster as people send it: JSON, a workbook (.xlsx), or an archive (.zip) of CSV files. Thread-safe.
 *
 * <p>What a table may look like is told at {@link SheetKind}. A workbook without a sheet for quotas, supply lines or
 * the programme means those of the pilot.
 */
public final class RosterReader {

    private final RosterLimits limits;
    private final RosterJsonReader json;
    private final FileTables files;

    public RosterReader(RosterLimits limits) {
        this.limits = limits;
        json = new RosterJsonReader(limits);
        files = new FileTables(limits);
    }

    /**
     * What came of reading something that was sent.
     *
     * @param reading the roster, or why there is none
     * @param workbook what it was read from and can be given back annotated: the workbook (.xlsx) itself, or the only
     *     one in an archive, or an archive of several; null when it was none
     */
    public record Sent(Reading reading, byte @Nullable [] workbook) {
        private static Sent malformed(Issue issue) {
            return new Sent(new Reading.Malformed(issue), null);
        }
    }

    /**
     * Reads what was sent.
     *
     * @param contentType its media type, or null; JSON is believed, anything else is a file whose bytes tell what it is
     * @param fileName its name, which becomes the roster's unless that has one itself, or null
     */
    public Sent receive(byte[] body, @Nullable String contentType, @Nullable String fileName) {
        return isJson(contentType) ? new Sent(json.read(body), null) : open(body, fileName, true);
    }

    /**
     * Reads what was sent to change a stored roster: only what changes needs to be there, and the name is the stored
     * one's unless it is said in it.
     *
     * @param contentType as in {@link #receive}
     */
    public Sent receiveChanges(byte[] body, @Nullable String contentType) {
        return isJson(contentType) ? new Sent(json.read(body), null) : open(body, null, false);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    /**
     * Reads a workbook or an archive of CSV files.
     *
     * @param fileName as in {@link #receive}
     */
    public Reading readFile(byte[] file, @Nullable String fileName) {
        return open(file, fileName, true).reading();
    }

    /**
     * Reads one CSV table, in whatever of the known encodings it is.
     *
     * @param name the file's name, by which issues call it
     */
    public Reading readTable(byte[] file, String name) {
        try {
            return rows(files.openTable(file, name), true);
        } catch (UnreadableException e) {
            return new Reading.Malformed(e.issue());
        }
    }

    /** @param whole whether all of a roster must be there; otherwise no file's name is the roster's */
    private Sent open(byte[] file, @Nullable String fileName, boolean whole) {
        try {
            FileTables.Opened opened = files.open(file, fileName);
            return new Sent(rows(opened, whole), opened.workbook());
        } catch (UnreadableException e) {
            return Sent.malformed(e.issue());
        } catch (IllegalArgumentException e) {
            return Sent.malformed(FileIssues.damaged());
        }
    }

    private Reading rows(FileTables.Opened opened, boolean whole) {
        String name = whole ? opened.fileName() : null;
        return new RosterSheets(limits, whole).read(opened.tables(), name, opened.names());
    }

    /**
     * Some rows of a sheet as they stand, around a row that an issue is about.
     *
     * @param sheet the sheet's name, as issues have it
     * @param row the row's number, as issues have it: from 1, or 0 for the whole sheet, which shows its first rows
     * @param around how many rows to show before it and after it
     * @return empty when the workbook has no such sheet
     * @throws IOException when it is no workbook, or damaged, or too large
     */
    public Optional<SheetWindow> findWindow(byte[] workbook, String sheet, int row, int around) throws IOException {
        try (BoundedZip zip = BoundedZip.open(workbook, limits.unpackedBytes())) {
            if (!PackedWorkbooks.isWorkbook(zip)) {
                return findPackedWindow(zip, sheet, row, around);
            }
            return Xlsx.read(zip, limits, sheet::equals).stream()
                    .findFirst()
                    .map(table -> SheetWindow.of(table, row, around));
        } catch (UnreadableException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** The same of one of several workbooks, by whose name the sheet's begins. */
    private Optional<SheetWindow> findPackedWindow(BoundedZip zip, String sheet, int row, int around)
            throws IOException {
        for (Map.Entry<String, ZipArchiveEntry> named :
                PackedWorkbooks.list(zip).entrySet()) {
            String start = named.getKey() + "/";
            if (sheet.startsWith(start)) {
                byte[] workbook = NestedWorkbooks.read(zip, named.getValue(), limits.bytes());
                try (BoundedZip inner = BoundedZip.open(workbook, limits.unpackedBytes())) {
                    return Xlsx.read(inner, limits, sheet.substring(start.length())::equals).stream()
                            .findFirst()
                            .map(table -> SheetWindow.of(table.of(named.getKey()), row, around));
                }
            }
        }
        return Optional.empty();
    }
}
