package org.jiedui.roster.sheet;

import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** Says how sheets, columns, lines and cells were understood that do not say literally what they are. */
final class SheetMeanings {

    private SheetMeanings() {}

    static Issue tiesWithoutKind(Place place) {
        String kind = SheetKind.TIES.column("kind").label();
        return understood(
                "ties-without-kind",
                place,
                kind,
                "There is no column " + kind + ": all rows count as 往年 (PRIOR). Add the column for anything else.",
                "没有“" + kind + "”列：全部按“往年”处理。如需锁定等，请补上该列。");
    }

    static Issue totalRow(Place place, String text) {
        return understood(
                "total-row",
                place,
                text,
                "The line \"" + Issue.shorten(text) + "\" is taken for a sum and left aside. Remove it if it is a row.",
                "“" + Issue.shorten(text) + "”行视为合计，已忽略。无需处理。");
    }

    static Issue remark(Place place, String text) {
        return understood(
                "remark-row",
                place,
                text,
                "The line \"" + Issue.shorten(text)
                        + "\" is taken for a remark and left aside. Nothing needs to be done.",
                "“" + Issue.shorten(text) + "”视为表下说明，已忽略。无需处理。");
    }

    static Issue titleRow(Place place, String text) {
        return understood(
                "title-row",
                place,
                text,
                "The line \"" + Issue.shorten(text)
                        + "\" is taken for a title and left aside. Nothing needs to be done.",
                "“" + Issue.shorten(text) + "”视为标题，已忽略。无需处理。");
    }

    static Issue columnNumbers(Place place, String text) {
        return understood(
                "column-numbers",
                place,
                text,
                "The line that begins with \"" + Issue.shorten(text)
                        + "\" numbers the columns and is left aside. Nothing needs to be done.",
                "以“" + Issue.shorten(text) + "”开头的一行视为栏次编号，已忽略。无需处理。");
    }

    static Issue sheetUnderstood(String sheet, SheetKind kind) {
        return understood(
                "sheet-understood",
                new Place.CellPlace(sheet, 0, ""),
                Issue.shorten(sheet) + " → " + kind.label(),
                "The sheet \"" + Issue.shorten(sheet) + "\" is read as " + kind.label()
                        + ", because of its headers. Rename it if it is something else.",
                "工作表“" + Issue.shorten(sheet) + "”按表头当作“" + kind.label() + "”读取。如不是，请改名。");
    }

    /** @param name of the sheet or of its file, whichever says it */
    static Issue nameUnderstood(String sheet, String name, String label, String value) {
        return understood(
                "sheet-name-understood",
                new Place.CellPlace(sheet, 0, ""),
                Issue.shorten(name) + " → " + label + " " + value,
                "There is no column " + label + "; all rows of \"" + Issue.shorten(name) + "\" count as " + value
                        + ", because of the name. Add the column if that is not meant.",
                "没有“" + label + "”列，按名称“" + Issue.shorten(name) + "”全部视为“" + value + "”。如不是，请补上该列。");
    }

    static Issue columnUnderstood(Place place, String header, SheetColumn column) {
        return understood(
                "column-understood",
                place,
                Issue.shorten(header) + " → " + column.label(),
                "The column \"" + Issue.shorten(header) + "\" is read as " + column.label()
                        + ". Rename it if it is something else.",
                "“" + Issue.shorten(header) + "”列按“" + column.label() + "”读取。如不是，请改名。");
    }

    static Issue writtenDownwards(String sheet) {
        return understood(
                "written-downwards",
                new Place.CellPlace(sheet, 0, ""),
                Issue.shorten(sheet),
                "The sheet \"" + Issue.shorten(sheet)
                        + "\" is read downwards: a name and its value in each line. Nothing needs to be done.",
                "工作表“" + Issue.shorten(sheet) + "”按竖排读取：每行一个项目及其内容。无需处理。");
    }

    static Issue severalDepartments(Place place, String text, int count) {
        return understood(
                "cell-split",
                place,
                Issue.shorten(text) + " → " + count,
                "\"" + Issue.shorten(text) + "\" is read as " + count
                        + " departments. Put each in a row of its own if that is not meant.",
                "“" + Issue.shorten(text) + "”按 " + count + " 个院系读取。如不是，请分行填写。");
    }

    static Issue repeatedRow(Place place, String file) {
        return understood(
                "repeated-row",
                place,
                file,
                "This row stands in \"" + Issue.shorten(file) + "\" as well and counts once. Nothing needs to be done.",
                "此行与“" + Issue.shorten(file) + "”中的一行完全相同，只计一次。无需处理。");
    }

    static Issue repeatedHeader(Place place, String text) {
        return understood(
                "repeated-header",
                place,
                text,
                "The header (\"" + Issue.shorten(text)
                        + "\" …) is repeated here and left aside. Nothing needs to be done.",
                "此处重复了表头（“" + Issue.shorten(text) + "”等），已忽略。无需处理。");
    }

    private static Issue understood(
            String code, Place place, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.UNDERSTOOD, code, place, value, message, messageZh);
    }
}
