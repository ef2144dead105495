package org.jiedui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.BruteForce.Judged;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Changes.Cause;
import org.jiedui.plan.Changes.CausedChange;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

/** Every cause is confirmed by taking it away. */
class ChangesTest {

    private final Map<Cause, Integer> seen = new EnumMap<>(Cause.class);

    @Test
    void whoIsForcedCouldStayIfNothingStoodAgainstIt() {
        forEachRevision(250, (before, after, start, best, changes) -> {
            for (CausedChange change : changes.items()) {
                if (change.cause() == Cause.FORCED && change.why() == FormerFit.Why.FORBIDDEN) {
                    List<Tie> ties = new ArrayList<>(after.ties());
                    assertTrue(ties.remove(new Tie(
                            change.former().departmentId(), change.former().schoolId(), TieKind.FORBID)));
                    Plan without = fewest(with(after, ties), start);
                    assertTrue(without.pairings().contains(change.former())
                            || changes(start, without) <= changes(start, best));
                }
            }
        });
        assertTrue(seen.getOrDefault(Cause.FORCED, 0) > 50, "" + seen);
    }

    /** With the pairing that it goes back to allowed again, and only then, fewer have to change. */
    @Test
    void whoIsDisplacedStaysOnceTheOtherOneMayStay() {
        forEachRevision(800, (before, after, start, best, changes) -> {
            for (CausedChange change : changes.items()) {
                if (change.cause() == Cause.DISPLACED) {
                    assertNotNull(change.by());
                    assertFalse(change.by().equals(change.former().departmentId()));
                    Plan back = fewest(before, start);
                    assertTrue(back.pairings().contains(change.former()), "nothing was changed, nothing moves");
                }
            }
        });
        assertTrue(seen.getOrDefault(Cause.DISPLACED, 0) > 5, "" + seen);
    }

    @Test
    void fewestChangesImproveNothing() {
        forEachRevision(250, (before, after, start, best, changes) -> {
            assertEquals(changes(start, best), changes.items().size());
            changes.items().stream()
                    .filter(change -> change.cause() == Cause.IMPROVED)
                    .forEach(change -> assertTrue(change.saved() <= 0, "it could have stayed: " + change));
        });
    }

    /** Put back alone where it moved alone, it costs exactly what it saves. */
    @Test
    void whoImprovesSavesWhatPuttingItBackCosts() {
        int improved = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = BruteForce.best(
                            problem,
                            Comparator.comparingLong(judged -> -judged.cost().soft()))
                    .plan();
            Plan best = BruteForce.best(problem);
            Changes changes = Changes.of(problem, start, best);
            assertEquals(
                    start.pairings().size(), changes.kept() + changes.items().size());
            for (CausedChange change : changes.items()) {
                assertTrue(change.saved() >= 0, "seed " + seed + ": " + change);
                Map<String, String> back = best.schoolByDepartment();
                if (change.cause() == Cause.IMPROVED
                        && !back.containsValue(change.former().schoolId())) {
                    back.put(change.former().departmentId(), change.former().schoolId());
                    AuditReport audit = PlanAudit.audit(problem, Plan.of(back));
                    assertTrue(audit.isDeliverable(), "seed " + seed);
                    assertEquals(
                            audit.cost().soft()
                                    - PlanAudit.audit(problem, best).cost().soft(),
                            change.saved(),
                            "seed " + seed);
                    improved++;
                }
            }
        }
        assertTrue(improved > 15, "improved: " + improved);
    }

    private interface Check {
        void look(Problem before, Problem after, Plan start, Plan best, Changes changes);
    }

    /** Best plans of tiny problems whose first pairings are forbidden afterwards. */
    private void forEachRevision(int seeds, Check check) {
        for (long seed = 0; seed < seeds; seed++) {
            Problem before = RandomProblems.tiny(seed);
            Plan start = BruteForce.best(before);
            List<Tie> ties = new ArrayList<>(before.ties());
            start.pairings().stream()
                    .filter(pairing -> !ties.contains(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.PIN)))
                    .limit(1 + seed % 2)
                    .forEach(pairing -> ties.add(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.FORBID)));
            Problem after = with(before, ties);
            Plan best = fewest(after, start);
            Changes changes = Changes.of(after, start, best);
            changes.items().forEach(change -> seen.merge(change.cause(), 1, Integer::sum));
            check.look(before, after, start, best, changes);
        }
    }

    private static Problem with(Problem problem, List<Tie> ties) {
        return new Problem(
                problem.programme(),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                ties,
                problem.weights());
    }

    private static Plan fewest(Problem problem, Plan start) {
        return BruteForce.best(
                        problem,
                        Comparator.comparingInt((Judged judged) -> changes(start, judged.plan()))
                                .thenComparingLong(judged -> judged.cost().soft()))
                .plan();
    }

    private static int changes(Plan start, Plan plan) {
        return (int) start.pairings().stream()
                .filter(pairing -> !plan.pairings().contains(pairing))
                .count();
    }
}
