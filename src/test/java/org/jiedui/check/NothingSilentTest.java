package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.HostileFiles;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet has lost or hides is said at the cell. */
class NothingSilentTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());

    private static Reading.Read read(byte[] file) {
        Reading reading = READER.readFile(file, null);
        return assertInstanceOf(Reading.Read.class, reading, reading::toString);
    }

    private static List<Issue> issues(byte[] file, String code) {
        return CHECK.check(read(file)).findings().list().stream()
                .filter(issue -> issue.code().equals(code))
                .toList();
    }

    private static Issue only(byte[] file, String code) {
        List<Issue> issues = issues(file, code);
        assertEquals(1, issues.size(), issues::toString);
        return issues.getFirst();
    }

    private static byte[] zip(Book book) {
        return book.zip(StandardCharsets.UTF_8, true);
    }

    @Test
    void anIdOfMoreThanFifteenDigitsIsNotTakenAsANumber() {
        Book book = Book.sound().cell("中学", "A2", 2_112_000_000_123_456_789.0);
        Issue issue = only(book.xlsx(), "digits-lost");
        assertEquals(Severity.ERROR, issue.severity());
        assertEquals(new Place.CellPlace("中学", 2, "A"), issue.place());
        assertTrue(issue.messageZh().contains("2112000000123456800"), issue::messageZh);
    }

    @Test
    void aLongIdThatIsTextIsKept() {
        Book book = Book.sound().cell("中学", "A2", "2112000000123456789");
        assertEquals(List.of(), issues(book.xlsx(), "digits-lost"));
        assertEquals(
                "2112000000123456789",
                read(book.xlsx()).roster().schools().getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.50101E+17", "2.112E+18", "1E+20", "3.50101e+17"})
    void aPowerOfTenIsNoId(String id) {
        Issue issue = only(zip(Book.sound().cell("中学", "A2", id)), "digits-lost");
        assertEquals(new Place.CellPlace("中学.csv", 2, "A"), issue.place());
        assertEquals(id, issue.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3E2", "E+17", "1E17A"})
    void anIdThatOnlyLooksLikeAPowerOfTenIsKept(String id) {
        assertEquals(List.of(), issues(zip(Book.sound().cell("中学", "A2", id)), "digits-lost"));
    }

    @Test
    void formatsThatBreakOffAreSaidOnceForEachWorkbook() {
        assertEquals(List.of(), issues(Book.sound().xlsx(), "formats-cut-off"));
        byte[] file = HostileFiles.cutOffStyles();
        Issue issue = only(file, "formats-cut-off");
        assertEquals(Severity.WARNING, issue.severity());
        assertEquals(new Place.CellPlace("高校", 0, ""), issue.place());
        assertTrue(issue.messageZh().contains("styles.xml"), issue::messageZh);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甘肃.xlsx", file);
        files.put("青海.xlsx", Book.sound().xlsx());
        Issue packed = only(Book.pack(files, StandardCharsets.UTF_8), "formats-cut-off");
        assertEquals("甘肃.xlsx", packed.value());
        assertTrue(packed.message().contains("\"甘肃.xlsx\""), packed::message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00000|00002",
                "'00000_ '|00002",
                "[$-804]00000|00002",
                "00000\"号\"|00002",
                "00000;[Red]-00000|00002",
                "00000_);(00000)|00002",
                "000|002",
                "0|2",
                "0.00|2",
                "#,##0|2",
                "General|2",
            })
    void zerosThatAFormatShowsBelongToTheId(String format, String id) {
        byte[] file = Book.sound()
                .cell("中学", "A2", 2)
                .then(workbook -> {
                    var style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                    workbook.getSheet("中学").getRow(1).getCell(0).setCellStyle(style);
                })
                .xlsx();
        assertEquals(id, read(file).roster().schools().getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN", "VERY_HIDDEN"})
    void aHiddenSheetIsReadAndSaid(SheetVisibility visibility) {
        byte[] file = Book.sound()
                .then(workbook -> workbook.setSheetVisibility(workbook.getSheetIndex("关系"), visibility))
                .xlsx();
        Issue issue = only(file, "hidden-sheet");
        assertEquals(Severity.WARNING, issue.severity());
        assertEquals("关系", issue.value());
        assertEquals(1, read(file).roster().ties().size());
    }

    @Test
    void hiddenRowsAreReadAndSaid() {
        byte[] file = Book.sound()
                .then((XSSFWorkbook workbook) -> {
                    workbook.getSheet("中学").getRow(2).setZeroHeight(true);
                    workbook.getSheet("中学").getRow(3).setZeroHeight(true);
                })
                .xlsx();
        Issue issue = only(file, "hidden-rows");
        assertEquals("2", issue.value());
        assertEquals(new Place.CellPlace("中学", 3, ""), issue.place());
        assertEquals(3, read(file).roster().schools().size());
    }

    @Test
    void nothingIsSaidOfWhatIsShown() {
        assertEquals(List.of(), issues(Book.sound().xlsx(), "hidden-sheet"));
        assertEquals(List.of(), issues(Book.sound().xlsx(), "hidden-rows"));
    }

    /** One fault is one finding: what could not be read is not missing besides. */
    @ParameterizedTest
    @CsvSource({"城乡, F2", "类型, H2", "省份, C2"})
    void whatCannotBeReadIsNotCalledMissingToo(String field, String cell) {
        byte[] file = Book.sound()
                .then(workbook -> workbook.getSheet("中学")
                        .getRow(1)
                        .getCell(cell.charAt(0) - 'A')
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode()))
                .xlsx();
        List<Issue> errors = CHECK.check(read(file)).findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        assertEquals(List.of("cell-error"), errors.stream().map(Issue::code).toList(), field);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 1, true", "0, 1, false"})
    void aWarningOfOpenPlacesIsTrue(int urban, int rural, boolean open) {
        byte[] file = Book.sound()
                .cell("院系", "A4", "北京大学")
                .sheet("项目", new Object[][] {{"每校城市名额", "每校农村名额", "每校院系数"}, {urban, rural, 10}})
                .cell("院系", "A5", "天津大学")
                .cell("院系", "B5", "化学院")
                .cell("院系", "A6", "天津大学")
                .cell("院系", "B6", "药学院")
                .xlsx();
        Issue issue = issues(file, "few-departments").getLast();
        assertEquals(open, issue.messageZh().contains("空缺"), issue::messageZh);
        assertEquals(open, issue.message().contains("stay open"), issue::message);
    }
}
