package org.jiedui.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.FileIssues;

/** Workbooks that were packed before they were sent, as mail programs and habits have it. */
final class NestedWorkbooks {

    private static final Set<String> EXTENSIONS = Set.of("xlsx", "xlsm", "xls", "et", "xlsb", "ods", "numbers");
    private static final Set<String> TABLES = Set.of("csv", "txt", "tsv");

    private NestedWorkbooks() {}

    /** Whether an archive is itself a workbook. */
    static boolean isWorkbook(BoundedZip zip) {
        return zip.findEntry("[Content_Types].xml") != null || zip.findEntry("xl/workbook.xml") != null;
    }

    /**
     * The workbooks in an archive that is none itself, unless it holds tables as text; what programs leave behind in
     * archives aside.
     */
    static List<ZipArchiveEntry> list(BoundedZip zip) {
        if (zip.list().stream().anyMatch(entry -> isOne(entry, TABLES))) {
            return List.of();
        }
        return zip.list().stream().filter(entry -> isOne(entry, EXTENSIONS)).toList();
    }

    private static boolean isOne(ZipArchiveEntry entry, Set<String> extensions) {
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && extensions.contains(extension);
    }

    /**
     * One of them.
     *
     * @throws UnreadableException when it is larger than a workbook may be, or protected by a password
     */
    static byte[] read(BoundedZip zip, ZipArchiveEntry entry, int most) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(FileIssues.encryptedEntry(entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableException(FileIssues.tooLarge(bytes.length, most));
            }
            return bytes;
        }
    }
}
