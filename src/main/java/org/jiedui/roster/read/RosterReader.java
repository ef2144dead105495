package org.jiedui.roster.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
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
 * <p>What a table may look like is told at {@link SheetKind}. A workbook without a sheet for quotas, supply lines or the programme
 * means those of the pilot.
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
            return new Reading.Malformed(FileIssues.notAWorkbook(null));
        }
        try (BoundedZip zip = BoundedZip.open(file, limits.unpackedBytes())) {
            return readZip(zip, withoutExtension(fileName));
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

    private Reading readZip(BoundedZip zip, @Nullable String name) {
        List<Table> tables;
        if (zip.getEntry("[Content_Types].xml") == null) {
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                return new Reading.Malformed(FileIssues.notAWorkbook("OpenDocument (.ods, .odt)"));
            }
            tables = new CsvArchive(limits).read(zip);
        } else if (zip.getEntry("xl/workbook.bin") != null) {
            return new Reading.Malformed(FileIssues.notAWorkbook("Excel (.xlsb)"));
        } else if (zip.list().stream().anyMatch(entry -> entry.getName().startsWith("word/"))) {
            return new Reading.Malformed(FileIssues.notAWorkbook("Word (.docx)"));
        } else if (zip.list().stream().anyMatch(entry -> entry.getName().startsWith("ppt/"))) {
            return new Reading.Malformed(FileIssues.notAWorkbook("PowerPoint (.pptx)"));
        } else {
            tables = Xlsx.read(zip, limits, sheet -> true);
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
        String name = last.replaceAll("(?i)\\.(xlsx|xlsm|zip)$", "").strip();
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
