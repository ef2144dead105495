package org.jiedui.roster.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.spelling.NearMiss;
import org.jspecify.annotations.Nullable;

/** What there is to say about the form of sheets and their cells. */
final class SheetIssues {

    private SheetIssues() {}

    /** @param why what keeps it from being read, or null when nobody knows what it is */
    static Issue unknownSheet(String name, @Nullable LeftAside why) {
        String shown = Issue.shorten(name);
        List<String> labels = labels();
        String near = NearMiss.first(name, labels).orElse(null);
        String advice = near == null ? "Known are " + String.join(", ", labels) + "." : "Did you mean " + near + "?";
        String adviceZh = near == null ? "可用：" + String.join("、", labels) + "。" : "是否应为“" + near + "”？";
        return note(
                "unknown-sheet",
                new Place.CellPlace(name, 0, ""),
                name,
                why == null
                        ? "The sheet \"" + shown + "\" is no part of a roster and is left aside. " + advice
                        : "The sheet \"" + shown + "\" is left aside: it looks like "
                                + why.kind().label() + ", but has no column " + String.join(", ", why.missing())
                                + ". Add it.",
                why == null
                        ? "工作表“" + shown + "”不属于名册，已忽略。" + adviceZh
                        : "工作表“" + shown + "”已忽略：像是“" + why.kind().label() + "”，但缺少" + String.join("、", why.missing())
                                + "列。请补上。");
    }

    static Issue pairingLists(List<String> names) {
        String shown = names.stream().limit(3).map(Issue::shorten).collect(Collectors.joining("、"));
        String kind = SheetKind.TIES.column("kind").label();
        return note(
                "pairing-list",
                new Place.CellPlace(names.getFirst(), 0, ""),
                names.getFirst(),
                "Sheets with lists of pairings to read or print (" + names.size() + ": " + shown
                        + (names.size() > 3 ? " …" : "") + ") are left aside. To have one read, give it a column "
                        + kind + ".",
                "供阅读或打印的结对名单（" + names.size() + " 个：" + shown + (names.size() > 3 ? " 等" : "") + "）已忽略。如需读取，请为其加上“"
                        + kind + "”列。");
    }

    private static List<String> labels() {
        return List.of(SheetKind.values()).stream().map(SheetKind::label).toList();
    }

    static Issue noHeader(String name, SheetKind kind) {
        String shown = Issue.shorten(name);
        String headers =
                kind.columns().stream().map(SheetColumn::label).limit(6).collect(Collectors.joining("、"));
        return error(
                "no-header",
                new Place.CellPlace(name, 0, ""),
                name,
                "The sheet \"" + shown + "\" has no header line. Put one above the rows, such as: " + headers
                        + ". Rename the sheet if it is no part of the roster.",
                "工作表“" + shown + "”没有表头。请在数据上方加一行表头：" + headers + "等；如不属于名册，请改名。");
    }

    /** @param leftAside the sheets that were left aside, of which one may be meant */
    static Issue missingSheet(SheetKind kind, List<LeftAside> leftAside) {
        String missing = "There is no sheet " + kind.label() + " with rows.";
        String missingZh = "缺少工作表“" + kind.label() + "”，或其中没有数据。";
        return error(
                "missing-sheet",
                new Place.CellPlace(kind.label(), 0, ""),
                kind.label(),
                leftAside.isEmpty()
                        ? missing + " Add it; the template shows its headers."
                        : missing + " Is it one of those that were left aside ("
                                + leftAside.stream().map(LeftAside::words).collect(Collectors.joining("; ")) + ")?",
                leftAside.isEmpty()
                        ? missingZh + "请补上，表头见模板。"
                        : missingZh + "是不是下列未能读取的工作表之一："
                                + leftAside.stream().map(LeftAside::wordsZh).collect(Collectors.joining("；")) + "？");
    }

    /** @param near a header that is left aside and resembles the column's, or null */
    static Issue missingColumn(Place place, String label, @Nullable String near) {
        return error(
                "missing-column",
                place,
                label,
                "The column " + label + " is missing. "
                        + (near == null
                                ? "Add it, or correct its header."
                                : "Is it the column \"" + Issue.shorten(near) + "\"? Then correct its header."),
                "缺少“" + label + "”列。" + (near == null ? "请补上，或改正表头。" : "是不是“" + Issue.shorten(near) + "”列？如是，请改正表头。"));
    }

