package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.junit.jupiter.api.Test;

/** The steps from any list, legal or not, lead to the best plan, each costs what the audit says, and they add up. */
class FirstChangesTest {

    private int several;
    private int broken;
    private int halves;

    @Test
    void theStepsLeadToTheBestPlanAndCostWhatTheAuditSays() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan best = BruteForce.best(problem);
            check(problem, anyList(problem, new Random(seed)), best, "seed " + seed);
            check(problem, best, best, "seed " + seed);
        }
        assertTrue(several >= 10 && broken >= 10 && halves >= 5, several + " " + broken + " " + halves);
    }

    /** Somebody's list: every department has any school at all, or none. */
    private static Plan anyList(Problem problem, Random random) {
        Map<String, String> schools = new HashMap<>();
        List<School> all = problem.schools();
        for (Department department : problem.departments()) {
            if (!all.isEmpty() && random.nextInt(4) > 0) {
                schools.put(department.id(), all.get(random.nextInt(all.size())).id());
            }
        }
        return Plan.of(schools);
    }

    private void check(Problem problem, Plan given, Plan best, String which) {
        FirstChanges.ChangeWay way = FirstChanges.between(problem, given, best);
        Map<String, String> now = given.schoolByDepartment();
        Set<String> moved = new HashSet<>();
        Cost before = PlanAudit.audit(problem, given).cost();
        assertEquals(before, way.before(), which);
        for (FirstChanges.ChangeStep step : way.steps()) {
            for (Displacement move : step.moves()) {
                assertTrue(moved.add(move.departmentId()), which);
                assertEquals(move.fromSchoolId(), now.get(move.departmentId()), which);
                if (move.toSchoolId() == null) {
                    now.remove(move.departmentId());
                } else {
                    now.put(move.departmentId(), move.toSchoolId());
                }
            }
            assertEquals(moved.size(), step.changes(), which);
            assertEquals(PlanAudit.audit(problem, Plan.of(now)).cost(), step.after(), which);
        }
        assertEquals(best, Plan.of(now), which);
        FirstChanges.ChangeStep half = way.half();
        Cost end = way.best();
        if (before.hard() > 0 || before.medium() != end.medium() || before.soft() <= end.soft()) {
            assertNull(half, which);
        } else if (half != null) {
            assertTrue(2 * (before.soft() - half.after().soft()) >= before.soft() - end.soft(), which);
            halves++;
        }
        several += way.steps().size() > 1 ? 1 : 0;
        broken += before.hard() > 0 ? 1 : 0;
    }
}
