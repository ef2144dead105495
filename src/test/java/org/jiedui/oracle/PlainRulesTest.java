package org.jiedui.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.University;
import org.junit.jupiter.api.Test;

/** The product's eligibility and targets against the plain ones. */
class PlainRulesTest {

    private static final int SEEDS = 400;

    @Test
    void eligibilityIsWhatTheRosterSays() {
        int allowed = 0;
        int crossing = 0;
        int refused = 0;
        int notRecommended = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.middling(seed);
            for (University university : problem.universities()) {
                for (School school : problem.schools()) {
                    boolean expected = PlainRules.allows(problem, university, school);
                    assertEquals(
                            expected,
                            problem.eligibility().allows(university, school),
                            "seed " + seed + ": " + university.id() + " and " + school.id());
                    boolean cross = !university.province().equals(school.province());
                    allowed += expected && !cross ? 1 : 0;
                    crossing += expected && cross ? 1 : 0;
                    refused += !expected && !cross ? 1 : 0;
                    boolean line = problem.programme().supply().stream()
                            .anyMatch(supply -> supply.demand().equals(university.province())
                                    && supply.supplier().equals(school.province())
                                    && supply.setting() == school.setting());
                    notRecommended += !expected && line ? 1 : 0;
                }
            }
        }
        assertTrue(
                Math.min(Math.min(allowed, crossing), Math.min(refused, notRecommended)) > 1000,
                List.of(allowed, crossing, refused, notRecommended)::toString);
    }

    @Test
    void targetsAreWhatTheRosterSays() {
        int several = 0;
        int none = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Problem problem : List.of(RandomProblems.tiny(seed), RandomProblems.middling(seed))) {
                Map<List<Object>, Integer> found = new HashMap<>();
                problem.typeTargets()
                        .forEach(target -> target.targets()
                                .forEach((type, wanted) ->
                                        found.put(List.of(target.province(), target.setting(), type), wanted)));
                Map<List<Object>, Integer> expected = PlainRules.targets(problem);
                assertEquals(new HashMap<>(expected), found, "seed " + seed);
                several += expected.values().stream().anyMatch(wanted -> wanted > 1) ? 1 : 0;
                none += expected.containsValue(0) ? 1 : 0;
            }
        }
        assertTrue(several > 50 && none > 20, several + ", " + none);
    }
}
