package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiedui.campaign.LibreOffice;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonWriter;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written here is still the same roster after LibreOffice has opened and saved it; where it is installed. */
class LibreOfficeTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());

    @TempDir
    static Path folder;

    private static Checked.Accepted before;

    /** One start of the program for all workbooks and one for all tables: each takes seconds. */
    @BeforeAll
    static void saveAllAnew() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.find().orElse(null);
        assumeTrue(office != null, "LibreOffice is not installed");
        Files.createDirectories(folder.resolve("xlsx"));
        Files.createDirectories(folder.resolve("csv"));
        before = accepted(Book.sound().xlsx());
        Files.write(folder.resolve("xlsx/book.xlsx"), Book.sound().xlsx());
        Files.write(folder.resolve("xlsx/roster.xlsx"), RosterWorkbook.write("名册", before.problem()));
        Files.write(
                folder.resolve("xlsx/template.xlsx"),
                TemplateWorkbook.write(before.problem().programme()));
        Files.write(
                folder.resolve("xlsx/annotated.xlsx"),
                AnnotatedWorkbook.write(
                        Book.sound().xlsx(),
                        before.findings().list(),
                        before.findings().listGroups(),
                        true));
        office.saveAnew(folder.resolve("xlsx"), Files.createDirectories(folder.resolve("anew/xlsx")));
        for (Map.Entry<String, byte[]> table : tables().entrySet()) {
            Files.write(folder.resolve("csv").resolve(table.getKey()), table.getValue());
        }
        office.saveTablesAnew(folder.resolve("csv"), Files.createDirectories(folder.resolve("anew/csv")));
    }

    /** The sound roster as tables, ids and names of any look among them, guarded as exports are. */
    private static Map<String, byte[]> tables() throws IOException {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("高校.csv", csv(List.of("高校编号", "高校名称", "省份"), List.of("00086", "天津大学", "天津")));
        tables.put("院系.csv", csv(List.of("院系编号", "高校编号", "院系名称"), List.of("3-1", "00086", "化工学院")));
        tables.put(
                "中学.csv",
                csv(
                        List.of("学校编号", "学校名称", "省份", "城乡", "学校类型"),
                        List.of("2112000000123456789", "天津市南开中学", "天津", "城市", "普通"),
                        List.of("1E5", "天津市第二中学", "天津", "城市", "普通"),
                        List.of("0086", "=1+1中学", "天津", "农村", "普通")));
        return tables;
    }

    @SafeVarargs
    private static byte[] csv(List<String>... rows) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Cells::csv).toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Checked.Accepted accepted(byte[] file) {
        Reading reading = READER.readFile(file, "名册.xlsx");
        Checked checked = CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString));
        return assertInstanceOf(
                Checked.Accepted.class, checked, () -> checked.findings().list().toString());
    }

    private static Checked.Accepted anew(String name) throws IOException {
        return accepted(Files.readAllBytes(folder.resolve("anew/xlsx").resolve(name)));
    }

    private static String json(Problem problem) {
        return new String(RosterJsonWriter.write("名册", problem), StandardCharsets.UTF_8);
    }

    @Test
    void workbooksAreTheSameRoster() throws IOException {
        assertEquals(json(before.problem()), json(anew("book.xlsx").problem()));
        assertEquals(json(before.problem()), json(anew("roster.xlsx").problem()));
        assertEquals(json(before.problem()), json(anew("annotated.xlsx").problem()));
    }

    @Test
    void theTemplateIsStillTheTemplate() throws IOException {
        assertTrue(anew("template.xlsx").findings().list().stream()
                .map(Issue::code)
                .anyMatch("untouched-template"::equals));
    }

    @Test
    void tablesKeepTheirIdsAndTheirZeros() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : tables().keySet()) {
            files.put(name, Files.readAllBytes(folder.resolve("anew/csv").resolve(name)));
        }
        Problem sent = accepted(Book.pack(tables(), StandardCharsets.UTF_8)).problem();
        Problem saved = accepted(Book.pack(files, StandardCharsets.UTF_8)).problem();
        assertEquals(json(sent), json(saved));
        assertEquals("2112000000123456789", saved.schools().getFirst().id());
        assertEquals("1E5", saved.schools().get(1).id());
        assertEquals("0086", saved.schools().get(2).id());
        assertEquals("3-1", saved.departments().getFirst().id());
    }
}
