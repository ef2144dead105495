package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void provincesJoinedByASupplyLineAreOnePart() {
        Parts parts = Parts.of(new ProblemSketch()
                .university("capital", "京", 0, 2)
                .university("western", "西", 900, 1)
                .university("ordinary", "鲁", 300, 4)
                .school("west", "西", Setting.RURAL, 901, "普通")
                .school("shandong", "鲁", Setting.RURAL, 301, "普通")
                .supply("京", "西", Setting.RURAL, 1)
                .build());
        assertEquals(
                List.of(4, 3),
                parts.problems().stream().map(part -> part.departments().size()).toList());
    }

    @Test
    void aWishAcrossPartsCostsTheSameInEveryPlan() {
        Parts parts = Parts.of(new ProblemSketch()
                .university("a", "甲", 0, 1)
                .university("b", "乙", 0, 1)
                .school("schoolOfB", "乙", Setting.URBAN, 1, "普通")
                .tie("a-1", "schoolOfB", TieKind.PREFER)
                .build());
        assertEquals(new Cost(0, 0, 30_000), parts.constant());
        assertTrue(parts.problems().stream().allMatch(part -> part.ties().isEmpty()));
    }

    @Test
    void thePartsCostsAddUpToTheWhole() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.middling(seed);
            Plan plan = new FeasibilityFlow().start(problem);
            Parts parts = Parts.of(problem);
            Cost sum = parts.constant();
            for (Problem part : parts.problems()) {
                sum = sum.plus(PlanAudit.audit(part, Parts.restrict(plan, part)).cost());
            }
            assertEquals(PlanAudit.audit(problem, plan).cost(), sum, "seed " + seed);
        }
    }
}
