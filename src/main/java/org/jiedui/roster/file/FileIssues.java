package org.jiedui.roster.file;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** What there is to say about files that cannot be read as a roster. */
public final class FileIssues {

    private static final String TEMPLATE = "/v1/rosters/template.xlsx";
    private static final int SHEETS_SHOWN = 10;
    private static final int SENTENCES_SHOWN = 3;

    private FileIssues() {}

    public static Issue empty() {
        return error(
                "empty-body",
                null,
                "The file is empty (0 bytes). Check that it was saved, and send it again.",
                "文件是空的（0 字节）。请确认已保存后重新上传。");
    }

    public static Issue tooLarge(int bytes, int most) {
        long megabytes = Math.ceilDiv((long) bytes, 1 << 20);
        return error(
                "too-large",
                megabytes + " MB",
                "The file has " + megabytes + " MB; at most " + (most >> 20)
                        + " MB are read. Send provinces separately.",
                "文件有 " + megabytes + " MB，最多 " + (most >> 20) + " MB。请按省份分批上传。");
    }

    static Issue bomb(long most) {
        return error(
                "unpacks-too-large",
                null,
                "Unpacked, the file is far larger than a roster (the limit is " + (most >> 20)
                        + " MB). Copy the tables into the template (" + TEMPLATE + ") and send that.",
                "文件解压后远大于正常名册（上限 " + (most >> 20) + " MB）。请把内容复制到模板（" + TEMPLATE + "）后重新上传。");
    }

    static Issue tooMuchText(long most) {
        return error(
                "unpacks-too-large",
                null,
                "Unpacked, the tables of the archive have more than " + (most >> 20)
                        + " MB; at most that much is read. Send provinces separately.",
                "压缩包中的表格解压后超过 " + (most >> 20) + " MB（上限）。请按省份分批上传。");
    }

    public static Issue tooManyEntries(int count, int most) {
        return error(
                "too-many-parts",
                String.valueOf(count),
                "The archive has " + count + " parts; at most " + most + " are read. Send only the tables.",
                "压缩包内有 " + count + " 个文件，最多 " + most + " 个。请只保留表格。");
    }

    public static Issue tooManyCells(String sheet, int most) {
        return new Issue(
                Severity.ERROR,
                "too-many-cells",
                new Place.CellPlace(sheet, 0, ""),
                sheet,
                "With the sheet \"" + Issue.shorten(sheet) + "\" there are more than " + most
                        + " cells with content. Send provinces separately.",
                "到工作表“" + Issue.shorten(sheet) + "”为止，有内容的单元格已超过 " + most + " 个。请按省份分批上传。");
    }

    public static Issue encrypted() {
        return error(
                "password-protected",
                null,
                "The workbook is protected by a password and cannot be opened. Save it without a password and send "
                        + "it again.",
                "工作簿设有打开密码，无法读取。请取消密码后重新上传。");
    }

    public static Issue oldFormat() {
        return error(
                "old-excel-format",
                null,
                "This is a workbook of the old format (.xls, .et), whatever its name says. Save it as .xlsx and send "
                        + "it again.",
                "这是旧版 Excel 或 WPS 格式（.xls、.et）的文件，与扩展名无关。请另存为 .xlsx 后重新上传。");
    }

    /**
     * The bytes are something else.
     *
     * @param what what they seem to be, such as {@code Word (.docx)}, or null when nobody knows
     */
    public static Issue notAWorkbook(@Nullable String what) {
        return error(
                "not-a-workbook",
                what,
                "The file is " + (what == null ? "neither a workbook (.xlsx) nor an archive (.zip)" : what)
                        + ". Send an .xlsx workbook or a .zip of CSV files; " + TEMPLATE + " is a template.",
                "文件" + (what == null ? "既不是 .xlsx 工作簿，也不是 .zip 压缩包" : "是 " + what)
                        + "。请上传 .xlsx 工作簿或由 CSV 组成的 .zip；模板见 " + TEMPLATE + "。");
    }

