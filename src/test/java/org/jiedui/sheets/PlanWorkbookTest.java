package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

class PlanWorkbookTest {

    private static final Plan PLAN = Plan.of(Map.of("京大-1", "京一中", "京大-2", "青一中", "津大-1", "津一中"));

    /** 京大 wants two rural schools of 青海省, which agrees to one; 津大 has a reserve. */
    private static ProblemSketch sketch() {
        return new ProblemSketch()
                .places(1, 2)
                .quota("北京市", 1, 2)
                .quota("天津市", 1, 0)
                .quota("上海市", 5, 5)
                .supply("北京市", "青海省", Setting.RURAL, 1)
                .university("京大", "北京市", 0, 3)
                .university("津大", "天津市", 100, 2)
                .school("京一中", "北京市", Setting.URBAN, 3, "普通", "心理辅导")
                .school("京二中", "北京市", Setting.URBAN, 9, "实验")
                .school("津一中", "天津市", Setting.URBAN, 104, "普通")
                .school("青一中", "青海省", Setting.RURAL, 900, "民族")
                .school("青二中", "青海省", Setting.RURAL, 901, "民族")
                .tie("京大-1", "京一中", TieKind.PRIOR)
                .tie("京大-1", "京二中", TieKind.PREFER)
                .tie("津大-2", "津一中", TieKind.FORBID);
    }

    private static XSSFWorkbook open(TieKind kind) {
        return Reports.open(PlanWorkbook.write(Reports.of(sketch().build(), PLAN), kind, true));
    }

    private static XSSFWorkbook open() {
        return open(TieKind.PRIOR);
    }

    private static List<String> merged(Sheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .toList();
    }

    @Test
    void listsToReadComeBeforeProvincesAndTheRosterLast() {
        List<String> names = new ArrayList<>();
        open().sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        assertEquals(
                List.of(
                        "总表", "名额完成情况", "未配对", "各校名单", "评分", "说明", "北京市", "天津市", "青海省", "高校", "院系", "中学", "关系", "名额",
                        "跨省供给", "项目"),
                names);
    }

    @Test
    void theListOfAllPairingsSaysWhatEachIsToBeNextTime() {
        List<List<String>> rows = Reports.rows(open().getSheet("总表"));
        assertEquals(
                List.of(
                        "高校省份",
                        "高校名称",
                        "院系名称",
                        "学校名称",
                        "学校省份",
                        "城市",
                        "区县",
                        "城乡",
                        "学校类型",
                        "距离公里",
                        "跨省",
                        "高校编号",
                        "院系编号",
                        "学校编号",
                        "关系（再次上传时）"),
                rows.getFirst());
        assertEquals(
                List.of("北京市", "京大", "京大-1", "京一中", "北京市", "", "", "城市", "普通", "3", "否", "京大", "京大-1", "京一中", "往年"),
                rows.get(1));
        assertEquals(4, rows.size());
        assertEquals("锁定", Reports.rows(open(TieKind.PIN).getSheet("总表")).get(1).getLast());
    }

    @Test
    void aTieThatTheListOfPairingsSaysStandsThereOnly() {
        assertEquals(
                List.of("意向", "回避"),
                Reports.rows(open().getSheet("关系")).stream()
                        .skip(1)
                        .map(List::getLast)
                        .toList());
        assertEquals(
                List.of("往年", "意向", "回避"),
                Reports.rows(open(TieKind.PIN).getSheet("关系")).stream()
                        .skip(1)
                        .map(List::getLast)
                        .toList());
    }

