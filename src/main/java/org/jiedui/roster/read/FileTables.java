package org.jiedui.roster.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.Issue;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.csv.CsvArchive;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.EntryNames;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.PackedWorkbooks;
import org.jiedui.roster.file.Table;
import org.jiedui.roster.workbook.Xlsx;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a file, before anybody knows what they are about: a workbook (.xlsx), an archive (.zip) of
 * workbooks and CSV files, or one CSV file. Thread-safe.
 */
public final class FileTables {

    private final RosterLimits limits;

    public FileTables(RosterLimits limits) {
        this.limits = limits;
    }

    /**
     * What a file holds.
     *
     * @param tables its tables, in its order
     * @param names what to call them, or, where there are none, what lies in the file instead
     * @param fileName the file's name without folders and ending, or null
     * @param workbook what they were read from and can be given back annotated: the workbook (.xlsx) itself, or the
     *     only one in an archive, or an archive of several; null when it was none
     */
    public record Opened(
            List<Table> tables,
            List<String> names,
            @Nullable String fileName,
            byte @Nullable [] workbook) {}

    /**
     * Opens a workbook or an archive.
     *
     * @param fileName its name, or null
     * @throws UnreadableException when it is none, or damaged, or too large
     */
    public Opened open(byte[] file, @Nullable String fileName) {
        return open(file, fileName, true);
    }

    /**
     * Opens one CSV table, in whatever of the known encodings it is.
     *
     * @param name the file's name, by which issues call it
     * @throws UnreadableException when it is none, or too large
     */
    public Opened openTable(byte[] file, String name) {
        requireSize(file, Math.toIntExact(limits.unpackedTextBytes()));
        Table table = new CsvArchive(limits, new CellBudget(limits.cells())).read(file, name);
        return new Opened(List.of(table), List.of(name), null, null);
    }

    private static void requireSize(byte[] file, int most) {
        if (file.length == 0) {
            throw new UnreadableException(FileIssues.empty());
        }
        if (file.length > most) {
            throw new UnreadableException(FileIssues.tooLarge(file.length, most));
        }
    }

    /** @param mayBePacked whether a workbook may lie in an archive; what is packed twice is not looked into */
    private Opened open(byte[] file, @Nullable String fileName, boolean mayBePacked) {
        requireSize(file, limits.bytes());
        refuse(OtherFormat.findIssueOf(file));
        try (BoundedZip zip = BoundedZip.open(file, limits.unpackedBytes())) {
            refuse(OtherFormat.findIssueOf(zip));
            if (PackedWorkbooks.isWorkbook(zip)) {
                return opened(Xlsx.read(zip, limits, sheet -> true), fileName, zip, file);
            }
            Map<String, ZipArchiveEntry> inside = PackedWorkbooks.list(zip);
            if (!mayBePacked && !inside.isEmpty()) {
                throw new UnreadableException(FileIssues.notAWorkbook(null));
            }
            CellBudget budget = new CellBudget(limits.cells());
            List<Table> tables = new CsvArchive(limits, budget).read(zip);
            if (tables.isEmpty() && inside.size() == 1) {
                ZipArchiveEntry only = inside.values().iterator().next();
                return open(
                        NestedWorkbooks.read(zip, only, limits.bytes()),
                        fileName == null ? EntryNames.fileName(only) : fileName,
                        false);
            }
            List<Table> all = new ArrayList<>(tables);
            all.addAll(new NestedWorkbooks(limits, budget, zip).tables(inside));
            return opened(all, fileName, zip, inside.isEmpty() ? null : file);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(FileIssues.damaged());
        }
    }

    private static void refuse(Optional<Issue> issue) {
        issue.ifPresent(found -> {
            throw new UnreadableException(found);
        });
    }

    private static Opened opened(
            List<Table> tables, @Nullable String fileName, BoundedZip zip, byte @Nullable [] workbook) {
        List<String> names = new ArrayList<>(tables.stream().map(Table::name).toList());
        if (names.isEmpty()) {
            zip.list().stream().map(ZipArchiveEntry::getName).forEach(names::add);
        }
        return new Opened(tables, names, withoutExtension(fileName), workbook);
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
