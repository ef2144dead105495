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
            中学!I3=心理辅导/科技创新 | UNDERSTOOD list-split 中学!I3 心理辅导/科技创新 → 心理辅导、科技创新
            中学!I3=心理辅导 科技创新 | UNDERSTOOD list-split 中学!I3 心理辅导 科技创新 → 心理辅导、科技创新
            中学!I3=心理辅导＋学业辅导 | UNDERSTOOD list-split 中学!I3 心理辅导＋学业辅导 → 心理辅导、学业辅导
            中学!I3=心理 辅导 | UNDERSTOOD spelling-understood 中学!I3 心理 辅导 → 心理辅导
            中学!I3=心理輔導 | UNDERSTOOD spelling-understood 中学!I3 心理輔導 → 心理辅导
            中学!I3=心理辅导；科技创新 |
            中学!I3=心理辅导,科技创新 |
            中学!I3=园艺/烹饪 | WARNING several-words 中学!I3 园艺/烹饪
            中学!I3=English corner |
            中学!H4=普 通 | UNDERSTOOD spelling-understood 中学!H4 普 通 → 普通
            中学!F4=镇中心区 | UNDERSTOOD word-understood 中学!F4 镇中心区 → 农村
            中学!F4=镇乡结合区 | UNDERSTOOD word-understood 中学!F4 镇乡结合区 → 农村
            中学!F2=城乡结合区 | UNDERSTOOD word-understood 中学!F2 城乡结合区 → 城市
            中学!F2=111 | UNDERSTOOD word-understood 中学!F2 111 → 城市
            中学!F2=112 | UNDERSTOOD word-understood 中学!F2 112 → 城市
            中学!F4=121 | UNDERSTOOD word-understood 中学!F4 121 → 农村
            中学!F4=220 | UNDERSTOOD word-understood 中学!F4 220 → 农村
            中学!F4=山区 | ERROR unknown-word 中学!F4 山区
            中学!F4=城里 | ERROR unknown-word 中学!F4 城里
            中学!F4= | ERROR missing-value 中学!F4
            中学!F4=#N/A | ERROR unknown-word 中学!F4 #N/A
            中学!G2=完中 | UNDERSTOOD word-understood 中学!G2 完中 → 完全中学
            中学!G2=十二年一贯制学校 | UNDERSTOOD word-understood 中学!G2 十二年一贯制学校 → 完全中学
            中学!G2=九年一贯制学校 | ERROR out-of-scope 中学!G2 九年一贯制学校
            中学!G2=小学 | ERROR out-of-scope 中学!G2 小学
            中学!G2=职业高中 | ERROR out-of-scope 中学!G2 职业高中
            中学!G2=不详 | ERROR unknown-word 中学!G2 不详
            中学!J2=√ |
            中学!J2=不推荐 |
            中学!J2=待定 | ERROR unknown-word 中学!J2 待定
            中学!B2= | ERROR missing-value 中学!B2 & ERROR unknown-school 关系!C2 北京市第二中学
            中学!C2= | ERROR missing-value 中学!C2
            中学!H2= | ERROR missing-value 中学!H2
            中学!A3=0001 | ERROR duplicate-id 中学!A3 0001
            中学!A3=3.50101E+17 | ERROR digits-lost 中学!A3 3.50101E+17
            关系!D2=锁住 | ERROR unknown-word 关系!D2 锁住
            关系!D2=校友 | UNDERSTOOD word-understood 关系!D2 校友 → 意向
            关系!D2=上年 | UNDERSTOOD word-understood 关系!D2 上年 → 往年
            关系!D2=固定 | UNDERSTOOD word-understood 关系!D2 固定 → 锁定
            关系!D2=禁止 | UNDERSTOOD word-understood 关系!D2 禁止 → 回避
            关系!C2=北京市第二中心 | ERROR unknown-school 关系!C2 北京市第二中心
            关系!C2=北京二中 | ERROR unknown-school 关系!C2 北京二中
            关系!A2=北大 | UNDERSTOOD short-name 关系!A2 北大 → 北京大学
            高校!C3=天 津 |
            高校!C3=天津国 | ERROR unknown-province 高校!C3 天津国
            高校!E3=39.1079 & 高校!F3=117.1703 | ERROR swapped-coordinates 高校!F3 lat 117.1703, lon 39.1079
            高校!E3=0 & 高校!F3=0 | ERROR outside-china 高校!F3 lat 0, lon 0
            高校!E3= | ERROR incomplete-location 高校!F3 lat 39.1079, lon —
            高校!E3=东经117度 | ERROR not-a-number 高校!E3 东经117度
            高校!B3=北京大学 | ERROR ambiguous-name 院系!A2 北京大学 & ERROR unknown-university 院系!A4 天津大学
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