    @Test
    void theQuotaTableHasTheProgrammesLayout() {
        Sheet sheet = open().getSheet("名额完成情况");
        List<List<String>> rows = Reports.rows(sheet);
        assertEquals(List.of("省份", "211高校数量", "需完成中学结对数", "", "已完成中学结对数", "", "备注"), rows.get(1));
        assertEquals(List.of("", "", "城市", "农村", "城市", "农村", ""), rows.get(2));
        assertEquals(
                List.of("A1:G1", "A2:A3", "B2:B3", "G2:G3", "C2:D2", "E2:F2"),
                merged(sheet).subList(0, 6));
        assertEquals(List.of("北京市", "1", "1", "2", "1", "1", "农村缺 1；农村学校由 青海省 供给"), rows.get(3));
        assertEquals(List.of("天津市", "1", "1", "0", "1", "0", ""), rows.get(4));
        assertEquals(List.of("合计", "2", "2", "2", "2", "1", ""), rows.get(5));
        assertTrue(rows.get(6).getFirst().contains("另有 1 个省份"), rows::toString);
        assertEquals(List.of("北京市", "青海省", "农村", "1", "1", "0"), rows.getLast());
    }

    @Test
    void aProvincesSheetIsLaidOutForSignatures() {
        XSSFSheet sheet = open().getSheet("北京市");
        List<List<String>> rows = Reports.rows(sheet);
        assertEquals("北京市结对名单", rows.getFirst().getFirst());
        assertEquals(List.of("院系团委签字", "学校签字", "日期"), rows.get(1).subList(8, 11));
        assertEquals(
                List.of("2", "京大", "京大-2", "青一中", "青海省", "农村", "民族", "900"),
                rows.get(3).subList(0, 8));
        assertEquals("2:2", sheet.getRepeatingRows().formatAsString());
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertTrue(sheet.getFitToPage());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        assertEquals(0, sheet.getPrintSetup().getFitHeight());
        assertEquals(" 第一版 && 草稿 · 北京市", sheet.getHeader().getRight());
    }

    @Test
    void aProvinceThatSuppliesSchoolsHasThemListed() {
        List<List<String>> rows = Reports.rows(open().getSheet("青海省"));
        assertEquals("本省份学校与外省份高校的结对（跨省供给，1 对）", rows.get(2).getFirst());
        assertEquals(List.of("1", "京大", "京大-2", "青一中"), rows.get(3).subList(0, 4));
    }

    @Test
    void aUniversityHasAPageOfItsOwn() {
        XSSFSheet sheet = open().getSheet("各校名单");
        List<List<String>> rows = Reports.rows(sheet);
        assertEquals("京大（北京市）　城市 1 / 1　农村 1 / 2", rows.get(2).getFirst());
        assertEquals("未结对的院系：京大-3", rows.get(5).getFirst());
        assertEquals("津大（天津市）　城市 1 / 1　农村 0 / 2", rows.get(6).getFirst());
        assertEquals(1, sheet.getRowBreaks().length);
        assertEquals(5, sheet.getRowBreaks()[0]);
    }

    @Test
    void whatIsOpenIsListedWithItsClash() {
        List<List<String>> rows = Reports.rows(open().getSheet("未配对"));
        assertEquals(List.of("1", "北京市", "京大", "农村", "1", "c1"), rows.get(2).subList(0, 6));
        assertTrue(rows.get(2).getLast().contains("缺 1"), rows::toString);
        String all = rows.toString();
        assertTrue(all.contains("规则冲突与可行的调整") && all.contains("可选其一") && all.contains("增加 1"), all);
    }

    @Test
    void theScoreIsTheAuditsAndTheDescriptionSaysWhereThePlanComesFrom() {
        XSSFWorkbook workbook = open();
        Map<String, String> about = new LinkedHashMap<>();
        Reports.rows(workbook.getSheet("说明")).stream()
                .filter(row -> row.size() == 2)
                .forEach(row -> about.put(row.getFirst(), row.getLast()));
        assertEquals("p-1", about.get("方案编号"));
        assertEquals("42", about.get("随机种子"));
        assertEquals("ab".repeat(32), about.get("名册校验值 SHA-256"));
        assertEquals("试点.xlsx", about.get("名册文件"));
        assertEquals("2012-09-30 09:02:03（北京时间）", about.get("提交时间"));
        assertEquals("未知", about.get("理论最低值"));
        assertTrue(about.get("权重").contains("距离 1、"), about::toString);
        List<List<String>> score = Reports.rows(workbook.getSheet("评分"));
        assertEquals(List.of("跨省距离", "crossRegionDistance", "优化", "跨省结对的公里数", "900", "0.1", "90"), score.get(11));
    }

