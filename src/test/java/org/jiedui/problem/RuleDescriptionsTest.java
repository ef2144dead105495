package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Engines know soft rules by their descriptions; what is wrong there is wrong everywhere. */
class RuleDescriptionsTest {

    private static List<Rule> soft(RuleShape shape) {
        return Rule.listSoft().stream().filter(rule -> rule.shape() == shape).toList();
    }

    @Test
    void everySoftRuleThatNeedsADescriptionHasOne() {
        assertEquals(
                soft(RuleShape.COUNT),
                CountRule.list().stream().map(CountRule::rule).toList());
        assertEquals(
                soft(RuleShape.PAIR),
                PairRule.list().stream().map(PairRule::rule).toList());
    }

    /** Or it could not be written with linear costs. */
    @Test
    void everyCountIsConvexAndNeverNegative() {
        for (CountRule rule : CountRule.list()) {
            for (int norm = 0; norm <= 30; norm++) {
                int step = Integer.MIN_VALUE;
                for (int count = 0; count <= 60; count++) {
                    String at = rule.rule().id() + " of " + count + " at norm " + norm;
                    int amount = rule.amount().applyAsInt(count, norm);
                    int next = rule.amount().applyAsInt(count + 1, norm);
                    assertTrue(amount >= 0, at);
                    assertTrue(next - amount >= step, at);
                    step = next - amount;
                }
            }
        }
    }

    /** Their groups come into being with the first pairing. */
    @Test
    void whatIsCountedAtUniversitiesIsNothingForNobody() {
        for (CountRule rule : CountRule.list()) {
            if (rule.scope() == CountRule.Scope.UNIVERSITY) {
                assertEquals(0, rule.amount().applyAsInt(0, 0), rule.rule().id());
            }
        }
    }
}
