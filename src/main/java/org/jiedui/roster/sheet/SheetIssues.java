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

    static Issue unknownSheet(String name) {
        String shown = Issue.shorten(name);
        List<String> labels = labels();
        String near = NearMiss.first(name, labels).orElse(null);
        return note(
                "unknown-sheet",
                new Place.CellPlace(name, 0, ""),
                name,
                "The sheet \"" + shown + "\" is no part of a roster and is left aside. "
                        + (near == null
                                ? "Known are " + String.join(", ", labels) + "."
                                : "Did you mean " + near + "?"),
                "工作表“" + shown + "”不属于名册，已忽略。"
                        + (near == null ? "可用：" + String.join("、", labels) + "。" : "你是不是要写 " + near + "？"));
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
                "The sheet \"" + shown + "\" has no header line. Put one above the rows, such as: " + headers + ".",
                "工作表“" + shown + "”没有表头。请在数据上方加一行表头：" + headers + "等。");
    }

    static Issue missingSheet(SheetKind kind) {
        return error(
                "missing-sheet",
                new Place.CellPlace(kind.label(), 0, ""),
                kind.label(),
                "There is no sheet " + kind.label() + " with rows. Add it; the template shows its headers.",
                "缺少工作表“" + kind.label() + "”，或其中没有数据。请补上，表头见模板。");
    }

    static Issue missingColumn(Place place, String label) {
        return error(
                "missing-column",
                place,
                label,
                "The column " + label + " is missing. Add it, or correct its header.",
                "缺少“" + label + "”列。请补上，或改正表头。");
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
                "“" + shown + "”列不在约定之内，已忽略。" + (near == null ? "无需处理。" : "你是不是要写 " + near + "？"));
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

    static Issue tiesWithoutKind(Place place) {
        String kind = SheetKind.TIES.column("kind").label();
        return note(
                "ties-without-kind",
                place,
                kind,
                "There is no column " + kind + ": all rows count as 往年 (PRIOR). Add the column for anything else.",
                "没有“" + kind + "”列：全部按“往年”处理。如需锁定等，请补上该列。");
    }

    static Issue totalRow(Place place, String text) {
        return note(
                "total-row",
                place,
                text,
                "The line \"" + Issue.shorten(text) + "\" is taken for a sum and left aside. Remove it if it is a row.",
                "“" + Issue.shorten(text) + "”行视为合计，已忽略。无需处理。");
    }

    static Issue remark(Place place, String text) {
        return note(
                "remark-row",
                place,
                text,
                "The line \"" + Issue.shorten(text)
                        + "\" is taken for a remark and left aside. Nothing needs to be done.",
                "“" + Issue.shorten(text) + "”视为表下说明，已忽略。无需处理。");
    }

    static Issue repeatedHeader(Place place, String text) {
        return note(
                "repeated-header",
                place,
                text,
                "The header (\"" + Issue.shorten(text)
                        + "\" …) is repeated here and left aside. Nothing needs to be done.",
                "此处重复了表头（“" + Issue.shorten(text) + "”等），已忽略。无需处理。");
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
