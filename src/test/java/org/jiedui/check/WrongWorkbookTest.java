package org.jiedui.check;

import static org.jiedui.check.Sheets.onlyError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with workbooks in real life: one kind of mistake a test, and what is said about it. */
class WrongWorkbookTest {

    private static final Object[][] UNIVERSITIES = {
        {"高校编号", "高校名称", "省份", "城市", "经度", "纬度"},
        {"10001", "北京大学", "北京", "北京市", 116.3042, 39.9916},
        {"10056", "天津大学", "天津", "天津市", 117.1703, 39.1079},
    };

    @Test
    void aMissingSheetIsAnError() {
        onlyError(
                Book.sound()
                        .without("高校")
                        .without("院系")
                        .without("关系")
                        .sheet("院系", new Object[][] {{"高校名称", "院系名称"}})
                        .sheet("高校", UNIVERSITIES),
                "missing-sheet",
                "院系",
                "",
                "院系");
    }

    @Test
    void aMissingColumnIsOneErrorAndNotOneForEveryRow() {
        onlyError(Book.sound().cell("中学", "H1", "备用"), "missing-column", "中学", "1", "学校类型");
        onlyError(Book.sound().without("关系").cell("院系", "A1", "备用"), "missing-column", "院系", "1", "高校名称/高校编号");
    }

    @Test
    void aSheetWithoutAHeaderIsAnError() {
        Object[][] rows = {{"甲", "乙"}, {"丙", "丁"}};
        Issue issue = Sheets.check(Book.sound().sheet("高校", rows).xlsx())
                .findings()
                .list()
                .getFirst();
        Sheets.requireSays(issue, "no-header", "高校", "", "高校");
    }

    @Test
    void anUnknownProvinceIsPointedAtWithANearMiss() {
        Issue issue = onlyError(Book.sound().cell("中学", "C4", "青诲"), "unknown-province", "中学", "C4", "青诲");
        assertTrue(issue.messageZh().contains("是否应为“青海省"));
    }

    @Test
    void anEmptyRequiredCellIsAnError() {
        onlyError(Book.sound().cell("中学", "H2", null), "missing-value", "中学", "H2", "");
        onlyError(Book.sound().cell("中学", "F2", "　"), "missing-value", "中学", "F2", "");
    }

    @Test
    void anUnknownSettingIsAnErrorWithANearMiss() {
        onlyError(Book.sound().cell("中学", "F2", "城巿"), "unknown-word", "中学", "F2", "城巿");
    }

    @Test
    void whatIsNeitherYesNorNoIsAnError() {
        onlyError(Book.sound().cell("中学", "J2", "待定"), "unknown-word", "中学", "J2", "待定");
    }

    @ParameterizedTest
    @ValueSource(strings = {"东经116度", "约116", "116°18′"})
    void aLongitudeThatIsNoNumberIsAnError(String longitude) {
        onlyError(
                Book.sound().cell("高校", "E2", longitude).cell("高校", "F2", null), "not-a-number", "高校", "E2", longitude);
    }

    @Test
    void swappedCoordinatesAreCalledSwapped() {
        onlyError(
                Book.sound().cell("高校", "E2", 39.9916).cell("高校", "F2", 116.3042),
                "swapped-coordinates",
                "高校",
                "F2",
                "lat 116.3042, lon 39.9916");
    }

    @Test
    void aPointThatIsNoneIsAnError() {
        Object[][] rows = {{"高校名称", "省份", "坐标"}, {"北京大学", "北京", "海淀区"}, {"天津大学", "天津", null}};
        onlyError(Book.sound().sheet("高校", rows), "not-a-point", "高校", "C2", "海淀区");
    }

    @Test
    void aDateIsAnErrorBecauseSomethingElseWasTyped() {
        Book book = Book.sound().then(workbook -> {
            CreationHelper helper = workbook.getCreationHelper();
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(helper.createDataFormat().getFormat("yyyy/m/d"));
            XSSFCell cell = workbook.getSheet("中学").getRow(1).getCell(0);
            cell.setCellValue(LocalDate.of(2012, 3, 1));
            cell.setCellStyle(style);
        });
        onlyError(book, "date-in-cell", "中学", "A2", "2012-03-01");
    }