    static Issue notAChange(Place place, String text) {
        String shown = Issue.shorten(text);
        return error(
                "unknown-word",
                place,
                text,
                "\"" + shown + "\" is not understood; expected is 新增 (add), 修改 (replace) or 删除 (remove). Use one of"
                        + " these, or leave the cell empty.",
                "“" + shown + "”无法识别，应为新增、修改或删除。请改用其中之一，或留空。");
    }

    static Issue unknownColumn(Place place, String header, SheetKind kind) {
        String shown = Issue.shorten(header);
        String near = NearMiss.first(header, kind.headers()).orElse(null);
        return note(
                "unknown-column",
                place,
                header,
                "The column \"" + shown + "\" is not known and is left aside. "
                        + (near == null ? "Nothing needs to be done." : "Did you mean " + near + "?"),
                "“" + shown + "”列不在约定之内，已忽略。" + (near == null ? "无需处理。" : "是否应为“" + near + "”？"));
    }

    static Issue repeatedColumn(Place place, String header) {
        String shown = Issue.shorten(header);
        return warning(
                "repeated-column",
                place,
                header,
                "The column \"" + shown + "\" says the same as another one, which is used. Remove one of the two.",
                "“" + shown + "”列与另一列含义相同，只采用另一列。请删除其一。");
    }

    static Issue severalNames(Place place, String text) {
        return warning(
                "several-names",
                place,
                text,
                "\"" + Issue.shorten(text)
                        + "\" is read as one name, and looks like several. Put each in a row of its own.",
                "“" + Issue.shorten(text) + "”按一个名称读取，但像是几个名称写在一格。请每行填写一个。");
    }

    static Issue severalProgrammes(Place place, int row) {
        return error(
                "several-programmes",
                place,
                String.valueOf(row),
                "The programme has a second row (row " + row + "), and only one can hold. Keep one of them.",
                "“项目”有第二行内容（第 " + row + " 行），只能有一行。请只保留一行。");
    }

    static Issue tooManyRows(String sheet, String label, int most) {
        return error(
                "too-many-rows",
                new Place.CellPlace(sheet, 0, ""),
                sheet,
                "With the sheet \"" + Issue.shorten(sheet) + "\" there are more than " + most + " rows of " + label
                        + ", the most that is read. Send provinces separately.",
                "到工作表“" + Issue.shorten(sheet) + "”为止，“" + label + "”超过 " + most + " 行的上限。请按省份分批上传。");
    }

    static Issue cellError(Place place, String value) {
        return error(
                "cell-error",
                place,
                value,
                "The cell shows the error " + value + ". Correct its formula or type the value.",
                "单元格显示错误 " + value + "。请改正公式，或直接填写内容。");
    }

    static Issue notComputed(Place place) {
        return error(
                "formula-not-computed",
                place,
                "=",
                "The cell has a formula (=) that was never computed. Open the file in Excel or WPS, save it and send "
                        + "it again.",
                "单元格中的公式（=）没有计算结果。请用 Excel 或 WPS 打开并保存后重新上传。");
    }

    static Issue dateCell(Place place, String value) {
        return error(
                "date-in-cell",
                place,
                value,
                "The spreadsheet made a date (" + value
                        + ") of what was typed. Set the cell's format to text and type it again.",
                "表格软件把内容变成了日期（" + value + "）。请将单元格格式设为文本后重新填写。");
    }

    static Issue digitsLost(Place place, String value) {
        String shown = Issue.shorten(value);
        return error(
                "digits-lost",
                place,
                value,
                "The sheet holds the number " + shown
                        + ", of which the spreadsheet has kept only the first fifteen digits."
                        + " Set the cell's format to text and type the whole number again.",
                "单元格中的数字是 " + shown + "，表格软件只保留前 15 位，其后的数字已丢失。请将单元格格式设为文本后重新填写完整编号。");
    }