    /**
     * The bytes are something else, which is known.
     *
     * @param what what they are
     * @param step what its sender does next
     */
    public static Issue otherFormat(String what, String whatZh, String step, String stepZh) {
        return error(
                "not-a-workbook",
                whatZh,
                "The file is " + what + ". " + step + ".",
                "文件是" + (whatZh.charAt(0) < 128 ? " " : "") + whatZh + "。" + stepZh + "。");
    }

    /** One of several files cannot be read. */
    public static Issue within(String file, Issue issue) {
        String shown = Issue.shorten(file);
        Place place = issue.place() instanceof Place.CellPlace cell
                ? new Place.CellPlace(
                        cell.sheet().isEmpty() ? file : file + "/" + cell.sheet(), cell.row(), cell.column())
                : issue.place();
        return new Issue(
                issue.severity(),
                issue.code(),
                place,
                issue.value(),
                "In the archive, \"" + shown + "\": " + issue.message(),
                "压缩包中的“" + shown + "”：" + issue.messageZh());
    }

    public static Issue damaged() {
        return error(
                "damaged-file",
                null,
                "The file is damaged and cannot be read. Open it in Excel or WPS, save it anew and send it again.",
                "文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存后重新上传。");
    }

    public static Issue encryptedEntry(String name) {
        return error(
                "password-protected",
                name,
                "The file \"" + Issue.shorten(name)
                        + "\" in the archive is protected by a password. Pack it without one.",
                "压缩包中的“" + Issue.shorten(name) + "”设有密码。请不加密后重新压缩。");
    }

    public static Issue unknownEncoding(String name) {
        return new Issue(
                Severity.ERROR,
                "unknown-encoding",
                new Place.CellPlace(name, 0, ""),
                name,
                "The characters of \"" + Issue.shorten(name)
                        + "\" are encoded neither in UTF-8 nor in GB18030. Save it as \"CSV UTF-8\".",
                "“" + Issue.shorten(name) + "”的文字编码既不是 UTF-8 也不是 GB18030。请另存为“CSV UTF-8”。");
    }

    /** @param row the first row that could not be read, from 1 */
    public static Issue badCsv(String name, int row) {
        return new Issue(
                Severity.ERROR,
                "damaged-csv",
                new Place.CellPlace(name, row, ""),
                name,
                "The table \"" + Issue.shorten(name)
                        + "\" has a quotation mark in row " + row
                        + " that is never closed. Correct it, or save the table anew from Excel.",
                "“" + Issue.shorten(name) + "”第 " + row + " 行中有未配对的引号。请改正，或用 Excel 重新另存。");
    }

    public static Issue blankWorkbook() {
        return error(
                "blank-workbook",
                null,
                "There is not one cell with content. Fill in the template (" + TEMPLATE + ") and send that.",
                "文件中没有任何有内容的单元格。请填写模板（" + TEMPLATE + "）后上传。");
    }

    /** @param noticed what was noticed about sheets that were left aside */
    public static Issue noKnownSheet(Collection<String> sheets, List<Issue> noticed) {
        List<String> shown =
                sheets.stream().limit(SHEETS_SHOWN).map(Issue::shorten).toList();
        return error(
                "no-known-sheet",
                String.join(", ", shown),
                "No table of a roster was found; the sheets are: " + String.join(", ", shown) + "."
                        + said(noticed.stream().map(Issue::message), " ")
                        + " Name them 高校, 院系 and 中学 with the headers of the template (" + TEMPLATE + ").",
                "没有找到名册的表，现有：" + String.join("、", shown) + "。"
                        + said(noticed.stream().map(Issue::messageZh), "")
                        + "请按模板（" + TEMPLATE + "）使用 高校、院系、中学 等工作表和表头。");
    }

    /** The first few sentences, each after a separator. */
    private static String said(Stream<String> sentences, String separator) {
        return sentences
                .limit(SENTENCES_SHOWN)
                .map(sentence -> separator + sentence)
                .collect(Collectors.joining());
    }

    private static Issue error(String code, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.ERROR, code, new Place.CellPlace("", 0, ""), value, message, messageZh);
    }
}
