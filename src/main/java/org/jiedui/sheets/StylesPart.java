package org.jiedui.sheets;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Adds to a workbook's styles what the list of issues and the marks on cells need. */
final class StylesPart {

    private static final List<String> ORDER = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");

    /**
     * The numbers of the new styles.
     *
     * @param heading of header cells
     * @param wrapped of cells with long texts
     * @param link of cells that link
     * @param error mark on cells with errors
     * @param warning mark on cells with warnings
     */
    record Numbers(int heading, int wrapped, int link, int error, int warning) {}

    private StylesPart() {}

    /** Adds them; null when the workbook has no styles, or none that can be read. */
    static @Nullable Numbers add(WorkbookFile file, @Nullable String path) throws IOException {
        if (path == null) {
            return null;
        }
        Document document;
        try {
            byte[] bytes = file.find(path);
            if (bytes == null) {
                return null;
            }
            document = Xml.read(bytes);
        } catch (IOException e) {
            return null;
        }
        Element root = document.getDocumentElement();
        int bold = font(root, "b", null);
        int blue = font(root, "u", "FF0563C1");
        int grey = fill(root);
        Numbers numbers = new Numbers(
                format(root, bold, grey, false),
                format(root, 0, 0, true),
                format(root, blue, 0, false),
                mark(root, "FFFFC7CE", "FF9C0006"),
                mark(root, "FFFFEB9C", "FF9C5700"));
        file.put(path, Xml.write(document));
        return numbers;
    }

    private static Element list(Element root, String name) {
        Element list = Xml.child(root, name);
        if (list == null) {
            list = Xml.create(root, name);
            Xml.insertInOrder(root, list, ORDER);
        }
        return list;
    }

    private static int count(Element list) {
        int count = Xml.children(list).size();
        list.setAttribute("count", String.valueOf(count));
        return count - 1;
    }

    private static int font(Element root, String property, @Nullable String colour) {
        Element fonts = list(root, "fonts");
        Element font = Xml.append(fonts, "font");
        Xml.append(font, property);
        Xml.append(font, "sz", "val", "11");
        if (colour != null) {
            Xml.append(font, "color", "rgb", colour);
        }
        Xml.append(font, "name", "val", "Calibri");
        return count(fonts);
    }

    private static int fill(Element root) {
        Element fills = list(root, "fills");
        Element pattern = Xml.append(Xml.append(fills, "fill"), "patternFill", "patternType", "solid");
        Xml.append(pattern, "fgColor", "rgb", "FFD9D9D9");
        return count(fills);
    }

    private static int format(Element root, int font, int fill, boolean wrapped) {
        Element formats = list(root, "cellXfs");
        Element format = Xml.append(
                formats,
                "xf",
                "numFmtId",
                "49",
                "fontId",
                String.valueOf(font),
                "fillId",
                String.valueOf(fill),
                "borderId",
                "0",
                "xfId",
                "0",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyAlignment",
                "1");
        Xml.append(format, "alignment", "vertical", "top", "wrapText", wrapped ? "1" : "0");
        return count(formats);
    }

    private static int mark(Element root, String background, String colour) {
        Element marks = list(root, "dxfs");
        Element mark = Xml.append(marks, "dxf");
        Xml.append(Xml.append(mark, "font"), "color", "rgb", colour);
        Element pattern = Xml.append(Xml.append(mark, "fill"), "patternFill");
        Xml.append(pattern, "bgColor", "rgb", background);
        return count(marks);
    }
}
