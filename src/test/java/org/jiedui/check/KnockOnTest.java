package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;

/** One fault is one finding, also where it shows in other rows; and words that are nearly those of others are said. */
class KnockOnTest {

    private static List<String> found(Book book, Severity severity) {
        return Sheets.added(book).stream()
                .filter(line -> line.startsWith(severity + " "))
                .toList();
    }

    @Test
    void aSchoolWithoutANameIsOneErrorThoughATieNamesIt() {
        Book book = Book.sound().cell("中学", "A2", null).cell("中学", "B2", null);
        assertEquals(List.of("ERROR missing-value 中学!B2"), found(book, Severity.ERROR));
    }

    @Test
    void aDepartmentWithoutANameIsOneErrorThoughATieNamesIt() {
        assertEquals(List.of("ERROR missing-value 院系!B2"), found(Book.sound().cell("院系", "B2", null), Severity.ERROR));
    }

    @Test
    void aUniversityWithoutANameIsOneErrorThoughDepartmentsNameIt() {
        Book book = Book.sound().cell("高校", "A3", null).cell("高校", "B3", null);
        assertEquals(List.of("ERROR missing-value 高校!B3"), found(book, Severity.ERROR));
    }

    @Test
    void aMisspeltNameIsAnErrorEvenIfAnotherRowHasNoName() {
        Book book = Book.sound().cell("中学", "A2", null).cell("中学", "B2", null).cell("关系", "C2", "天津市南开中");
        assertEquals(
                List.of("ERROR missing-value 中学!B2", "ERROR unknown-school 关系!C2 天津市南开中"), found(book, Severity.ERROR));
    }

    @Test
    void aSheetThatIsMissingIsOneErrorThoughTiesNameItsRows() {
        assertEquals(List.of("ERROR missing-sheet 中学 中学"), found(Book.sound().without("中学"), Severity.ERROR));
        assertEquals(List.of("ERROR missing-sheet 院系 院系"), found(Book.sound().without("院系"), Severity.ERROR));
    }

    @Test
    void theFilesNameSaysTheProvinceWhereNoColumnDoes() {
        byte[] file = Book.sound()
                .without("关系")
                .without("中学")
                .sheet("城市中学", new Object[][] {{"学校名称", "学校类型"}, {"天津市南开中学", "普通"}})
                .xlsx();
        Reading.Read reading = assertInstanceOf(Reading.Read.class, Sheets.READER.readFile(file, "报送-天津市.xlsx"));
        assertEquals("天津市", reading.roster().schools().getFirst().province());
        assertEquals("城市", reading.roster().schools().getFirst().setting());
    }

    @Test
    void asManyUnknownNamesAreForgivenAsRowsHaveNone() {
        Book book = Book.sound()
                .cell("中学", "A2", null)
                .cell("中学", "B2", null)
                .cell("关系", "C3", "毫不相干学校")
                .cell("关系", "A3", "北京大学")
                .cell("关系", "B3", "心理与认知科学学院")
                .cell("关系", "D3", "意向");
        assertEquals(2, found(book, Severity.ERROR).size());
    }

    @Test
    void aNeedThatIsNearlyWhatIsOfferedIsDoubtedOnce() {
        Book book = Book.sound().cell("中学", "I2", "心里辅导").cell("中学", "I3", "心里辅导、学业辅导");
        assertEquals(List.of("WARNING need-not-offered 中学!I2 心里辅导"), found(book, Severity.WARNING));
        Issue issue = Sheets.accepted(book).findings().list().stream()
                .filter(one -> one.code().equals("need-not-offered"))
                .findFirst()
                .orElseThrow();
        assertEquals("没有院系提供“心里辅导”。是否应为已有院系提供的“心理辅导”？另有 1 处相同（中学!I3）。", issue.messageZh());
    }

    @Test
    void aNeedThatNobodyOffersAndNothingResemblesIsNoFault() {
        assertEquals(List.of(), found(Book.sound().cell("中学", "I3", "外教"), Severity.WARNING));
    }

    @Test
    void aTypeThatOneOfManySchoolsHasIsSaid() {
        Book book = Book.sound();
        for (int row = 5; row < 25; row++) {
            book.cell("中学", "A" + row, "1" + row)
                    .cell("中学", "B" + row, "天津市第" + row + "中学")
                    .cell("中学", "C" + row, "天津")
                    .cell("中学", "F" + row, "城市")
                    .cell("中学", "H" + row, row == 24 ? "重点" : "普通");
        }
        assertEquals(
                List.of("UNDERSTOOD new-type 中学!H3 实验 → 实验", "UNDERSTOOD new-type 中学!H24 重点 → 重点"),
                found(book, Severity.UNDERSTOOD).stream()
                        .filter(line -> line.contains("new-type"))
                        .toList());
    }

    @Test
    void aProgrammeThatIsNotNamedIsSaidToBeThePilots() {
        assertEquals(
                List.of("→ pilot-211"),
                Sheets.accepted(Book.sound()).findings().list().stream()
                        .filter(issue -> issue.code().equals("programme-assumed"))
                        .map(Issue::value)
                        .toList());
    }
}
