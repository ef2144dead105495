package org.jiedui.check;

import static org.jiedui.check.Sheets.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workbook or an archive of CSV files is understood to say. */
class WorkbookTest {

    private static void requireSame(Problem expected, Problem actual) {
        assertEquals(expected.programme(), actual.programme());
        assertEquals(expected.universities(), actual.universities());
        assertEquals(expected.departments(), actual.departments());
        assertEquals(expected.schools(), actual.schools());
        assertEquals(expected.ties(), actual.ties());
    }

    @Test
    void aWorkbookSaysWhatItsCellsSay() {
        Checked.Accepted accepted = accepted(Book.sound());
        assertEquals("名册", accepted.name());
        Problem problem = accepted.problem();
        assertEquals(
                List.of("10001", "10056"),
                problem.universities().stream()
                        .map(university -> university.id())
                        .toList());
        assertEquals(116.3042, problem.university("10001").location().longitude());
        assertEquals(
                List.of("10001-数学科学学院", "10001-心理与认知科学学院", "10056-化工学院"),
                problem.departments().stream()
                        .map(department -> department.id())
                        .toList());
        assertEquals(Set.of("学业辅导", "科技创新"), problem.department("10001-数学科学学院").strengths());
        School school = problem.school("0001");
        assertEquals("北京市", school.province());
        assertEquals("东城区", school.county());
        assertEquals(Setting.URBAN, school.setting());
        assertEquals(Stage.SENIOR, school.stage());
        assertEquals(Set.of("心理辅导", "社团指导"), school.needs());
        assertEquals(false, problem.school("0002").recommended());
        assertEquals(true, problem.school("0003").recommended());
        assertEquals(List.of(new Tie("10001-数学科学学院", "0001", TieKind.PREFER)), problem.ties());
        assertEquals(31, problem.programme().quotas().size());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,true", "UTF-8,false", "GB18030,false", "GBK,false", "UTF-16LE,true"})
    void anArchiveOfCsvFilesSaysTheSameAsTheWorkbook(String charset, boolean mark) {
        byte[] zip = Book.sound().zip(Charset.forName(charset), mark);
        requireSame(accepted(Book.sound()).problem(), accepted(zip).problem());
    }

    @Test
    void idsMayBeLeftOutWhereNamesAreUnique() {
        Book book = Book.sound();
        for (String row : List.of("2", "3")) {
            book.cell("高校", "A" + row, null).cell("中学", "A" + row, null);
        }
        Problem problem = accepted(book).problem();
        assertEquals("北京大学", problem.universities().getFirst().id());
        assertEquals("北京大学-数学科学学院", problem.departments().getFirst().id());
        assertEquals("北京市-东城区-北京市第二中学", problem.schools().getFirst().id());
        assertEquals("北京市-东城区-北京市第二中学", problem.ties().getFirst().schoolId());
    }

    @Test
    void aNamesakeIsToldApartByItsAddress() {
        Book book = Book.sound()
                .sheet("中学", new Object[][] {
                    {"学校名称", "省份", "区县", "城乡", "学校类型"},
                    {"第一中学", "北京", "东城区", "城市", "普通"},
                    {"第一中学", "北京", "西城区", "城市", "普通"},
                    {"第一中学", "青海", "湟中县", "农村", "普通"},
                })
                .sheet("关系", new Object[][] {
                    {"高校名称", "院系名称", "学校名称", "学校省份", "区县", "关系"},
                    {"北京大学", "数学科学学院", "第一中学", "北京市", "西城", "意向"},
                    {"北京大学", "数学科学学院", "第一中学", "青海", null, "意向"},
                });
        assertEquals(
                List.of("北京市-西城区-第一中学", "青海省-湟中县-第一中学"),
                accepted(book).problem().ties().stream().map(Tie::schoolId).toList());
    }

    @Test
    void anExportedListOfPairingsCountsAsPrior() {
        Book book = Book.sound().without("关系").sheet("总表", new Object[][] {
            {
                "序号", "院系编号", "院系名称", "高校编号", "高校名称", "高校省份", "学校编号", "学校名称", "学校省份", "城市", "区县", "城乡", "学校类型", "距离公里",
                "跨省"
            },
            {
                1,
                "10001-数学科学学院",
                "数学科学学院",
                "10001",
                "北京大学",
                "北京市",
                "0001",
                "北京市第二中学",
                "北京市",
                "北京市",
                "东城区",
                "城市",
                "普通",
                12,
                "否"
            },
        });
        Checked.Accepted accepted = accepted(book);
        assertEquals(
                List.of(new Tie("10001-数学科学学院", "0001", TieKind.PRIOR)),
                accepted.problem().ties());
        assertEquals(
                List.of("ties-without-kind", "programme-assumed"),
                accepted.findings().list().stream()
                        .map(issue -> issue.code())
                        .filter(code ->
                                !code.startsWith("located") && !code.startsWith("few") && !code.startsWith("uni"))
                        .filter(code -> !code.startsWith("empty") && !code.startsWith("unreach"))
                        .toList());
    }

    @Test
    void quotasSupplyLinesAndProgrammeMayBeGiven() {
        Book book = Book.sound()
                .sheet("名额", new Object[][] {{"省份", "高校数量", "城市名额", "农村名额"}, {"北京", 1, 3, 4}, {"天津", 1, 5, "５"}})
                .sheet("跨省供给", new Object[][] {{"需求省份", "供给省份", "城乡", "数量"}, {"北京", "青海", "农村", 4}})
                .sheet("项目", new Object[][] {{"名册名称", "目标", "每校院系数", "每校城市名额"}, {"2012 试点", "覆盖学校", 2, 3}});
        Checked.Accepted accepted = accepted(book);
        assertEquals("2012 试点", accepted.name());
        var programme = accepted.problem().programme();
        assertEquals("COVER_EVERY_SCHOOL", programme.goal().name());
        assertEquals(2, programme.departmentsPerUniversity());
        assertEquals(3, programme.urbanPerUniversity());
        assertEquals(5, programme.ruralPerUniversity());
        assertEquals(2, programme.quotas().size());
        assertEquals(5, programme.quotas().get(1).rural());
        assertEquals(4, programme.supply().getFirst().count());
    }

    @Test
    void aQuotaTableAloneKeepsThePilotsSupplyLines() {
        Book book = Book.sound().sheet("名额", new Object[][] {{"省份", "城市名额", "农村名额"}, {"北京", 3, 4}});
        assertEquals(9, accepted(book).problem().programme().supply().size());
    }

    @Test
    void theQuotaTableOfTheProgrammeItselfIsUnderstood() {
        Book book = Book.sound()
                .sheet("名额分配表", new Object[][] {
                    {"高校对口中学团建促进行动任务分配表"},
                    {"省份", "211高校数量", "需完成中学结对数", null, "备注"},
                    {null, null, "城市", "农村", null},
                    {"北京", 1, 130, 125, null},
                    {"天津", 1, 20, 20, null},
                    {"合计", 2, 150, 145, null},
                })
                .then(workbook -> {
                    var sheet = workbook.getSheet("名额分配表");
                    for (String range : List.of("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3")) {
                        sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf(range));
                    }
                });
        Checked.Accepted accepted = accepted(book);
        assertEquals(2, accepted.problem().programme().quotas().size());
        assertEquals(125, accepted.problem().programme().quotas().getFirst().rural());
        Sheets.remark(book, Severity.UNDERSTOOD, "total-row", "名额分配表", "6", "合计");
    }
}
