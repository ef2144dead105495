package org.jiedui.roster.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.csv.CsvArchive;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.FileIssues;
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

    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final RosterLimits limits;
    private final RosterJsonReader json;

    public RosterReader(RosterLimits limits) {
        this.limits = limits;
        json = new RosterJsonReader(limits);
    }

    /**
     * Reads what was sent.
     *
     * @param contentType its media type, or null; JSON is believed, anything else is a file whose bytes tell what it is
     * @param fileName its name, which becomes the roster's unless that has one itself, or null
     */
    public Reading read(byte[] body, @Nullable String contentType, @Nullable String fileName) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json")
                ? json.read(body)
                : readFile(body, fileName);
    }

    /**
     * Reads a workbook or an archive of CSV files.
     *
     * @param fileName as in {@link #read}
     */
    public Reading readFile(byte[] file, @Nullable String fileName) {
        if (file.length == 0) {
            return new Reading.Malformed(FileIssues.empty());
        }
        if (file.length > limits.bytes()) {
            return new Reading.Malformed(FileIssues.tooLarge(file.length, limits.bytes()));
        }
        if (startsWith(file, OLE2)) {
            return new Reading.Malformed(contains(file, ENCRYPTED) ? FileIssues.encrypted() : FileIssues.oldFormat());
        }
        if (!startsWith(file, new byte[] {'P', 'K'})) {
            return new Reading.Malformed(OtherFormat.issueOf(file));
        }
        try (BoundedZip zip = BoundedZip.open(file, limits.unpackedBytes())) {
            List<ZipArchiveEntry> inside = NestedWorkbooks.list(zip);
            if (inside.size() == 1) {
                byte[] only = NestedWorkbooks.read(zip, inside.getFirst(), limits.bytes());
                return startsWith(only, new byte[] {'P', 'K'}) && NestedWorkbooks.isArchive(only)
                        ? new Reading.Malformed(FileIssues.notAWorkbook(null))
                        : readFile(only, fileName == null ? inside.getFirst().getName() : fileName);
            }
            return inside.isEmpty()
                    ? readZip(zip, withoutExtension(fileName))
                    : new Reading.Malformed(FileIssues.severalWorkbooks(
                            inside.stream().map(ZipArchiveEntry::getName).toList()));
        } catch (UnreadableException e) {
            return new Reading.Malformed(e.issue());
        } catch (IOException | IllegalArgumentException e) {
            return new Reading.Malformed(FileIssues.damaged());
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
            return Xlsx.read(zip, limits, sheet::equals).stream()
                    .findFirst()
                    .map(table -> SheetWindow.of(table, row, around));
        } catch (UnreadableException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /**
     * The workbook that was sent: the file itself, or the only one in an archive.
     *
     * @return empty when what was sent holds no workbook (.xlsx), or more than one
     */
    public Optional<byte[]> findWorkbook(byte[] file) {
        if (!startsWith(file, new byte[] {'P', 'K'})) {
            return Optional.empty();
        }
        try (BoundedZip zip = BoundedZip.open(file, limits.unpackedBytes())) {
            if (NestedWorkbooks.isWorkbook(zip)) {
                return Optional.of(file);
            }
            List<ZipArchiveEntry> inside = NestedWorkbooks.list(zip);
            if (inside.size() != 1) {
                return Optional.empty();
            }
            byte[] only = NestedWorkbooks.read(zip, inside.getFirst(), limits.bytes());
            return NestedWorkbooks.isArchive(only) ? Optional.empty() : findWorkbook(only);
        } catch (UnreadableException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reading readZip(BoundedZip zip, @Nullable String name) {
        List<Table> tables;
        Optional<Issue> other = OtherFormat.findIssueOf(zip);
        if (other.isPresent()) {
            return new Reading.Malformed(other.get());
        }
        if (NestedWorkbooks.isWorkbook(zip)) {
            tables = Xlsx.read(zip, limits, sheet -> true);
        } else {
            tables = new CsvArchive(limits).read(zip);
        }
        List<String> names = new ArrayList<>(tables.stream().map(Table::name).toList());
        if (names.isEmpty()) {
            zip.list().stream().map(ZipArchiveEntry::getName).forEach(names::add);
        }
        return new RosterSheets(limits).read(tables, name, names);
    }

    private static @Nullable String withoutExtension(@Nullable String fileName) {
        if (fileName == null) {
            return null;
        }
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("(?i)\\.(xlsx|xlsm|xls|et|zip)$", "").strip();
        return name.isEmpty() ? null : name;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < part.length && bytes[i + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return true;
            }
        }
        return false;
    }
}
