package org.jiedui.roster.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.csv.CsvArchive;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.EntryNames;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.PackedWorkbooks;
import org.jiedui.roster.file.Table;
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

    public RosterReader(RosterLimits limits) {
        this.limits = limits;
        json = new RosterJsonReader(limits);
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
        return isJson(contentType) ? new Sent(json.read(body), null) : open(body, fileName, true, true);
    }

    /**
     * Reads what was sent to change a stored roster: only what changes needs to be there, and the name is the stored
     * one's unless it is said in it.
     *
     * @param contentType as in {@link #receive}
     */
    public Sent receiveChanges(byte[] body, @Nullable String contentType) {
        return isJson(contentType) ? new Sent(json.read(body), null) : open(body, null, true, false);
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
        return open(file, fileName, true, true).reading();
    }

    /**
     * Reads one CSV table, in whatever of the known encodings it is.
     *
     * @param name the file's name, by which issues call it
     */
    public Reading readTable(byte[] file, String name) {
        if (file.length == 0) {
            return new Reading.Malformed(FileIssues.empty());
        }
        if (file.length > limits.unpackedTextBytes()) {
            return new Reading.Malformed(FileIssues.tooLarge(file.length, Math.toIntExact(limits.unpackedTextBytes())));
        }
        try {
            Table table = new CsvArchive(limits, new CellBudget(limits.cells())).read(file, name);
            return new RosterSheets(limits, true).read(List.of(table), null, List.of(name));
        } catch (UnreadableException e) {
            return new Reading.Malformed(e.issue());
        }
    }

    /**
     * @param mayBePacked whether a workbook may lie in an archive; what is packed twice is not looked into
     * @param whole whether all of a roster must be there
     */
    private Sent open(byte[] file, @Nullable String fileName, boolean mayBePacked, boolean whole) {
        if (file.length == 0) {
            return Sent.malformed(FileIssues.empty());
        }
        if (file.length > limits.bytes()) {
            return Sent.malformed(FileIssues.tooLarge(file.length, limits.bytes()));
        }
        Optional<Issue> noArchive = OtherFormat.findIssueOf(file);
        if (noArchive.isPresent()) {
            return Sent.malformed(noArchive.get());
        }
        try (BoundedZip zip = BoundedZip.open(file, limits.unpackedBytes())) {
            Optional<Issue> other = OtherFormat.findIssueOf(zip);
            if (other.isPresent()) {
                return Sent.malformed(other.get());
            }
            String name = withoutExtension(fileName);
            if (PackedWorkbooks.isWorkbook(zip)) {
                return new Sent(readTables(Xlsx.read(zip, limits, sheet -> true), name, zip, whole), file);
            }
            Map<String, ZipArchiveEntry> inside = PackedWorkbooks.list(zip);
            if (!mayBePacked && !inside.isEmpty()) {
                return Sent.malformed(FileIssues.notAWorkbook(null));
            }
            CellBudget budget = new CellBudget(limits.cells());
            List<Table> tables = new CsvArchive(limits, budget).read(zip);
            if (tables.isEmpty() && inside.size() == 1) {
                ZipArchiveEntry only = inside.values().iterator().next();
                return open(
                        NestedWorkbooks.read(zip, only, limits.bytes()),
                        fileName == null && whole ? EntryNames.fileName(only) : fileName,
                        false,
                        whole);
            }
            List<Table> all = new ArrayList<>(tables);
            all.addAll(new NestedWorkbooks(limits, budget, zip).tables(inside));
            return new Sent(readTables(all, name, zip, whole), inside.isEmpty() ? null : file);
        } catch (UnreadableException e) {
            return Sent.malformed(e.issue());
        } catch (IOException | IllegalArgumentException e) {
            return Sent.malformed(FileIssues.damaged());
        }
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

    private Reading readTables(List<Table> tables, @Nullable String name, BoundedZip zip, boolean whole) {
        List<String> names = new ArrayList<>(tables.stream().map(Table::name).toList());
        if (names.isEmpty()) {
            zip.list().stream().map(ZipArchiveEntry::getName).forEach(names::add);
        }
        return new RosterSheets(limits, whole).read(tables, name, names);
    }

    private static @Nullable String withoutExtension(@Nullable String fileName) {
        if (fileName == null) {
            return null;
        }
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("(?i)\\.(xlsx|xlsm|xls|et|zip)$", "").strip();
        return name.isEmpty() ? null : name;
    }
}
