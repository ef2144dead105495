package org.jiedui.check;

import static org.jiedui.check.Sheets.accepted;
import static org.jiedui.check.Sheets.remark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What workbooks look like in real life: one kind of dirt a test, and what is made of it or noted about it. */
class DirtyWorkbookTest {

    private static Object[][] below(Object[][] rows, Object[]... above) {
        Object[][] all = java.util.Arrays.copyOf(above, above.length + rows.length);
        System.arraycopy(rows, 0, all, above.length, rows.length);
        return all;
    }

    private static final Object[][] UNIVERSITIES = {
        {"高校编号", "高校名称", "省份", "城市", "经度", "纬度"},
        {"10001", "北京大学", "北京", "北京市", 116.3042, 39.9916},
        {"10056", "天津大学", "天津", "天津市", 117.1703, 39.1079},
    };

    private static int universities(Book book) {
        return accepted(book).problem().universities().size();
    }

    @Test
    void titlesAboveTheHeaderAreNoRows() {
        Book book = Book.sound()
                .sheet("高校", below(UNIVERSITIES, new Object[] {"附件1：高校名单"}, new Object[] {}, new Object[] {
                    null, "填报单位：学校部"
                }))
                .then(workbook -> workbook.getSheet("高校").addMergedRegion(CellRangeAddress.valueOf("A1:F1")));
        assertEquals(2, universities(book));
    }

    @Test
    void blankRowsAndRowsWithOnlyANumberAreNoRows() {
        Object[][] rows = {
            {"序号", "高校名称", "省份"},
            {1, "北京大学", "北京"},
            {},
            {2, "天津大学", "天津"},
            {3, null, null},
            {4, "  ", "　"},
            {5, null, null}
        };
        assertEquals(2, universities(Book.sound().sheet("高校", rows)));
    }

