package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms as offices make them: a kind of form a case, with all that is said of it, and that nothing of it is lost. */
class DirtyFormsTest {

    private static final Object[] SCHOOL_HEADER = {"学校编号", "学校名称", "省份", "城市", "区县", "城乡", "学段", "学校类型", "需求", "推荐"};
    private static final Object[][] SCHOOLS = {
        {"0001", "北京市第二中学", "北京", "北京市", "东城区", "城市", "普通高中", "普通", "心理辅导，社团指导", null},
        {"0002", "天津市南开中学", "天津", "天津市", "南开区", "城市", "完全中学", "实验", null, "否"},
        {"0003", "湟中县第一中学", "青海", "西宁市", "湟中县", "农村", null, "普通", null, "是"},
    };

    /** @param findings what is said of it and not of the sound roster, but for how many places that leaves open */
    private record Form(String name, Book book, int schools, int departments, List<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Form form(String name, Book book, String... findings) {
        return new Form(name, book, 3, 3, List.of(findings));
    }

    /** The schools with other lines between them: the first below the header, the second below the rows. */
    private static Book schools(Object[] belowHeader, Object[] atEnd) {
        return Book.sound()
                .sheet("中学", new Object[][] {SCHOOL_HEADER, belowHeader, SCHOOLS[0], SCHOOLS[1], SCHOOLS[2], atEnd});
    }

    private static Book below(Object... line) {
        return schools(line, new Object[0]);
    }

    private static Book atEnd(Object... line) {
        return schools(new Object[0], line);
    }

    private static Book without(String sheet, int column, Book book) {
        Object[][] rows = {SCHOOL_HEADER, SCHOOLS[0], SCHOOLS[1], SCHOOLS[2]};
        Object[][] less = new Object[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            List<Object> cells = new java.util.ArrayList<>(Arrays.asList(rows[i]));
            cells.remove(column);
            less[i] = cells.toArray();
        }
        return book.without("中学").sheet(sheet, less);
    }

    private static Consumer<org.apache.poi.xssf.usermodel.XSSFWorkbook> merge(String sheet, String range) {
        return workbook -> workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
    }

    private static Book programme(String name, Object[]... rows) {
        return Book.sound().sheet(name, rows);
    }

    static Stream<Form> forms() {
        String school = "UNDERSTOOD ";
        return Stream.of(
                form("numbers of columns", below(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), school + "column-numbers 中学!2 1"),
                form("numbers in circles", below("①", "②", "③", "④", "⑤"), school + "column-numbers 中学!2 ①"),
                form("numbers in brackets", below("（1）", "（2）", "（3）"), school + "column-numbers 中学!2 （1）"),
                form("甲乙丙", below("甲", "乙", "丙", "丁"), school + "column-numbers 中学!2 甲"),
                form("甲乙 and figures", below("甲", "乙", 1, 2, 3), school + "column-numbers 中学!2 甲"),
                form("letters", below("A", "B", "C", "D"), school + "column-numbers 中学!2 A"),
                form("a sum", atEnd("合计", null, 3), school + "total-row 中学!6 合计"),
                form("a sum with a number", atEnd("合计3所"), school + "total-row 中学!6 合计3所"),
                form("a subtotal", atEnd("和平区小计", 2), school + "total-row 中学!6 和平区小计"),
                form("a subtotal behind a number", atEnd(4, "东城区小计", 1), school + "total-row 中学!6 4"),
                form("a spaced sum", atEnd("合　计", 3), school + "total-row 中学!6 合　计"),
                form("a remark", atEnd("注：以上学校均已核实"), school + "remark-row 中学!6 注：以上学校均已核实"),
                form(
                        "a footer in several cells",
                        atEnd("填表人：张三", null, "审核人：李四", "联系电话：010-12345678"),
                        school + "remark-row 中学!6 填表人：张三"),
                form("a seal", atEnd("（盖章）"), school + "remark-row 中学!6 （盖章）"),
                form("an office and its seal", atEnd("单位（盖章）", null, "2012年9月"), school + "remark-row 中学!6 单位（盖章）"),
                form("a date to fill in", atEnd(null, "年　月　日"), school + "remark-row 中学!6 年　月　日"),
                form("a title in between", atEnd("附件2：北京市中学名单"), school + "title-row 中学!6 附件2：北京市中学名单"),
                form("a continued title", atEnd("中学名单（续）"), school + "title-row 中学!6 中学名单（续）"),
                form("a repeated header", atEnd(SCHOOL_HEADER), school + "repeated-header 中学!6 学校编号"),
                form("a blank line and a line of blanks", schools(new Object[0], new Object[] {" ", "　", null, " "})),
                form(
                        "a block merged over province and city",
                        Book.sound()
                                .sheet("中学", new Object[][] {
                                    {"学校名称", "省份", "城市", "城乡", "学校类型"},
                                    {"北京市第二中学", "北京", null, "城市", "普通"},
                                    {"北京市第四中学", null, null, "城市", "普通"},
                                    {"湟中县第一中学", "青海", null, "农村", "普通"},
                                })
                                .then(merge("中学", "B2:C3"))),
                form(
                        "a programme written downwards",
                        programme("项目", new Object[] {"每校城市名额", 2}, new Object[] {"每校农村名额", 1}),
                        "UNDERSTOOD programme-assumed 项目 每校院系数、名额、跨省供给 → pilot-211",
                        "UNDERSTOOD written-downwards 项目 项目"),
                form(
                        "a programme of another name",
                        programme("项目 - 表格 1", new Object[] {"每校城市名额", "每校农村名额"}, new Object[] {2, 1}),
                        "UNDERSTOOD programme-assumed 项目 - 表格 1 每校院系数、名额、跨省供给 → pilot-211"),
                form(
                        "a programme known by its headers",
                        programme("结对要求", new Object[] {"每校城市名额", "每校农村名额"}, new Object[] {2, 1}),
                        "UNDERSTOOD programme-assumed 结对要求 每校院系数、名额、跨省供给 → pilot-211",
                        "UNDERSTOOD sheet-understood 结对要求 结对要求 → 项目"),
                form(
                        "a programme said twice",
                        programme("项目", new Object[] {"每校城市名额", "每校农村名额"}, new Object[] {2, 1}, new Object[] {2, 1}),
                        "UNDERSTOOD programme-assumed 项目 每校院系数、名额、跨省供给 → pilot-211"),
                form(
                        "two programmes",
                        programme("项目", new Object[] {"每校城市名额", "每校农村名额"}, new Object[] {2, 1}, new Object[] {3, 1}),
                        "ERROR several-programmes 项目!3 3",
                        "UNDERSTOOD programme-assumed 项目 每校院系数、名额、跨省供给 → pilot-211"),
                new Form(
                        "several departments in a cell",
                        Book.sound().cell("院系", "B4", "化工学院、体育部，高等研究院"),
                        3,
                        5,
                        List.of("UNDERSTOOD cell-split 院系!B4 化工学院、体育部，高等研究院 → 3")),
                new Form(
                        "several departments below each other",
                        Book.sound().cell("院系", "B4", "文学院\n历史学院"),
                        3,
                        4,
                        List.of("UNDERSTOOD cell-split 院系!B4 文学院 历史学院 → 2")),
                form(
                        "perhaps several departments",
                        Book.sound().cell("院系", "B4", "化工、建筑"),
                        "WARNING several-names 院系!B4 化工、建筑"),
                form(
                        "ids whose zeros a spreadsheet has dropped",
                        Book.sound().sheet("关系", new Object[][] {
                            {"高校名称", "院系名称", "学校编号", "关系"}, {"北京大学", "数学科学学院", 1, "意向"}
                        }),
                        "UNDERSTOOD zeros-understood 关系!C2 1 → 0001"),
                form(
                        "a list of schools known by its headers",
                        Book.sound().rename("中学", "名单"),
                        "UNDERSTOOD sheet-understood 名单 名单 → 中学"),
                form(
                        "a column of another name",
                        Book.sound().cell("中学", "F1", "类别"),
                        "UNDERSTOOD column-understood 中学!F1 类别 → 城乡"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isReadAndSaid(Form form) {
        byte[] file = form.book.xlsx();
        List<String> findings = Sheets.added(file).stream()
                .filter(line -> !line.matches(".* (few-departments|empty-supplier) .*"))
                .toList();
        assertEquals(new TreeSet<>(form.findings), new TreeSet<>(findings));
        var roster = ((org.jiedui.roster.Reading.Read) Sheets.READER.readFile(file, null)).roster();
        assertEquals(form.schools, roster.schools().size());
        assertEquals(form.departments, roster.departments().size());
    }

    static Stream<Form> names() {
        return Stream.of(
                new Form(
                        "a sheet for the schools of towns",
                        without("城市中学", 5, Book.sound()),
                        3,
                        3,
                        List.of(
                                "UNDERSTOOD sheet-understood 城市中学 城市中学 → 中学",
                                "UNDERSTOOD sheet-name-understood 城市中学 城市中学 → 城乡 城市")),
                new Form(
                        "a sheet of a province",
                        without("天津市", 2, Book.sound()),
                        3,
                        3,
                        List.of(
                                "UNDERSTOOD sheet-understood 天津市 天津市 → 中学",
                                "UNDERSTOOD sheet-name-understood 天津市 天津市 → 省份 天津市")),
                new Form(
                        "a missing column that is nearly there",
                        Book.sound().cell("中学", "F1", "城乡别"),
                        3,
                        3,
                        List.of("ERROR missing-column 中学!1 城乡", "NOTE unknown-column 中学!F1 城乡别")),
                new Form(
                        "a sheet that is left aside for a missing column",
                        without("名单", 7, Book.sound()),
                        0,
                        3,
                        List.of("ERROR missing-sheet 中学 中学", "NOTE unknown-sheet 名单 名单")));
    }

    /** Where the address does not fit the province any more, that is said too; here only of the form. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whatTheNamesSayIsUnderstood(Form form) {
        byte[] file = form.book.xlsx();
        List<String> findings = Sheets.added(file).stream()
                .filter(line -> line.matches(".* (sheet-|missing-|unknown-sheet|unknown-column).*"))
                .toList();
        assertEquals(new TreeSet<>(form.findings), new TreeSet<>(findings));
        var roster = ((org.jiedui.roster.Reading.Read) Sheets.READER.readFile(file, null)).roster();
        assertEquals(form.schools, roster.schools().size());
    }
}
