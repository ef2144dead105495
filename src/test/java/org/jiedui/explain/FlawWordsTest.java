package org.jiedui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.plan.Flaw;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.junit.jupiter.api.Test;

class FlawWordsTest {

    @Test
    void everyHardRuleHasItsOwnWords() {
        Set<String> texts = new HashSet<>();
        int rules = 0;
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.HARD) {
                rules++;
                List<String> subject = switch (rule) {
                    case SUPPLY_AGREEMENT -> List.of("北京市", "甘肃省", "RURAL");
                    case UNIVERSITY_PLACES, PROVINCE_QUOTA -> List.of("北京市", "URBAN");
                    default -> List.of("北京大学 数学学院", "第二中学");
                };
                Words words = FlawWords.of(new Flaw(rule.id(), null, null, null, null, subject, 7, 5));
                assertTrue(texts.add(words.zh()), words.zh());
                assertTrue(words.zh().contains(subject.getFirst()), words.zh());
                assertTrue(words.en().contains(subject.getFirst()), words.en());
            }
        }
        assertEquals(7, rules);
    }

    @Test
    void tooManyPairingsSayHowMany() {
        List<String> line = List.of("北京市", "甘肃省", "RURAL");
        Words words = FlawWords.of(new Flaw("supplyAgreement", null, null, null, null, line, 28, 25));
        assertEquals("甘肃省供给北京市的农村结对有 28 个，最多 25 个。请去掉 3 个。", words.zh());
        assertEquals(
                "The supply line 甘肃省 → 北京市 carries 28 rural pairings; at most 25 are allowed. Take 3 out.", words.en());
    }

    @Test
    void anEntryIsNamedByItsNumber() {
        Words words = FlawWords.of(new Flaw(Flaw.UNKNOWN_SCHOOL, 4, null, "d1", "s9", List.of("s9"), 1, 0));
        assertTrue(words.zh().startsWith("第 5 条"), words.zh());
        assertTrue(words.en().startsWith("Entry 5"), words.en());
        Flaw.FlawPlace place = new Flaw.FlawPlace("总表", 7);
        Words inFile = FlawWords.of(new Flaw(Flaw.UNKNOWN_SCHOOL, 4, place, "d1", "s9", List.of("s9"), 1, 0));
        assertTrue(inFile.zh().startsWith("“总表”第 7 行"), inFile.zh());
        assertTrue(inFile.en().startsWith("Sheet 总表, row 7"), inFile.en());
    }
}
