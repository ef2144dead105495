package org.jiedui.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jiedui.roster.Issue;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The two parts that make the comments of a sheet: their texts, and the boxes that show them. Comments that the sender
 * has made stay; those of an earlier annotation go.
 */
final class CommentParts {

    /** Begins every comment made here, so that a later annotation finds it. */
    static final String MARK = "【结对检查】";

    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String BOXES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final Pattern BOX = Pattern.compile("(?s)<v:shape\\b.*?</v:shape>");
    private static final Pattern CELL_OF_BOX =
            Pattern.compile("(?s)<x:Row>\\s*(\\d+)\\s*</x:Row>\\s*<x:Column>\\s*(\\d+)\\s*</x:Column>");
    private static final String NO_BOXES = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" \
            coordsize="21600,21600" o:spt="202" \
            path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
            <v:path gradientshapeok="t" o:connecttype="rect"/>\
            </v:shapetype></xml>""";

    private final WorkbookFile file;
    private final WorkbookFile.Relationships relationships;
    private final int number;

    /** @param number of the sheet, from 1, for the names of new parts */
    CommentParts(WorkbookFile file, WorkbookFile.Relationships relationships, int number) {
        this.file = file;
        this.relationships = relationships;
        this.number = number;
    }

    /**
     * Writes the comments of a sheet.
     *
     * @param boxesId the id by which the sheet refers to its boxes so far, or null
     * @return the id by which it must refer to them, or null when it has none
     */
    @Nullable
    String write(Remarks remarks, boolean chinese, @Nullable String boxesId) throws IOException {
        String path = relationships.findByType("comments");
        byte[] bytes = path == null ? null : file.find(path);
        if (bytes == null && remarks.byCell().isEmpty()) {
            return boxesId;
        }
        Document document = bytes == null ? empty() : Xml.read(bytes);
        Element root = document.getDocumentElement();
        Set<String> gone = removeEarlier(root);
        Set<String> present = new HashSet<>();
        Xml.children(list(root)).forEach(comment -> present.add(comment.getAttribute("ref")));
        String author = author(root);
        remarks.byCell().forEach((cell, issues) -> add(root, author, cell, text(issues, chinese)));
        if (path == null) {
            path = "xl/comments_jiedui" + number + ".xml";
            relationships.add("comments", path);
            file.add(path, COMMENTS_TYPE, Xml.write(document));
        } else {
            file.put(path, Xml.write(document));
        }
        List<String> boxes = new ArrayList<>(remarks.byCell().keySet());
        boxes.removeAll(present);
        return writeBoxes(boxesId, gone, boxes);
    }

    private static Document empty() {
        Document document = Xml.create(Xml.MAIN, "comments");
        Xml.append(document.getDocumentElement(), "authors");
        Xml.append(document.getDocumentElement(), "commentList");
        return document;
    }

    private static Element list(Element root) {
        Element list = Xml.child(root, "commentList");
        return list == null ? Xml.append(root, "commentList") : list;
    }

    private static String author(Element root) {
        Element authors = Xml.child(root, "authors");
        if (authors == null) {
            authors = Xml.create(root, "authors");
            root.insertBefore(authors, root.getFirstChild());
        }
        Xml.append(authors, "author").setTextContent("结对");
        return String.valueOf(Xml.children(authors).size() - 1);
    }

    /** Takes earlier annotations out; the cells that have no comment left. */
    private static Set<String> removeEarlier(Element root) {
        Set<String> gone = new HashSet<>();
        Element list = list(root);
        for (Element comment : Xml.children(list)) {
            String text = comment.getTextContent();
            int mark = text.indexOf(MARK);
            if (mark >= 0 && text.substring(0, mark).isBlank()) {
                list.removeChild(comment);
                gone.add(comment.getAttribute("ref"));
            } else if (mark >= 0) {
                setText(comment, text.substring(0, mark).stripTrailing());
            }
        }
        return gone;
    }

    private static void add(Element root, String author, String cell, String text) {
        for (Element comment : Xml.children(list(root))) {
            if (comment.getAttribute("ref").equals(cell)) {
                Element body = Xml.child(comment, "text");
                run(body == null ? Xml.append(comment, "text") : body, "\n\n" + text);
                return;
            }
        }
        setText(Xml.append(list(root), "comment", "ref", cell, "authorId", author), text);
    }

    private static void setText(Element comment, String text) {
        Element old = Xml.child(comment, "text");
        if (old != null) {
            comment.removeChild(old);
        }
        Element body = Xml.create(comment, "text");
        comment.insertBefore(body, comment.getFirstChild());
        run(body, text);
    }

    private static void run(Element body, String text) {
        Element run = Xml.append(body, "r");
        Element piece = Xml.append(run, "t");
        piece.setAttribute("xml:space", "preserve");
        piece.setTextContent(text);
    }

    private static String text(List<Issue> issues, boolean chinese) {
        return MARK
                + issues.stream()
                        .map(issue -> chinese ? issue.messageZh() : issue.message())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private @Nullable String writeBoxes(@Nullable String boxesId, Set<String> gone, List<String> cells)
            throws IOException {
        String path = boxesId == null ? null : relationships.find(boxesId);
        byte[] bytes = path == null ? null : file.find(path);
        String old = bytes == null ? NO_BOXES : WorkbookFile.text(bytes);
        StringBuilder kept = new StringBuilder();
        Matcher box = BOX.matcher(old);
        int from = 0;
        while (box.find()) {
            if (gone.contains(cell(box.group()))) {
                kept.append(old, from, box.start());
                from = box.end();
            }
        }
        kept.append(old, from, old.length());
        int end = kept.lastIndexOf("</");
        if (end < 0) {
            return boxesId;
        }
        Map<String, String> added = new LinkedHashMap<>();
        cells.forEach(cell -> added.put(cell, box(cell, added.size())));
        kept.insert(end, String.join("", added.values()));
        byte[] patched = kept.toString().getBytes(StandardCharsets.UTF_8);
        if (path != null) {
            file.put(path, patched);
            return boxesId;
        }
        String fresh = "xl/drawings/vmlDrawing_jiedui" + number + ".vml";
        file.declare("vml", BOXES_TYPE);
        file.put(fresh, patched);
        return relationships.add("vmlDrawing", fresh);
    }

    private static String cell(String box) {
        Matcher cell = CELL_OF_BOX.matcher(box);
        return cell.find()
                ? new CellReference(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)))
                        .formatAsString(false)
                : "";
    }

    private String box(String cell, int index) {
        CellReference at = new CellReference(cell);
        int row = at.getRow();
        int column = at.getCol();
        return """
                <v:shape id="_x0000_j%d_%d" type="#_x0000_t202" \
                style="position:absolute;width:240pt;height:90pt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" \
                o:insetmode="auto"><v:fill color2="#ffffe1"/>\
                <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
                <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
                <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
                <x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
                <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""".formatted(
                number, index + 1, index + 1, column + 1, Math.max(0, row - 1), column + 5, row + 5, row, column);
    }
}
