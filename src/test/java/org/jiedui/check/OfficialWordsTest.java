package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Setting;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of registers and statistics are understood, or said to be out of scope, and never turned round. */
class OfficialWordsTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());

    private static List<Issue> errors(Book book) {
        Reading reading = READER.readFile(book.xlsx(), null);
        return CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString)).findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "111, URBAN",
        "112, URBAN",
        "121, RURAL",
        "122, RURAL",
        "123, RURAL",
        "210, RURAL",
        "220, RURAL",
        "主城区, URBAN",
        "城乡结合区, URBAN",
        "镇中心区, RURAL",
        "镇乡结合区, RURAL",
        "特殊区域, RURAL",
        "乡中心区, RURAL",
        "村庄, RURAL",
    })
    void theClassesOfTheStatisticsBureauAreUnderstood(String word, Setting setting) {
        assertEquals(setting, Vocabulary.SETTINGS.find(word).orElseThrow());
        assertEquals(List.of(), errors(Book.sound().cell("中学", "F2", word)));
        if (word.matches("\\d+")) {
            assertEquals(List.of(), errors(Book.sound().cell("中学", "F2", Integer.valueOf(word))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "初级中学", "初中", "独立初中", "九年一贯制学校", "九年一贯制", "小学", "完全小学", "幼儿园", "中等职业学校", "职业高中", "职业高级中学", "普通中专", "中专",
                "技工学校", "特殊教育学校",
            })
    void schoolsOfOtherStagesAreOutOfScope(String word) {
        List<Issue> errors = errors(Book.sound().cell("中学", "G2", word));
        assertEquals(1, errors.size(), errors::toString);
        Issue issue = errors.getFirst();
        assertEquals("out-of-scope", issue.code());
        assertEquals(new Place.CellPlace("中学", 2, "G"), issue.place());
        assertFalse(issue.messageZh().contains("是否应为"), issue::messageZh);
        assertTrue(issue.messageZh().contains("不参加"), issue::messageZh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"初级中学校", "九年制", "山区", "郊区"})
    void whatIsUnknownGetsNoAdviceThatReversesIt(String word) {
        boolean stage = word.contains("中学") || word.contains("制");
        List<Issue> errors = errors(Book.sound().cell("中学", stage ? "G2" : "F2", word));
        assertEquals(List.of("unknown-word"), errors.stream().map(Issue::code).toList());
        assertFalse(errors.getFirst().messageZh().contains("是否应为"), errors::toString);
    }
}
