package org.jiedui.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** The sheet 问题清单: causes first, then every issue with a link to its cell. */
final class IssueList {

    private static final int LARGEST_CELL = 30_000;
    private static final int[] WIDTHS = {9, 14, 16, 30, 100};
    private static final int LINE = 15;
    private static final int HIGHEST = 405;

    private final StylesPart.@Nullable Numbers styles;
    private final Map<String, String> sheetNames;
    private final boolean chinese;
    private final StringBuilder rows = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private int row;

    /** @param sheetNames the workbook's sheets by the name that places use */
    IssueList(StylesPart.@Nullable Numbers styles, Map<String, String> sheetNames, boolean chinese) {
        this.styles = styles;
        this.sheetNames = sheetNames;
        this.chinese = chinese;
    }

    /** The sheet's part. */
    byte[] write(List<Issue> issues, List<IssueGroup> groups) {
        line(heading(), text("名册检查：问题清单", "Roster check: issues"));
        line(
                "",
                text(
                        "错误须改正；疑点请核对；“理解”写明所填内容被理解为什么，与原意不符时请改写；提示无需处理。" + "改好后把整个工作簿重新上传即可，本表和批注会自动更新。",
                        "Errors must be corrected, warnings checked; \"understood\" says what a value was taken for,"
                                + " to be rewritten where it means something else; notes need nothing. Upload the "
                                + "corrected workbook as it is; this sheet and the comments are renewed."));
        line("", "");
        line(
                heading(),
                text("程度", "severity"),
                text("数量", "count"),
                text("位置", "where"),
                text("内容", "values"),
                text("问题与建议", "what is wrong and what to do"));
        groups.forEach(this::group);
        line("", "");
        line(
                heading(),
                text("程度", "severity"),
                text("工作表", "sheet"),
                text("单元格", "cell"),
                text("内容", "value"),
                text("问题与建议", "what is wrong and what to do"));
        issues.stream().filter(issue -> issue.severity() != Severity.NOTE).forEach(this::issue);
        return part().getBytes(StandardCharsets.UTF_8);
    }

    private void group(IssueGroup group) {
        String values = String.join(
                text("、", ", "),
                group.values().stream()
                        .map(value -> value.count() > 1 ? value.value() + "×" + value.count() : value.value())
                        .toList());
        Place first = group.places().getFirst();
        link(first, "C");
        line(
                plain(),
                severity(group.severity()),
                String.valueOf(group.count()),
                first instanceof Place.CellPlace cell
                        ? cell.sheet()
                                + (cell.row() > 0 ? "!" + Remarks.address(cell) : "")
                                + (group.count() > 1 ? " …" : "")
                        : "",
                values,
                chinese ? group.messageZh() : group.message());
    }

    private void issue(Issue issue) {
        Place.CellPlace cell = issue.place() instanceof Place.CellPlace place ? place : new Place.CellPlace("", 0, "");
        link(cell, "C");
        line(
                plain(),
                severity(issue.severity()),
                cell.sheet(),
                cell.row() == 0 ? "" : Remarks.address(cell),
                issue.value() == null ? "" : issue.value(),
                chinese ? issue.messageZh() : issue.message());
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> text("错误", "error");
            case WARNING -> text("疑点", "warning");
            case UNDERSTOOD -> text("理解", "understood");
            case NOTE -> text("提示", "note");
        };
    }

    /** Makes a cell of the next line a link to a place, when the workbook has its sheet. */
    private void link(Place place, String column) {
        if (place instanceof Place.CellPlace cell && sheetNames.containsKey(cell.sheet())) {
            String sheet = sheetNames.get(cell.sheet()).replace("'", "''");
            links.add("<hyperlink ref=\"" + column + (row + 1) + "\" location=\""
                    + Xml.escape("'" + sheet + "'!" + Remarks.address(cell)) + "\"/>");
        }
    }

    private void line(String style, String... cells) {
        row++;
        boolean linked = !links.isEmpty() && links.getLast().startsWith("<hyperlink ref=\"C" + row + "\"");
        rows.append("<row r=\"")
                .append(row)
                .append('"')
                .append(height(style, cells))
                .append('>');
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].length() > LARGEST_CELL ? cells[i].substring(0, LARGEST_CELL) : cells[i];
            String own = i == 2 && linked && styles != null ? " s=\"" + styles.link() + "\"" : style;
            rows.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(row)
                    .append('"')
                    .append(own);
            rows.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            rows.append(Xml.escape(text)).append("</t></is></c>");
        }
        rows.append("</row>");
    }

    /** The height of a line with more than one line of text in a cell. */
    private String height(String style, String... cells) {
        int lines = 1;
        for (int i = 0; style.equals(plain()) && i < cells.length; i++) {
            lines = Math.max(lines, TextLines.count(cells[i], WIDTHS[i]));
        }
        return lines == 1 ? "" : " ht=\"" + Math.min(lines * LINE, HIGHEST) + "\" customHeight=\"1\"";
    }

    private String heading() {
        return styles == null ? "" : " s=\"" + styles.heading() + "\"";
    }

    private String plain() {
        return styles == null ? "" : " s=\"" + styles.wrapped() + "\"";
    }

    private String text(String zh, String en) {
        return chinese ? zh : en;
    }

    private String part() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + Xml.MAIN
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" "
                + "workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
                + columns()
                + "</cols><sheetData>"
                + rows
                + "</sheetData>"
                + (links.isEmpty() ? "" : "<hyperlinks>" + String.join("", links) + "</hyperlinks>")
                + "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            columns.append("\" width=\"").append(WIDTHS[i]).append("\" customWidth=\"1\"/>");
        }
        return columns.toString();
    }
}
