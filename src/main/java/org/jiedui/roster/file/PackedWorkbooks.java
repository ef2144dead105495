package org.jiedui.roster.file;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Workbooks that were packed before they were sent, as mail programs and habits have it. */
public final class PackedWorkbooks {

    private static final Set<String> EXTENSIONS = Set.of("xlsx", "xlsm", "xls", "et", "xlsb", "ods", "numbers");

    private PackedWorkbooks() {}

    /** Whether an archive is itself a workbook. */
    public static boolean isWorkbook(BoundedZip zip) {
        return zip.findEntry("[Content_Types].xml") != null || zip.findEntry("xl/workbook.xml") != null;
    }

    /**
     * The workbooks in an archive that is none itself, by the names that places use; what programs leave behind in
     * archives aside.
     */
    public static Map<String, ZipArchiveEntry> list(BoundedZip zip) {
        return EntryNames.tellApart(
                zip.list().stream().filter(PackedWorkbooks::isOne).toList());
    }

    private static boolean isOne(ZipArchiveEntry entry) {
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && EXTENSIONS.contains(extension);
    }
}
