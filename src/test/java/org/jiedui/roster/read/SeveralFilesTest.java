package org.jiedui.roster.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A roster that is sent as several files in one archive: a workbook for each province, tables in folders. */
class SeveralFilesTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private byte[] pack() {
        return Book.pack(files, StandardCharsets.UTF_8);
    }

    private static Reading.Read read(byte[] file) {
        Reading reading = READER.readFile(file, "各省名册.zip");
        return assertInstanceOf(Reading.Read.class, reading, reading::toString);
    }

    private static Book province(String university, String province, String school) {
        return new Book()
                .sheet("高校", new Object[][] {{"高校名称", "省份"}, {university, province}})
                .sheet("院系", new Object[][] {{"高校名称", "院系名称"}, {university, "化工学院"}})
                .sheet("中学", new Object[][] {{"学校名称", "城乡", "学校类型"}, {school, "城市", "普通"}});
    }

    private static List<Issue> issues(Reading.Read read, String code) {
        return read.issues().list().stream()
                .filter(issue -> issue.code().equals(code))
                .toList();
    }

    @Test
    void aWorkbookForEachProvinceIsOneRoster() {
        files.put("甘肃省.xlsx", province("兰州大学", "甘肃", "兰州市第一中学").xlsx());
        files.put("名册/青海省.xlsx", province("青海大学", "青海", "西宁市第五中学").xlsx());
        files.put("__MACOSX/._甘肃省.xlsx", new byte[20]);
        Reading.Read read = read(pack());
        Roster roster = read.roster();
        assertEquals(2, roster.universities().size());
        assertEquals(2, roster.departments().size());
        assertEquals(
                List.of("甘肃省", "青海省"),
                roster.schools().stream().map(Roster.SchoolRow::province).toList());
        assertEquals(
                new Place.CellPlace("青海省.xlsx/中学", 2, "A"),
                roster.schools().get(1).origin().place("name"));
        assertEquals(2, issues(read, "sheet-name-understood").size());
        assertArrayEquals(pack(), READER.receive(pack(), null, null).workbook());
    }

    @Test
    void whatTwoFilesHaveInCommonCountsOnceAndIsSaid() {
        files.put("甘肃.xlsx", Book.sound().xlsx());
        files.put(
                "青海.xlsx",
                Book.sound()
                        .cell("中学", "B4", "湟中县第二中学")
                        .cell("中学", "A4", "0004")
                        .xlsx());
        Reading.Read read = read(pack());
        assertEquals(2, read.roster().universities().size());
        assertEquals(3, read.roster().departments().size());
        assertEquals(4, read.roster().schools().size());
        assertEquals(1, read.roster().ties().size());
        Issue said = issues(read, "repeated-row").getFirst();
        assertEquals("甘肃.xlsx", said.value());
        assertEquals(new Place.CellPlace("青海.xlsx/高校", 2, ""), said.place());
    }

    @Test
    void tablesAndAWorkbookInOneArchiveAreBothRead() {
        files.put("中学.csv", "学校名称,省份,城乡,学校类型\n北京市第二中学,北京,城市,普通\n".getBytes(StandardCharsets.UTF_8));
        files.put("补充学校.xlsx", Book.sound().xlsx());
        assertEquals(4, read(pack()).roster().schools().size());
    }

    @Test
    void tablesOfOneNameAreCalledByTheirFolders() {
        byte[] table = "学校名称,省份,城乡,学校类型\n第二中学,北京,城市,普通\n".getBytes(StandardCharsets.UTF_8);
        files.put("东城/中学.csv", table);
        files.put("西城/中学.csv", "学校名称,省份,城乡,学校类型\n第四中学,北京,城市,普通\n".getBytes(StandardCharsets.UTF_8));
        List<Place> places = read(pack()).roster().schools().stream()
                .map(row -> row.origin().place("name"))
                .toList();
        assertEquals(
                List.of(new Place.CellPlace("东城/中学.csv", 2, "A"), new Place.CellPlace("西城/中学.csv", 2, "A")), places);
    }

    @Test
    void oneBrokenFileIsNamed() {
        files.put("甘肃.xlsx", Book.sound().xlsx());
        files.put("青海.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8));
        Reading.Malformed malformed = assertInstanceOf(Reading.Malformed.class, READER.readFile(pack(), null));
        assertEquals("not-a-workbook", malformed.issue().code());
        assertTrue(malformed.issue().messageZh().startsWith("压缩包中的“青海.xls”：文件是网页"), malformed::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void theSeparatorIsThatOfTheRowsNotOfTheTitle(String separator) {
        String rows = """
                附件1：北京市，各区，各校名单，共一所，见下
                学校名称,省份,城乡,学校类型,需求
                第二中学,北京,城市,普通,
                第四中学,北京,城市,普通,
                第八中学,北京,城市,普通,
                """.replace(",", separator);
        files.put("中学.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertEquals(3, read(pack()).roster().schools().size());
    }

    @Test
    void anOpenQuotationMarkIsNamedByItsRow() {
        String rows = "学校名称,省份\n第二中学,北京\n\"第四中学,北京\n第八中学,北京\n";
        files.put("中学.csv", rows.getBytes(StandardCharsets.UTF_8));
        Reading.Malformed malformed = assertInstanceOf(Reading.Malformed.class, READER.readFile(pack(), null));
        assertEquals(new Place.CellPlace("中学.csv", 3, ""), malformed.issue().place());
    }

    @Test
    void workbooksOfOneNameInSeveralFoldersAreToldApart() {
        files.put(
                "甘肃/名册.xlsx",
                province("兰州大学", "甘肃", "兰州市第一中学")
                        .cell("中学", "D1", "省份")
                        .cell("中学", "D2", "甘肃")
                        .xlsx());
        files.put(
                "青海/名册.xlsx",
                province("青海大学", "青海", "西宁市第五中学")
                        .cell("中学", "D1", "省份")
                        .cell("中学", "D2", "青海")
                        .xlsx());
        Reading.Read read = read(pack());
        assertEquals(
                List.of("甘肃/名册.xlsx/中学", "青海/名册.xlsx/中学"),
                read.roster().schools().stream()
                        .map(school -> ((Place.CellPlace) school.origin().place("")).sheet())
                        .toList());
    }

    @Test
    void aSheetOfOneOfThemCanBeLookedAt() throws java.io.IOException {
        files.put("甘肃省.xlsx", province("兰州大学", "甘肃", "兰州市第一中学").xlsx());
        files.put("青海省.xlsx", province("青海大学", "青海", "西宁市第五中学").xlsx());
        assertEquals(
                "西宁市第五中学",
                READER.findWindow(pack(), "青海省.xlsx/中学", 2, 0)
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst());
        assertTrue(READER.findWindow(pack(), "中学", 2, 0).isEmpty());
    }
}
