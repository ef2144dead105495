package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.read.Book;
import org.jiedui.sheets.TemplateWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write into cells: a kind of dirt a line, with all that is said of it and nothing else. */
class DirtyCellsTest {

    /** Cells to replace in the sound roster, and the findings that this adds: severity, code, cell, value. */
    private static final String KINDS = """
            中学!F4=县城 | UNDERSTOOD word-understood 中学!F4 县城 → 农村
            中学!F4=鎮區 | UNDERSTOOD word-understood 中学!F4 鎮區 → 农村
            中学!F4=村庄 | UNDERSTOOD word-understood 中学!F4 村庄 → 农村
            中学!F4=RURAL |
            中学!F4=农​村 |
            中学!G2=高级中学 | UNDERSTOOD word-understood 中学!G2 高级中学 → 普通高中
            中学!G2=初级中学 | ERROR out-of-scope 中学!G2 初级中学
            关系!D2=优先 | UNDERSTOOD word-understood 关系!D2 优先 → 意向
            高校!C3=津 | UNDERSTOOD place-understood 高校!C3 津 → 天津市
            高校!C3=Tianjin | UNDERSTOOD place-understood 高校!C3 Tianjin → 天津市
            高校!C3=天津市 |
            高校!C3=120000 | UNDERSTOOD place-understood 高校!C3 120000 → 天津市
            院系!A4=天津大​学 |
            院系!A4=天津大學 |
            院系!A4=天大 | UNDERSTOOD short-name 院系!A4 天大 → 天津大学
            院系!A2=北大 & 院系!A3=北大 | UNDERSTOOD short-name 院系!A2 北大 → 北京大学
            高校!B2=北京大雪 | ERROR unknown-university 院系!A2 北京大学
            院系!B2=数学科学学校 | ERROR unknown-department 关系!B2 数学科学学院
            院系!A2=北京大雪 | ERROR unknown-university 院系!A2 北京大雪
            中学!A2= & 中学!C2=某某省 | ERROR unknown-province 中学!C2 某某省
            中学!C2=外省 | ERROR unknown-province 中学!C2 外省
            院系!A4=天津 | ERROR unknown-university 院系!A4 天津
            """;

    static Stream<String> kinds() {
        return KINDS.lines();
    }

    @Test
    void oneFindingSaysWhereElseItsFaultShows() {
        Book book = Book.sound().cell("高校", "B2", "北京大雪");
        Issue issue = Sheets.check(book.xlsx()).findings().list().getFirst();
        assertTrue(issue.messageZh().endsWith("另有 2 处相同（院系!A3、关系!A2）。"), issue::messageZh);
        assertTrue(issue.message().endsWith("The same at 2 more places (院系!A3, 关系!A2)."), issue::message);
        assertEquals("北京大学 · 数学科学学院", issue.subject());
    }

    @Test
    void theUntouchedTemplateIsRecognised() {
        byte[] template =
                TemplateWorkbook.write(Rosters.CHECK.findProgramme("pilot-211").orElseThrow());
        assertEquals(
                1,
                Sheets.added(template).stream()
                        .filter(line -> line.contains("untouched-template"))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatItIsAndNothingElse(String kind) {
        String[] sides = kind.split("\\|", -1);
        Book book = Book.sound();
        for (String change : sides[0].split("&")) {
            String[] parts = change.strip().split("[!=]", 3);
            book.cell(parts[0], parts[1], parts[2]);
        }
        assertEquals(
                new TreeSet<>(Stream.of(sides[1].split("&"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList()),
                new TreeSet<>(Sheets.added(book)));
    }
}
