package org.jiedui.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no rosters, or not meant to be: each is refused with advice, and nothing of it stays. */
@QuarkusTest
class HostileUploadTest {

    private static Arguments file(String what, String code, Supplier<byte[]> file) {
        return arguments(what, code, file);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("a zip bomb", "unpacks-too-large", () -> HostileFiles.bomb("xl/worksheets/sheet1.xml")),
                file("an archive that is a bomb", "unpacks-too-large", HostileFiles::csvBomb),
                file("entities in texts", "damaged-file", () -> HostileFiles.laughs("xl/sharedStrings.xml")),
                file("entities in the workbook", "damaged-file", () -> HostileFiles.laughs("xl/workbook.xml")),
                file("a file of the server's", "damaged-file", HostileFiles::externalEntity),
                file("a million blank rows", "blank-workbook", HostileFiles::blankRows),
                file("a password", "password-protected", HostileFiles::protectedWorkbook),
                file("an .xls under a new name", "old-excel-format", HostileFiles::oldWorkbook),
                file("a .docx", "not-a-workbook", HostileFiles::wordDocument),
                file("an empty file", "empty-body", () -> new byte[0]),
                file("a PDF", "not-a-workbook", () -> "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                file("half a workbook", "damaged-file", () -> {
                    byte[] whole = Book.sound().xlsx();
                    return Arrays.copyOf(whole, whole.length / 2);
                }),
                file(
                        "a broken workbook beside a good one in an archive",
                        "not-a-workbook",
                        () -> Book.pack(
                                Map.of(
                                        "名册.xlsx",
                                        Book.sound().xlsx(),
                                        "补充.xlsx",
                                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                                StandardCharsets.UTF_8)),
                file(
                        "another workbook",
                        "no-known-sheet",
                        () -> new Book()
                                .sheet("食堂", new Object[][] {{"菜"}, {"米饭"}})
                                .xlsx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsNoRosterIsRefusedWithAdvice(String what, String code, Supplier<byte[]> file) {
        int before = Rosters.countStored();
        byte[] bytes = file.get();
        for (String type : new String[] {Files.XLSX, Files.ZIP}) {
            Files.send(bytes, type, "")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo(code))
                    .body("detail", matchesPattern("(?s).*[\\u4e00-\\u9fff].*。"))
                    .body("detailEn", matchesPattern("(?s)[A-Z].*\\."))
                    .body("errors[0].code", equalTo(code))
                    .body("$", not(hasKey("annotated")))
                    .body(not(containsString("Exception")))
                    .body(not(containsString("root:")));
        }
        assertEquals(before, Rosters.countStored());
    }

    @Test
    void aFileOfAnUnknownTypeIsRefused() {
        Files.send(Book.sound().xlsx(), "application/vnd.ms-excel", "")
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .body("detail", containsString(".xlsx"));
    }
}
