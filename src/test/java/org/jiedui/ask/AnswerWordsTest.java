package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of all plans is proven of all plans. */
class AnswerWordsTest {

    private final Problem problem = RandomProblems.tiny(1);

    private Words say(Verdict verdict, int fewer, @Nullable Long atLeast, @Nullable Long exact) {
        Pairing wished = new Pairing(
                problem.departments().getFirst().id(),
                problem.schools().getFirst().id());
        return new AnswerWords(problem)
                .of(new Answer(wished, verdict, null, fewer, atLeast, exact, Map.of(), List.of(), Plan.EMPTY));
    }

    private static void assertUnproven(Words words) {
        assertTrue(words.zh().contains("尚未证明"), words.zh());
        assertTrue(words.en().contains("not proven"), words.en());
        assertFalse(words.en().contains("every plan") || words.en().contains("even the best"), words.en());
    }

    @Test
    void whatIsProvenIsSaidOfEveryPlan() {
        assertTrue(say(Verdict.DEARER, 0, 14_000L, 14_000L).en().contains("even the best plan costs 14 km more"));
        assertTrue(say(Verdict.DEARER, 0, 2_500L, null).zh().contains("至少增加 2.5 公里"));
        assertTrue(say(Verdict.FEWER_PLACES, 2, 0L, null).zh().contains("任何方案都至少多缺 2 个"));
        assertEquals(1, say(Verdict.FEWER_PLACES, 2, 0L, null).en().split("2 more of the goal stays open").length - 1);
    }

    @Test
    void whatIsNotProvenIsSaidOfThePlansFound() {
        assertUnproven(say(Verdict.DEARER, 0, null, null));
        assertUnproven(say(Verdict.DEARER, 0, -1_000L, null));
        assertUnproven(say(Verdict.FEWER_PLACES, 0, null, null));
    }
}