    @Test
    void anErrorInACellIsAnError() {
        Book book = Book.sound()
                .then(workbook -> workbook.getSheet("中学")
                        .getRow(1)
                        .getCell(7)
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode()));
        onlyError(book, "cell-error", "中学", "H2", "#N/A");
    }

    @Test
    void aFormulaThatWasNeverComputedIsAnError() {
        Book book = Book.sound().then(workbook -> {
            XSSFCell cell = workbook.getSheet("中学").getRow(1).getCell(7);
            cell.setBlank();
            cell.setCellFormula("A1");
            assertEquals(CellType.FORMULA, cell.getCellType());
        });
        List<Issue> issues = Sheets.check(book.xlsx()).findings().list();
        Sheets.requireSays(issues.getFirst(), "formula-not-computed", "中学", "H2", "=");
    }

    @Test
    void aDuplicateIdIsAnErrorThatNamesTheOtherRow() {
        Issue issue = onlyError(Book.sound().cell("中学", "A3", "0001"), "duplicate-id", "中学", "A3", "0001");
        assertTrue(issue.messageZh().contains("第 2 行"));
    }

    @Test
    void twoRowsOfOneNameWithoutIdsAreAnError() {
        Book book = Book.sound().cell("院系", "B3", "数学科学学院").without("关系");
        onlyError(book, "duplicate-name", "院系", "B3", "数学科学学院");
    }

    @Test
    void aReferenceByANameThatNobodyHasIsAnErrorWithANearMiss() {
        Issue issue = onlyError(Book.sound().cell("院系", "A4", "天津大雪"), "unknown-university", "院系", "A4", "天津大雪");
        assertTrue(issue.messageZh().contains("是否应为“天津大学"));
        onlyError(Book.sound().cell("关系", "B2", "数学院"), "unknown-department", "关系", "B2", "数学院");
        onlyError(Book.sound().cell("关系", "C2", "北京二中"), "unknown-school", "关系", "C2", "北京二中");
    }

    @Test
    void aReferenceByANameThatSeveralHaveIsAnError() {
        Book book = Book.sound()
                .sheet("中学", new Object[][] {
                    {"学校编号", "学校名称", "省份", "区县", "城乡", "学校类型"},
                    {"0001", "第一中学", "北京", "东城区", "城市", "普通"},
                    {"0002", "第一中学", "北京", "西城区", "城市", "普通"},
                })
                .cell("关系", "C2", "第一中学");
        Issue issue = onlyError(book, "ambiguous-name", "关系", "C2", "第一中学");
        assertTrue(issue.message().contains("0001, 0002"));
    }

    @Test
    void anUnknownTieIsAnErrorWithANearMiss() {
        Issue issue = onlyError(Book.sound().cell("关系", "D2", "回壁"), "unknown-word", "关系", "D2", "回壁");
        assertTrue(issue.messageZh().contains("是否应为“回避"));
    }

    @Test
    void aNegativeQuotaIsAnError() {
        Book book = Book.sound().sheet("名额", new Object[][] {{"省份", "城市", "农村"}, {"北京", -5, 5}});
        onlyError(book, "negative-count", "名额", "B2", "-5");
    }

    @Test
    void aTextThatIsTooLongIsAnError() {
        String name = "长".repeat(201);
        List<Issue> issues = Sheets.check(Book.sound().cell("中学", "B4", name).xlsx())
                .findings()
                .list();
        Sheets.requireSays(issues.getFirst(), "text-too-long", "中学", "B4", "长".repeat(80) + "…");
    }

    @Test
    void oneCauseRepeatedReadsAsOne() {
        Object[][] rows = new Object[501][];
        rows[0] = new Object[] {"学校名称", "省份", "城乡", "学校类型"};
        for (int i = 1; i <= 500; i++) {
            rows[i] = new Object[] {"中学" + i, "内蒙谷", "农村", "普通"};
        }
        Findings findings = Sheets.check(
                        Book.sound().without("关系").sheet("中学", rows).xlsx())
                .findings();
        assertEquals(500, findings.count(Severity.ERROR));
        var group = findings.listGroups().getFirst();
        assertEquals("中学!B", group.where());
        assertEquals(500, group.count());
        assertTrue(group.messageZh().contains("是否应为“内蒙古自治区"));
    }
}