    @Test
    void anUnfinishedPlanSaysSo() {
        Problem problem = sketch().build();
        byte[] file = PlanWorkbook.write(Reports.of(problem, Plan.EMPTY, false), TieKind.PRIOR, true);
        String about = Reports.rows(Reports.open(file).getSheet("说明")).toString();
        assertTrue(about.contains("方案尚在生成"), about);
        assertNull(Reports.open(file).getSheet("北京市"));
        assertEquals(1, Reports.rows(Reports.open(file).getSheet("总表")).size());
    }

    @Test
    void sentencesAreEnglishForWhoReadsEnglish() {
        byte[] file = PlanWorkbook.write(Reports.of(sketch().build(), PLAN), TieKind.PRIOR, false);
        XSSFWorkbook workbook = Reports.open(file);
        assertTrue(Reports.rows(workbook.getSheet("说明")).toString().contains("Lower bound, unknown"));
        assertTrue(Reports.rows(workbook.getSheet("未配对")).toString().contains("must stay open"));
        assertEquals("高校名称", Reports.rows(workbook.getSheet("总表")).getFirst().get(1));
    }

    @Test
    void noCellCanStartAFormula() {
        String formula = "=HYPERLINK(\"http://x\",\"y\")";
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("@SUM(A1)", "北京市", 0, 0)
                .department("+1", "@SUM(A1)", 0, "-2")
                .school(formula, "北京市", Setting.URBAN, 3, "=1+1", "=2")
                .build();
        XSSFWorkbook workbook = Reports.open(Reports.workbook(problem, Plan.of(Map.of("+1", formula))));
        int dangerous = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA, cell.getAddress()::toString);
                    if (cell.getCellType() == CellType.STRING
                            && !Cells.safe(cell.getStringCellValue()).equals(cell.getStringCellValue())) {
                        dangerous++;
                        assertTrue(
                                cell.getCellStyle().getQuotePrefixed(), sheet.getSheetName() + " " + cell.getAddress());
                    }
                }
            }
        }
        assertTrue(dangerous > 20, "dangerous cells: " + dangerous);
    }

    @Test
    void aLongNameFitsIntoThePagesHead() {
        PlanReport report = Reports.of(sketch().build(), PLAN);
        PlanReport.PlanOrigin origin = report.origin();
        PlanReport named = new PlanReport(
                new PlanReport.PlanOrigin(
                        origin.planId(),
                        "&".repeat(200),
                        origin.status(),
                        true,
                        null,
                        1,
                        origin.createdAt(),
                        null,
                        null,
                        null,
                        origin.roster()),
                report.problem(),
                report.plan(),
                report.feasibility());
        XSSFWorkbook workbook = Reports.open(PlanWorkbook.write(named, TieKind.PRIOR, true));
        String head = workbook.getSheet("北京市").getHeader().getRight();
        assertTrue(head.length() < 250 && head.endsWith(" · 北京市"), head);
    }

    @Test
    void namesOfSheetsAreLegalAndUnique() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("u", "总表", 0, 1)
                .university("v", "a/b:c*d", 0, 1)
                .university("w", "a?b[c]d", 0, 1)
                .school("s", "总表", Setting.URBAN, 0, "普通")
                .school("t", "a/b:c*d", Setting.URBAN, 0, "普通")
                .school("r", "a?b[c]d", Setting.URBAN, 0, "普通")
                .build();
        XSSFWorkbook workbook =
                Reports.open(Reports.workbook(problem, Plan.of(Map.of("u-1", "s", "v-1", "t", "w-1", "r"))));
        assertNotNull(workbook.getSheet("总表 (2)"));
        assertNotNull(workbook.getSheet("a b c d"));
        assertNotNull(workbook.getSheet("a b c d (2)"));
    }
}
