package org.jiedui.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** The part of a workbook that says of what type its parts are; made anew where it is missing or broken. */
final class ContentTypes {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** What parts are by the paths that all programs give them. */
    private static final Map<String, String> BY_PATH = Map.of(
            "xl/workbook\\.xml", SPREADSHEET + "sheet.main+xml",
            "xl/worksheets/[^/]*\\.xml", SPREADSHEET + "worksheet+xml",
            "xl/styles\\.xml", SPREADSHEET + "styles+xml",
            "xl/sharedstrings\\.xml", SPREADSHEET + "sharedStrings+xml",
            "xl/comments[^/]*\\.xml", SPREADSHEET + "comments+xml",
            "xl/theme/[^/]*\\.xml", OFFICE + "theme+xml",
            "xl/drawings/[^/]*\\.xml", OFFICE + "drawing+xml",
            "docprops/core\\.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "docprops/app\\.xml", OFFICE + "extended-properties+xml");

    private ContentTypes() {}

    /**
     * The part as a tree.
     *
     * @param part its bytes, or null where the workbook has none
     * @param paths of all parts, from which it is made anew
     */
    static Document read(byte @Nullable [] part, List<String> paths) {
        if (part != null) {
            try {
                return Xml.read(part);
            } catch (IOException e) {
                return of(paths);
            }
        }
        return of(paths);
    }

    private static Document of(List<String> paths) {
        Document types = Xml.create(Xml.CONTENT_TYPES, "Types");
        Xml.append(
                types.getDocumentElement(),
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        Xml.append(types.getDocumentElement(), "Default", "Extension", "xml", "ContentType", "application/xml");
        for (String path : paths) {
            String lower = path.replace('\\', '/').toLowerCase(Locale.ROOT);
            BY_PATH.entrySet().stream()
                    .filter(entry -> lower.matches(entry.getKey()))
                    .forEach(entry -> Xml.append(
                            types.getDocumentElement(),
                            "Override",
                            "PartName",
                            "/" + path,
                            "ContentType",
                            entry.getValue()));
        }
        return types;
    }
}
