package org.jiedui.roster.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no rosters, damaged, hostile or merely unusual. */
class RosterReaderTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);

    private Roster read(byte[] file) {
        Reading reading = reader.readFile(file, "C:\\名册\\试点.xlsx");
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).roster();
    }

    private Issue malformed(byte[] file, String code) {
        Reading reading = reader.readFile(file, null);
        Issue issue = assertInstanceOf(Reading.Malformed.class, reading, reading::toString)
                .issue();
        assertEquals(code, issue.code(), issue::toString);
        assertEquals(Severity.ERROR, issue.severity());
        assertTrue(issue.message().endsWith("."), issue::toString);
        assertTrue(issue.messageZh().matches("(?s).*[\\u4e00-\\u9fff].*。"), issue::toString);
        return issue;
    }

    @Test
    void aFilesNameIsTheRostersName() {
        assertEquals("试点", read(Book.sound().xlsx()).name());
    }

    @Test
    void jsonIsBelievedByItsTypeAndFilesByTheirBytes() {
        byte[] json = "{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(
                Reading.Read.class,
                reader.receive(json, "application/json; charset=utf-8", null).reading());
        assertInstanceOf(
                Reading.Read.class,
                reader.receive(Book.sound().xlsx(), "application/zip", null).reading());
        assertInstanceOf(
                Reading.Read.class,
                reader.receive(Book.sound().zip(StandardCharsets.UTF_8, true), XLSX, null)
                        .reading());
        malformed(json, "not-a-workbook");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        malformed(new byte[0], "empty-body");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() {
        malformed(Arrays.copyOf(Book.sound().xlsx(), RosterLimits.DEFAULT.bytes() + 1), "too-large");
    }

    @Test
    void anOldWorkbookUnderANewNameIsCalledOld() {
        malformed(HostileFiles.oldWorkbook(), "old-excel-format");
    }

    @Test
    void aPasswordProtectedWorkbookIsCalledProtected() {
        malformed(HostileFiles.protectedWorkbook(), "password-protected");
    }

    @Test
    void otherDocumentsAreCalledWhatTheyAre() {
        byte[] word = HostileFiles.wordDocument();
        assertEquals("Word 文档（.docx）", malformed(word, "not-a-workbook").value());
        Map<String, byte[]> ods = Map.of("mimetype", new byte[1], "content.xml", new byte[1]);
        assertEquals(
                "OpenDocument 表格（.ods）",
                malformed(Book.pack(ods, StandardCharsets.UTF_8), "not-a-workbook")
                        .value());
        malformed("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "not-a-workbook");
        malformed(Book.pack(Map.of("名册.xlsx", new byte[1]), StandardCharsets.UTF_8), "not-a-workbook");
    }

    @Test
    void aWorkbookWithoutAnyKnownSheetNamesItsSheets() {
        Book book = new Book().sheet("甲", new Object[][] {{"a"}}).sheet("乙", new Object[][] {{"b"}});
        assertEquals("甲, 乙", malformed(book.xlsx(), "no-known-sheet").value());
    }

    @Test
    void aSheetOfAMillionBlankRowsIsNoRoster() {
        malformed(HostileFiles.blankRows(), "blank-workbook");
    }

    @Test
    void aZipBombIsRefusedWhileItUnpacks() {
        malformed(HostileFiles.bomb("xl/worksheets/sheet1.xml"), "unpacks-too-large");
        malformed(HostileFiles.csvBomb(), "unpacks-too-large");
        read(HostileFiles.bomb("[Content_Types].xml")); // which nobody unpacks
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', PDF, .xlsx",
        "'Rar!xxxx', RAR, 解压",
        "'<html><table><tr><td>高校</td></tr></table></html>', HTML, 另存为",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>', 2003, 另存为",
        "'{\"name\": \"名册\"}', JSON, application/json",
        "'高校编号,高校名称', CSV, .zip",
    })
    void whatElsePeopleSendIsNamedWithTheNextStep(String bytes, String name, String step) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            if (charset == StandardCharsets.UTF_8 || bytes.startsWith("<")) {
                Issue issue = malformed(bytes.getBytes(charset), "not-a-workbook");
                assertTrue(issue.messageZh().contains(name) && issue.messageZh().contains(step), issue::toString);
            }
        }
    }

    @Test
    void aWorkbookInAnArchiveIsReadLikeItself() {
        byte[] workbook = Book.sound().xlsx();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("给项目办/~$名册.xlsx", new byte[20]);
        files.put("__MACOSX/._名册.xlsx", new byte[20]);
        files.put("给项目办/名册.xlsx", workbook);
        byte[] archive = Book.pack(files, StandardCharsets.UTF_8);
        assertEquals(3, read(archive).schools().size());
        assertArrayEquals(workbook, reader.receive(archive, null, null).workbook());
        assertNull(reader.receive(Book.sound().zip(StandardCharsets.UTF_8, true), null, null)
                .workbook());

        byte[] packedTwice = Book.pack(Map.of("名册.xlsx", archive), StandardCharsets.UTF_8);
        malformed(packedTwice, "not-a-workbook");
        assertNull(reader.receive(packedTwice, null, null).workbook());
    }

    @Test
    void whatNobodyReadsMayBeLargeOrOdd() {
        String rows = new Random(1)
                .ints(500_000, 0, 1 << 30)
                .mapToObj(number -> "<a>" + number + "</a>")
                .collect(Collectors.joining());
        read(HostileFiles.withPart("docProps/core.xml", old -> old.replace("</cp:", rows + "</cp:")));
        read(HostileFiles.laughs("[Content_Types].xml"));
    }

    @Test
    void noPartMayDeclareEntities() {
        malformed(HostileFiles.laughs("xl/sharedStrings.xml"), "damaged-file");
        malformed(HostileFiles.laughs("xl/workbook.xml"), "damaged-file");
        malformed(HostileFiles.externalEntity(), "damaged-file");
    }

    @Test
    void cutOffOrScrambledFilesNeverThrow() {
        byte[] sound = Book.sound().xlsx();
        for (int length = 0; length < sound.length; length += 97) {
            assertInstanceOf(
                    Reading.Malformed.class, reader.readFile(Arrays.copyOf(sound, length), null), "length " + length);
        }
        long seed = 20120930;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] scrambled = sound.clone();
            for (int j = 0; j < 20; j++) {
                scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt();
            }
            assertTrue(reader.readFile(scrambled, null) != null, "seed " + seed + ", round " + i);
        }
    }

    @Test
    void scrambledPartsNeverThrow() {
        long seed = 20130331;
        Random random = new Random(seed);
        for (String part :
                new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
            for (int i = 0; i < 60; i++) {
                byte[] file = HostileFiles.withPart(part, old -> {
                    StringBuilder text = new StringBuilder(old);
                    for (int j = 0; j < 3; j++) {
                        int at = random.nextInt(text.length());
                        text.replace(
                                at,
                                Math.min(text.length(), at + 1 + random.nextInt(8)),
                                random.nextBoolean() ? "" : "<c r=\"Z9999999999\" s=\"-7\" t=\"s\"><v>99999</v></c>");
                    }
                    return text.toString();
                });
                assertTrue(reader.readFile(file, null) != null, part + ", seed " + seed + ", round " + i);
            }
        }
    }

    @Test
    void csvFilesAreKnownByTheirNamesInEitherEncodingAndInFolders() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("名册/高校.csv", "高校名称,省份\n北京大学,北京\n".getBytes(StandardCharsets.UTF_8));
        files.put("名册/院系.csv", "高校名称;院系名称\n北京大学;数学学院\n".getBytes(StandardCharsets.UTF_8));
        files.put("名册/中学.txt", "学校名称\t省份\t城乡\t学校类型\n二中\t北京\t城市\t普通\n".getBytes(Charset.forName("GB18030")));
        files.put("__MACOSX/._高校.csv", new byte[] {0, 5, 22, 7});
        for (Charset names : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
            Roster roster = read(Book.pack(files, names));
            assertEquals("数学学院", roster.departments().getFirst().name());
            assertEquals("普通", roster.schools().getFirst().type());
            assertEquals(
                    new Place.CellPlace("中学.txt", 2, "D"),
                    roster.schools().getFirst().origin().place("type"));
        }
    }

    @Test
    void csvKeepsZerosQuotesAndLineBreaks() {
        String csv = "高校编号,高校名称,省份\n=\"0012\",\"北京\n大学\",'=北京\n\n0013,\"天\"\"津\"\"大学\",天津\n";
        Roster roster = read(Book.pack(Map.of("高校.csv", csv.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        Roster.UniversityRow first = roster.universities().getFirst();
        assertEquals("0012", first.id());
        assertEquals("北京大学", first.name());
        assertEquals("=北京", first.province());
        Roster.UniversityRow second = roster.universities().get(1);
        assertEquals("天\"津\"大学", second.name());
        assertEquals(new Place.CellPlace("高校.csv", 4, "B"), second.origin().place("name"));
    }

    @Test
    void unreadableCsvIsAnError() {
        byte[] neither = {'a', ',', (byte) 0xff, (byte) 0xff, '\n'};
        malformed(Book.pack(Map.of("高校.csv", neither), StandardCharsets.UTF_8), "unknown-encoding");
        byte[] open = "高校名称,省份\n\"北京大学,北京\n".getBytes(StandardCharsets.UTF_8);
        malformed(Book.pack(Map.of("高校.csv", open), StandardCharsets.UTF_8), "damaged-csv");
    }

    @Test
    void tooManyRowsOrCellsAreAnError() {
        RosterLimits few = new RosterLimits(1 << 20, 1, 3, 3, 3, 3, 60, 200, 50);
        Reading.Read rows = assertInstanceOf(
                Reading.Read.class,
                new RosterReader(few).readFile(Book.sound().without("中学").xlsx(), null));
        assertEquals("too-many-rows", rows.issues().list().getFirst().code());
        assertEquals(1, rows.roster().universities().size());
        Reading.Malformed cells = assertInstanceOf(
                Reading.Malformed.class,
                new RosterReader(few).readFile(Book.sound().xlsx(), null));
        assertEquals("too-many-cells", cells.issue().code());
    }

    /** A megabyte of tables is read, more is not, however small it is when packed. */
    @Test
    void anArchiveWithTooMuchTextIsAnError() {
        RosterReader reader = new RosterReader(new RosterLimits(1 << 20, 5, 5, 5, 5, 5, 100_000, 200, 50));
        byte[] half = csv(1 << 19);
        byte[] packed = Book.pack(Map.of("高校.csv", half), StandardCharsets.UTF_8);
        assertInstanceOf(Reading.Read.class, reader.readFile(packed, null));
        Reading.Malformed tooMuch = assertInstanceOf(
                Reading.Malformed.class,
                reader.readFile(
                        Book.pack(
                                Map.of("高校.csv", half, "中学.csv", half, "院系.csv", half, "照片.jpg", new byte[9]),
                                StandardCharsets.UTF_8),
                        null));
        assertEquals("unpacks-too-large", tooMuch.issue().code());
        assertTrue(tooMuch.issue().message().contains("more than 1 MB"));
        assertTrue(tooMuch.issue().messageZh().contains("超过 1 MB"));
    }

    /** A table of two columns, with numbers that a packer cannot shrink beyond belief. */
    private static byte[] csv(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("高校名称,省份\n");
        while (text.length() < length) {
            text.append("a".repeat(100)).append(random.nextInt(1_000_000)).append(",b\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