    /** A whole sheet that is hidden and was read. */
    static Issue hiddenSheet(String sheet) {
        return warning(
                "hidden-sheet",
                new Place.CellPlace(sheet, 0, ""),
                sheet,
                "The sheet \"" + Issue.shorten(sheet)
                        + "\" is hidden and was read like the others. Delete it if it is not meant.",
                "工作表“" + Issue.shorten(sheet) + "”是隐藏的，其中的数据同样被读取。如不需要，请删除该工作表。");
    }

    /**
     * The formats of a workbook's numbers break off.
     *
     * @param sheet its first sheet that is read
     * @param file its name where several were sent; else empty
     */
    static Issue formatsCutOff(String sheet, String file) {
        String which = file.isEmpty() ? "" : " \"" + Issue.shorten(file) + "\"";
        String whichZh = file.isEmpty() ? "" : "“" + Issue.shorten(file) + "”";
        return warning(
                "formats-cut-off",
                new Place.CellPlace(sheet, 0, ""),
                file.isEmpty() ? null : file,
                "The formats (styles.xml) of the workbook" + which
                        + " are damaged and could not be read to their end. Its cells were read; dates and zeros before"
                        + " a number may be missing. Check the ids, or open the workbook, save it anew and send that.",
                "工作簿" + whichZh + "的格式部分（styles.xml）已损坏，未能全部读取。单元格内容已读取，但日期和编号前面的 0 可能与显示的不同。"
                        + "请逐一核对日期和编号，或用 Excel 或 WPS 打开并另存后重新上传。");
    }

    /** Rows that are hidden or filtered away and were read. */
    static Issue hiddenRows(String sheet, int rows, int first) {
        return warning(
                "hidden-rows",
                new Place.CellPlace(sheet, first, ""),
                String.valueOf(rows),
                "In the sheet \"" + Issue.shorten(sheet) + "\" " + rows
                        + " rows are hidden or filtered away, the first of" + " them row " + first
                        + "; they were read like the others. Delete them if they are not meant.",
                "工作表“" + Issue.shorten(sheet) + "”中有 " + rows + " 行被隐藏或筛选掉（首行为第 " + first
                        + " 行），其中的数据同样被读取。如不需要，请删除这些行。");
    }

    static Issue notANumber(Place place, String value) {
        String shown = Issue.shorten(value);
        return error(
                "not-a-number",
                place,
                value,
                "\"" + shown + "\" is not a number. Fill in digits only.",
                "“" + shown + "”不是数字。请只填写数字。");
    }

    static Issue notAPoint(Place place, String value) {
        String shown = Issue.shorten(value);
        return error(
                "not-a-point",
                place,
                value,
                "\"" + shown + "\" is not a longitude and a latitude. Write them like 116.3042,39.9916.",
                "“" + shown + "”不是经纬度。请按 116.3042,39.9916 的形式填写。");
    }

    static Issue notYesOrNo(Place place, String value) {
        String shown = Issue.shorten(value);
        return error(
                "unknown-word",
                place,
                value,
                "\"" + shown + "\" is neither yes nor no. Fill in 是 (or √) or 否, or leave the cell empty.",
                "“" + shown + "”既不是“是”也不是“否”。请填写 是（或 √）、否，或留空。");
    }

    static Issue textTooLong(Place place, String text, int most) {
        String value = Issue.shorten(text);
        return error(
                "text-too-long",
                place,
                text,
                "The text \"" + value + "\" has more than " + most + " characters. Shorten it.",
                "文字“" + value + "”超过 " + most + " 个字符。请缩短。");
    }

    static Issue tooManyValues(Place place, int count, int most) {
        return error(
                "too-many-values",
                place,
                String.valueOf(count),
                "There are " + count + " values; at most " + most + " are read. Keep the main ones.",
                "共有 " + count + " 个值，最多 " + most + " 个。请只保留主要的。");
    }

    private static Issue error(String code, Place place, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.ERROR, code, place, value, message, messageZh);
    }

    private static Issue warning(String code, Place place, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.WARNING, code, place, value, message, messageZh);
    }

    private static Issue note(String code, Place place, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.NOTE, code, place, value, message, messageZh);
    }
}
