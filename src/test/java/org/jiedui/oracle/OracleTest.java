package org.jiedui.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void fillsBeforeItSaves() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("u", "P", 0, 1)
                .university("v", "P", 10, 1)
                .school("near both", "P", Setting.URBAN, 5, "普通")
                .school("far", "P", Setting.URBAN, 900, "普通")
                .build();

        assertEquals(2, BruteForce.best(problem).pairings().size());
    }

    @Test
    void choosesTheCheaperOfTwoCompletePlans() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("u", "P", 0, 1)
                .university("v", "P", 10, 1)
                .school("at u", "P", Setting.URBAN, 1, "普通")
                .school("at v", "P", Setting.URBAN, 12, "普通")
                .build();

        Cost cost = PlanAudit.audit(problem, BruteForce.best(problem)).cost();

        assertEquals(new Cost(0, 0, 3_000), cost);
    }

    @Test
    void theBestPlanOfEveryTinyProblemBreaksNoHardRule() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan best = BruteForce.best(problem);
            assertTrue(PlanAudit.audit(problem, best).isDeliverable(), "seed " + seed);
        }
    }

    @Test
    void tinyProblemsReachTheCornersOfTheRules() {
        Set<Goal> goals = EnumSet.noneOf(Goal.class);
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        int crossRegion = 0;
        int missing = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            goals.add(problem.programme().goal());
            problem.ties().stream().map(Tie::kind).forEach(kinds::add);
            Plan best = BruteForce.best(problem);
            Cost cost = PlanAudit.audit(problem, best).cost();
            missing += cost.medium() > 0 ? 1 : 0;
            crossRegion += best.pairings().stream()
                            .anyMatch(pairing -> problem.isCrossRegion(
                                    problem.department(pairing.departmentId()), problem.school(pairing.schoolId())))
                    ? 1
                    : 0;
        }

        assertEquals(EnumSet.allOf(Goal.class), goals);
        assertEquals(EnumSet.allOf(TieKind.class), kinds);
        assertTrue(crossRegion > 5 && crossRegion < 195, "cross-region plans: " + crossRegion);
        assertTrue(missing > 20 && missing < 195, "plans that miss something: " + missing);
    }
}
