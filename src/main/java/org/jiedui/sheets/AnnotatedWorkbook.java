package org.jiedui.sheets;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.sheet.OwnSheet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Gives a sender's own workbook back with what was found: a first sheet 问题清单 that links to the cells, a colour and a
 * comment on every cell that is wrong or doubtful. Everything else stays as it was, byte for byte: cells, formulas,
 * macros, charts.
 *
 * <p>A workbook that was annotated before is annotated anew, so that the sender can go on with it.
 */
public final class AnnotatedWorkbook {

    private static final String LIST = OwnSheet.ISSUES.label();

    /** Tells a list made here from a sheet that the sender has called so. */
    private static final String LIST_NAME = "_jiedui_issues";

    private static final String LIST_PART = "xl/worksheets/jiedui_issues";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final WorkbookFile file;
    private final String path;
    private final WorkbookFile.Relationships relationships;
    private final Document document;
    private final Element root;
    private final boolean chinese;

    private AnnotatedWorkbook(WorkbookFile file, boolean chinese) throws IOException {
        this.file = file;
        this.chinese = chinese;
        String found = file.relationships("").findByType("officeDocument");
        path = found == null ? "xl/workbook.xml" : found;
        relationships = file.relationships(path);
        document = Xml.read(file.require(path));
        root = document.getDocumentElement();
        file.follow(root);
    }

    /**
     * Annotates a workbook that could be read.
     *
     * @param workbook the .xlsx file as it was sent
     * @param issues what is to be marked, in the order of the list
     * @param groups the same by cause, with the counts of all
     * @param chinese whether to write in Chinese, else in English
     * @throws IOException when it is no workbook after all
     */
    public static byte[] write(byte[] workbook, List<Issue> issues, List<IssueGroup> groups, boolean chinese)
            throws IOException {
        try (WorkbookFile file = new WorkbookFile(workbook)) {
            new AnnotatedWorkbook(file, chinese).annotate(issues, groups);
            return file.write();
        } catch (RuntimeException e) {
            // A file that was tampered with after it had been read makes the libraries throw all sorts of unchecked
            // exceptions.
            throw new IOException(e);
        }
    }

    private void annotate(List<Issue> issues, List<IssueGroup> groups) throws IOException {
        removeEarlierList();
        StylesPart.Numbers styles = StylesPart.add(file, relationships.findByType("styles"));
        Map<String, String> parts = sheets();
        int number = 0;
        for (Map.Entry<String, String> sheet : parts.entrySet()) {
            new SheetPart(file, sheet.getValue(), ++number)
                    .annotate(Remarks.of(sheet.getKey(), issues), styles, chinese);
        }
        Map<String, String> names = new HashMap<>();
        parts.keySet().forEach(name -> names.put(name, name));
        addList(new IssueList(styles, names, chinese).write(issues, groups), parts);
        file.put(path, Xml.write(document));
    }

    private Element sheetList() throws IOException {
        Element sheets = Xml.child(root, "sheets");
        if (sheets == null) {
            throw new IOException("The workbook has no sheets.");
        }
        return sheets;
    }

    /** The parts of the sheets by name. */
    private Map<String, String> sheets() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Element sheet : Xml.children(sheetList())) {
            String part = relationships.find(Xml.referenceId(sheet));
            if (part != null) {
                parts.put(sheet.getAttribute("name"), part);
            }
        }
        return parts;
    }

    private @Nullable Element earlierName() {
        Element names = Xml.child(root, "definedNames");
        return names == null
                ? null
                : Xml.children(names).stream()
                        .filter(name -> name.getAttribute("name").equals(LIST_NAME))
                        .findFirst()
                        .orElse(null);
    }

    private void removeEarlierList() throws IOException {
        Element name = earlierName();
        if (name == null) {
            return;
        }
        String sheetName = name.getTextContent().replaceAll("^'?|'?![^!]*$", "").replace("''", "'");
        List<Element> sheets = Xml.children(sheetList());
        for (int i = 0; i < sheets.size(); i++) {
            Element sheet = sheets.get(i);
            if (sheet.getAttribute("name").equals(sheetName) && sheets.size() > 1) {
                String id = Xml.referenceId(sheet);
                String part = relationships.find(id);
                sheetList().removeChild(sheet);
                relationships.remove(id);
                if (part != null) {
                    file.drop(part);
                }
                shiftNames(i, -1);
            }
        }
        name.getParentNode().removeChild(name);
    }

    /** Names that belong to a sheet know it by its position. */
    private void shiftNames(int from, int by) {
        Element names = Xml.child(root, "definedNames");
        if (names == null) {
            return;
        }
        for (Element name : Xml.children(names)) {
            String position = name.getAttribute("localSheetId");
            if (position.matches("\\d{1,6}")) {
                int old = Integer.parseInt(position);
                if (by < 0 && old == from) {
                    names.removeChild(name);
                } else if (old >= from) {
                    name.setAttribute("localSheetId", String.valueOf(old + by));
                }
            }
        }
        if (Xml.children(names).isEmpty()) {
            root.removeChild(names);
        }
    }

    private void addList(byte[] part, Map<String, String> others) throws IOException {
        String listPart = LIST_PART + ".xml";
        for (int i = 2; file.has(listPart) && file.find(listPart) != null; i++) {
            listPart = LIST_PART + i + ".xml";
        }
        file.add(listPart, SHEET_TYPE, part);
        String name = LIST;
        for (int i = 2; others.containsKey(name); i++) {
            name = LIST + " (" + i + ")";
        }
        Element sheets = sheetList();
        Element sheet = Xml.create(sheets, "sheet");
        sheet.setAttribute("name", name);
        sheet.setAttribute("sheetId", String.valueOf(freeId(sheets)));
        sheet.setAttributeNS(file.referenceNamespace(), "r:id", relationships.add("worksheet", listPart));
        sheets.insertBefore(sheet, sheets.getFirstChild());
        shiftNames(0, 1);
        nameList(name);
        showFirst();
    }

    private static int freeId(Element sheets) {
        return Xml.children(sheets).stream()
                        .map(sheet -> sheet.getAttribute("sheetId"))
                        .filter(id -> id.matches("\\d{1,9}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    private void nameList(String sheet) {
        Element names = Xml.child(root, "definedNames");
        if (names == null) {
            names = Xml.create(root, "definedNames");
            Xml.insertInOrder(
                    root,
                    names,
                    List.of(
                            "sheets",
                            "functionGroups",
                            "externalReferences",
                            "definedNames",
                            "calcPr",
                            "oleSize",
                            "customWorkbookViews",
                            "pivotCaches",
                            "smartTagPr",
                            "smartTagTypes",
                            "webPublishing",
                            "fileRecoveryPr",
                            "webPublishObjects",
                            "extLst"));
        }
        Element name = Xml.create(names, "definedName");
        name.setAttribute("name", LIST_NAME);
        name.setAttribute("hidden", "1");
        name.setTextContent("'" + sheet + "'!$A$1");
        names.insertBefore(name, names.getFirstChild());
    }

    private void showFirst() {
        Element views = Xml.child(root, "bookViews");
        if (views != null) {
            Xml.children(views).forEach(view -> {
                view.setAttribute("activeTab", "0");
                view.removeAttribute("firstSheet");
            });
        }
    }
}
