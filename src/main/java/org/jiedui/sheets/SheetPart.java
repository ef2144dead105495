package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The part of one sheet. Cells are copied byte for byte; only what stands before and after them is looked at: marks are
 * added as conditional formats that always apply, comments as a reference to their boxes.
 */
final class SheetPart {

    /** The formula of the marks made here, so that a later annotation finds them. */
    private static final String MARK_FORMULA = "\"" + CommentParts.MARK + "\"<>\"\"";

    private static final int CELLS_OF_A_MARK = 400;
    private static final Pattern ROOT = Pattern.compile("(?s)<(\\w+:)?worksheet\\b[^>]*>");
    private static final Pattern SELECTED = Pattern.compile("\\s+tabSelected=\"(1|true)\"");

    /** ECMA-376 part 1, 18.3.1.99, from the cells on. */
    private static final List<String> ORDER = List.of(
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final WorkbookFile file;
    private final String path;
    private final int number;

    /** @param number of the sheet, from 1 */
    SheetPart(WorkbookFile file, String path, int number) {
        this.file = file;
        this.path = path;
        this.number = number;
    }

    /**
     * Marks the cells of a sheet and takes the marks of an earlier annotation away; a sheet that cannot be split stays
     * as it is.
     */
    void annotate(Remarks remarks, StylesPart.@Nullable Numbers styles, boolean chinese) throws IOException {
        byte[] bytes = file.findSheet(path);
        if (bytes == null) {
            return;
        }
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = latin.indexOf("sheetData");
        int end = latin.indexOf('>', Math.max(0, latin.lastIndexOf("sheetData"))) + 1;
        Matcher root = ROOT.matcher(latin);
        if (start < 0
                || end <= start
                || bytes.length - end > WorkbookFile.LARGEST_TREE
                || !root.find()
                || root.start() > start) {
            return;
        }
        String head = SELECTED.matcher(latin.substring(0, start)).replaceAll("");
        String tail = root.group().replaceFirst("/>$", ">") + latin.substring(end);
        Document document;
        try {
            document = Xml.read(tail.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return;
        }
        Element sheet = document.getDocumentElement();
        boolean touched = removeMarks(sheet);
        if (styles != null) {
            addMarks(sheet, remarks.cells(Severity.ERROR), styles.error());
            addMarks(sheet, remarks.cells(Severity.WARNING), styles.warning());
        }
        touched |= comment(sheet, remarks, chinese) || !remarks.byCell().isEmpty();
        if (!touched && head.length() == start) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + (1 << 16));
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, start, end - start);
        for (Element child : Xml.children(sheet)) {
            out.writeBytes(Xml.write(child).getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("</" + sheet.getNodeName() + ">").getBytes(StandardCharsets.UTF_8));
        file.put(path, out.toByteArray());
    }

    private static boolean removeMarks(Element sheet) {
        boolean any = false;
        for (Element format : Xml.children(sheet, "conditionalFormatting")) {
            if (format.getTextContent().equals(MARK_FORMULA)) {
                sheet.removeChild(format);
                any = true;
            }
        }
        return any;
    }

    private static void addMarks(Element sheet, List<String> cells, int style) {
        for (int i = 0; i < cells.size(); i += CELLS_OF_A_MARK) {
            Element format = Xml.create(sheet, "conditionalFormatting");
            format.setAttribute(
                    "sqref", String.join(" ", cells.subList(i, Math.min(cells.size(), i + CELLS_OF_A_MARK))));
            Element rule = Xml.append(
                    format,
                    "cfRule",
                    "type",
                    "expression",
                    "dxfId",
                    String.valueOf(style),
                    "priority",
                    String.valueOf(freePriority(sheet)));
            Xml.append(rule, "formula").setTextContent(MARK_FORMULA);
            Xml.insertInOrder(sheet, format, ORDER);
        }
    }

    private static int freePriority(Element sheet) {
        return Xml.children(sheet, "conditionalFormatting").stream()
                        .flatMap(format -> Xml.children(format, "cfRule").stream())
                        .map(rule -> rule.getAttribute("priority"))
                        .filter(priority -> priority.matches("\\d{1,9}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Whether the sheet refers to other boxes than before. */
    private boolean comment(Element sheet, Remarks remarks, boolean chinese) throws IOException {
        Element reference = Xml.child(sheet, "legacyDrawing");
        String old = reference == null ? null : Xml.referenceId(reference);
        String id = new CommentParts(file, file.relationships(path), number).write(remarks, chinese, old);
        if (id == null || id.equals(old)) {
            return false;
        }
        Element fresh = Xml.create(sheet, "legacyDrawing");
        fresh.setAttributeNS(file.referenceNamespace(), "r:id", id);
        Xml.insertInOrder(sheet, fresh, ORDER);
        return true;
    }
}