    @Test
    void columnsMayStandInAnyOrderUnderOtherNames() {
        Object[][] rows = {
            {"所在省", "类别", "校名*", "学校类型（必填）", "Needs", "是否推荐"},
            {"北京", "城市", "北京市第二中学", "普通", "心理辅导", "×"},
            {"青海", "农村", "湟中县第一中学", "民族", null, "√"},
        };
        Problem problem = accepted(Book.sound().sheet("中学", rows)).problem();
        assertEquals(Set.of("心理辅导"), problem.schools().getFirst().needs());
        assertEquals("民族", problem.schools().get(1).type());
        assertEquals(true, problem.schools().get(1).recommended());
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件1 高校", "1.高校名单", "高校汇总表", "Universities", "北京和天津的", "Sheet1"})
    void aSheetIsKnownByItsNameOrByItsHeaders(String name) {
        assertEquals(2, universities(Book.sound().rename("高校", name)));
    }

    @Test
    void sheetsOfOneKindAreReadOneAfterTheOther() {
        Object[][] more = {{"学校名称", "省份", "城乡", "学校类型"}, {"西宁市第一中学", "青海", "农村", "普通"}};
        assertEquals(
                4, accepted(Book.sound().sheet("青海", more)).problem().schools().size());
    }

    @Test
    void idsStoredAsNumbersKeepTheZerosThatAreShown() {
        Book book = Book.sound()
                .cell("中学", "A2", 1)
                .cell("中学", "A3", 123456789012.0)
                .then(workbook -> {
                    XSSFCellStyle zeros = workbook.createCellStyle();
                    zeros.setDataFormat(workbook.createDataFormat().getFormat("0000"));
                    workbook.getSheet("中学").getRow(1).getCell(0).setCellStyle(zeros);
                });
        assertEquals(
                List.of("0001", "123456789012", "0003"),
                accepted(book).problem().schools().stream()
                        .map(school -> school.id())
                        .toList());
    }

    @Test
    void numbersStoredAsTextAndFullWidthDigitsAreNumbers() {
        Book book = Book.sound()
                .cell("高校", "E2", "116.3042")
                .cell("高校", "F2", "３９．９９１６ ")
                .sheet("院系", new Object[][] {{"高校编号", "院系名称"}, {"１０００１", "数学科学学院"}, {10056, "化工学院"}});
        assertEquals(
                39.9916, accepted(book).problem().university("10001").location().latitude());
        assertEquals("10001", accepted(book).problem().departments().getFirst().universityId());
    }

    @Test
    void listsMayBeSeparatedInManyWays() {
        Book book = Book.sound().cell("中学", "I2", "心理辅导、社团指导，团课理论,科技创新;学业辅导；体育活动\n志愿服务、 、");
        assertEquals(
                Set.of("心理辅导", "社团指导", "团课理论", "科技创新", "学业辅导", "体育活动", "志愿服务"),
                accepted(book).problem().school("0001").needs());
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "√,true",
        "✔,true",
        "Y,true",
        "１,true",
        "推荐,true",
        "否,false",
        "×,false",
        "N,false",
        "0,false",
        "'',false"
    })
    void yesAndNoHaveManySigns(String sign, boolean recommended) {
        Book book = Book.sound().cell("中学", "J2", sign);
        assertEquals(recommended, accepted(book).problem().school("0001").recommended());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "116.3042,39.9916",
                "39.9916，116.3042",
                "116.3042 39.9916",
                "(39.9916, 116.3042)",
                "116.3042、39.9916"
            })
    void aPointMayStandInOneColumnEitherWayRound(String point) {
        Object[][] rows = {{"高校名称", "省份", "坐标"}, {"北京大学", "北京", point}, {"天津大学", "天津", null}};
        var location = accepted(Book.sound().sheet("高校", rows))
                .problem()
                .university("北京大学")
                .location();
        assertEquals(39.9916, location.latitude());
        assertEquals(116.3042, location.longitude());
    }

    @Test
    void lineBreaksAndInvisibleCharactersInNamesAreTheCells() {
        Book book = Book.sound().cell("高校", "B3", "\u00a0天津\n大学\u200b　");
        assertEquals("天津大学", accepted(book).problem().university("10056").name());
    }

    @Test
    void namesAreTheSameWhateverTheWidthOfTheirBrackets() {
        Book book = Book.sound().cell("高校", "B3", "中国地质大学（北京）").cell("院系", "A4", "中国地质大学 (北京)");
        assertEquals("10056", accepted(book).problem().departments().get(2).universityId());
    }

    @Test
    void dittoMarksAndMergedCellsMeanTheCellAbove() {
        Book book = Book.sound()
                .cell("院系", "A3", "同上")
                .cell("中学", "C2", "北京")
                .cell("中学", "C3", null)
                .cell("中学", "D3", null)
                .cell("中学", "E3", null)
                .then(workbook -> workbook.getSheet("中学").addMergedRegion(CellRangeAddress.valueOf("C2:C3")));
        Problem problem = accepted(book).problem();
        assertEquals("10001", problem.departments().get(1).universityId());
        assertEquals("北京市", problem.school("0002").province());
    }

    @Test
    void formulasCountByTheirCachedValue() {
        Book book = Book.sound().then(workbook -> {
            XSSFCell cell = workbook.getSheet("高校").getRow(1).getCell(1);
            cell.setCellFormula("CONCATENATE(\"北京\",\"大学\")");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            XSSFCell number = workbook.getSheet("高校").getRow(1).getCell(5);
            number.setCellFormula("39+0.9916");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(number);
        });
        assertEquals("北京大学", accepted(book).problem().university("10001").name());
        assertEquals(
                39.9916, accepted(book).problem().university("10001").location().latitude());
    }

    @Test
    void sumsRemarksAndRepeatedHeadersAreLeftAsideAndNoted() {
        Object[][] rows = {
            {"高校名称", "省份"},
            {"北京大学", "北京"},
            {"高校名称", "省份"},
            {"天津大学", "天津"},
            {"合计", "2 所"},
            {"注：以上为试点高校。"},
        };
        Book book = Book.sound().sheet("高校", rows);
        assertEquals(2, universities(book));
        remark(book, Severity.UNDERSTOOD, "repeated-header", "高校", "3", "高校名称");
        remark(book, Severity.UNDERSTOOD, "total-row", "高校", "5", "合计");
        remark(book, Severity.UNDERSTOOD, "remark-row", "高校", "6", "注：以上为试点高校。");
    }

    @Test
    void extraColumnsAreLeftAsideAndNoted() {
        Book book = Book.sound().cell("高校", "G1", "联系电话").cell("高校", "G2", "010-62751234");
        remark(book, Severity.NOTE, "unknown-column", "高校", "G1", "联系电话");
    }

    @Test
    void aMisspeltHeaderIsNotedWithANearMiss() {
        Issue issue =
                remark(Book.sound().cell("高校", "D1", "所在城巿"), Severity.NOTE, "unknown-column", "高校", "D1", "所在城巿");
        assertTrue(issue.messageZh().contains("是否应为“所在城市"));
    }

    @Test
    void twoColumnsThatSayTheSameAreDoubted() {
        remark(Book.sound().cell("高校", "G1", "校名"), Severity.WARNING, "repeated-column", "高校", "G1", "校名");
    }

    @Test
    void otherSheetsAreLeftAsideAndNoted() {
        Book book = Book.sound().sheet("通讯录", new Object[][] {{"姓名", "电话"}, {"张三", "1"}});
        remark(book, Severity.NOTE, "unknown-sheet", "通讯录", "", "通讯录");
    }

    @Test
    void sheetsOfTheProductItselfAreLeftAsideInSilence() {
        Book book = Book.sound().sheet("问题清单", new Object[][] {{"高校名称", "省份"}, {"x", "y"}});
        assertEquals(2, universities(book));
    }

    @Test
    void aWorkbookWithMacrosIsReadAndTheMacrosAreNot() {
        Book book = Book.sound().then(DirtyWorkbookTest::addMacros);
        assertEquals(2, universities(book));
    }

    private static void addMacros(XSSFWorkbook workbook) {
        try {
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        XSSFSheet sheet = workbook.getSheet("高校");
        assertEquals("高校", sheet.getSheetName());
    }
}
