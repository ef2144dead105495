package org.jiedui.sheets.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.School;
import org.jiedui.roster.sheet.OwnSheet;
import org.jiedui.sheets.CellWriter;
import org.jiedui.sheets.Look;
import org.jiedui.sheets.Looks;
import org.jiedui.sheets.PrintedSheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as the workbook that is sent out and comes back: what the list is, its 校验码, a sheet for each province with its
 * universities' pairings, and beside every pairing the columns to answer in. It is read again by {@link ReplySheets}.
 */
public final class ListWorkbook {

    /** What stands before the name of whoever fills a sheet in. */
    static final String OFFICE = "填报单位";

    static final String CODE = "校验码";

    private static final int ROWS_IN_MEMORY = 200;

    private static final List<PrintedSheet.Column> COLUMNS = Arrays.stream(ReplyColumn.values())
            .map(column -> new PrintedSheet.Column(column.label(), column.width(), column.look()))
            .toList();
    private static final List<PrintedSheet.Column> ABOUT =
            List.of(new PrintedSheet.Column("项目", 24, Look.TEXT), new PrintedSheet.Column("内容", 112, Look.TEXT));

    /** Who is to fill a workbook in. */
    public enum Audience {
        PROVINCE("省份"),
        DEPARTMENT("院系"),
        SCHOOL("学校");

        private final String word;

        Audience(String word) {
            this.word = word;
        }

        /** What stands in the column 答复方. */
        public String word() {
            return word;
        }
    }

    private final SXSSFWorkbook workbook;
    private final ListHead head;
    private final CellWriter cells;
    private final Looks looks;

    private ListWorkbook(SXSSFWorkbook workbook, ListHead head) {
        this.workbook = workbook;
        this.head = head;
        cells = new CellWriter(workbook);
        looks = new Looks(workbook);
    }

    /**
     * A list, or a part of it, as an .xlsx file.
     *
     * @param rows its pairings in the order in which they are written; those of a province are together
     * @param audience who answers
     * @param office who answers, by name, on a single sheet; null to have a sheet for each university's province, which
     *     answers
     */
    public static byte[] write(ListHead head, List<PairingRow> rows, Audience audience, @Nullable String office) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ListWorkbook list = new ListWorkbook(workbook, head);
            list.addAbout();
            if (office == null) {
                byProvince(rows).forEach((province, own) -> list.addSheet(province, province, own, audience));
            } else {
                list.addSheet("回执", office, rows, audience);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<PairingRow>> byProvince(List<PairingRow> rows) {
        Map<String, List<PairingRow>> byProvince = new LinkedHashMap<>();
        rows.forEach(row -> byProvince
                .computeIfAbsent(row.university().province(), province -> new java.util.ArrayList<>())
                .add(row));
        return byProvince;
    }

    private void addAbout() {
        PrintedSheet sheet = printed(workbook.createSheet(OwnSheet.ABOUT.label()), ABOUT);
        sheet.title("结对名单 " + head.name());
        sheet.row("名单编号", head.name());
        sheet.row(CODE, head.checkCode());
        sheet.row("SHA-256", head.sha256());
        sheet.row("发布日期", head.publishedOn());
        addKnown(sheet, "发布单位", head.by());
        addKnown(sheet, "备注", head.note());
        Instant replyBy = head.replyBy();
        addKnown(sheet, "回复截止", replyBy == null ? null : ListHead.day(replyBy));
        if (!head.counts()) {
            sheet.row("状态", "该名单已被取代或撤回，不再生效。答复仍会记录。");
        }
        sheet.row(
                "如何答复",
                "在黄色的列中填写，其他各列请勿改动。答复：接受、不接受或意见，留空表示暂不答复。"
                        + "不接受时，范围填“仅此一对”（以后仍可与他方结对）或“不再参加”，并在答复方注明是学校还是院系；不接受或有意见时请在说明中写明理由。");
        sheet.row("如何交回", "把本工作簿发回发布单位即可，由其在本名单的回执中上传；多份工作簿会合并，前后或各方不一致的答复都会保留，由发布单位决定。");
        sheet.row("核对", "名单是否被改动，可用校验码或在名单的核对功能中上传本工作簿检查。");
    }

    private static void addKnown(PrintedSheet sheet, String what, @Nullable String value) {
        if (value != null) {
            sheet.row(what, value);
        }
    }

    private void addSheet(String name, String office, List<PairingRow> rows, Audience audience) {
        Sheet sheet = workbook.createSheet(name);
        PrintedSheet printed = printed(sheet, COLUMNS);
        printed.title(office + "结对名单（回执）");
        Instant replyBy = head.replyBy();
        printed.note("名单编号：" + head.name() + "　　发布日期：" + head.publishedOn()
                + (replyBy == null ? "" : "　　请于 " + ListHead.day(replyBy) + " 前回复") + "　　" + CODE + "："
                + head.checkCode());
        printed.pair(OFFICE, office);
        printed.headers();
        int first = printed.next();
        int number = 1;
        for (PairingRow row : rows) {
            School school = row.school();
            printed.row(
                    number++,
                    row.university().name(),
                    row.department().name(),
                    school.name(),
                    place(school),
                    ClashWords.of(school.setting()).zh(),
                    school.type(),
                    null,
                    null,
                    null,
                    audience.word(),
                    row.department().id(),
                    school.id());
        }
        if (!rows.isEmpty()) {
            offer(sheet, ReplyColumn.ANSWER, first, printed.next() - 1, "接受", "不接受", "意见");
            offer(sheet, ReplyColumn.SCOPE, first, printed.next() - 1, "仅此一对", "不再参加");
            offer(sheet, ReplyColumn.SENDER, first, printed.next() - 1, "学校", "院系", "省份");
        }
        workbook.setPrintArea(
                workbook.getSheetIndex(sheet), 0, ReplyColumn.SENDER.ordinal(), 0, Math.max(0, printed.next() - 1));
    }

    private PrintedSheet printed(Sheet sheet, List<PrintedSheet.Column> columns) {
        return new PrintedSheet(
                sheet, cells, looks, "结对名单 " + head.name() + " " + CODE + " " + head.checkCode(), columns);
    }

    /** Drop-downs advise and do not forbid: other words are understood as well. */
    private static void offer(Sheet sheet, ReplyColumn column, int first, int last, String... choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices),
                new CellRangeAddressList(first, last, column.ordinal(), column.ordinal()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("请核对", "请填写：" + String.join("、", choices) + "，或留空。");
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    /** Province, city and county of a school, each said once. */
    static String place(School school) {
        StringBuilder place = new StringBuilder(school.province());
        String city = school.city();
        if (city != null && !city.equals(school.province())) {
            place.append(city);
        }
        String county = school.county();
        if (county != null && !county.equals(city)) {
            place.append(county);
        }
        return place.toString();
    }
}
