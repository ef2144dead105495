package org.jiedui.solve.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.RuleTotal;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Weights;
import org.junit.jupiter.api.Test;

class FlowStartTest {

    /** Ids are free text; one that is a province's name is no province. */
    @Test
    void aUniversityMayBeCalledLikeItsProvince() {
        Problem problem = new ProblemSketch()
                .places(2, 0)
                .quota("北京市", 3, 0)
                .university("北京市", "北京市", 0, 2)
                .university("另一所", "北京市", 0, 1)
                .school("一中", "北京市", Setting.URBAN, 1, "普通")
                .school("二中", "北京市", Setting.URBAN, 2, "普通")
                .school("三中", "北京市", Setting.URBAN, 3, "普通")
                .build();
        assertEquals(3, new FeasibilityFlow().feasibility(problem).reachable());
        assertEquals(3, FlowStart.plan(problem).pairings().size());
    }

    /** A start that did not look at a rule would only be worse, so that nobody would see it. */
    @Test
    void theStartLooksAtEveryRuleThatCounts() {
        for (CountRule described : CountRule.list()) {
            Rule rule = described.rule();
            long without = 0;
            long with = 0;
            for (long seed = 0; seed < 100; seed++) {
                Problem problem = RandomProblems.middling(seed);
                without += amount(rule, problem, weight(problem, rule, "0"));
                with += amount(rule, problem, weight(problem, rule, "100000"));
            }
            assertTrue(with < without, rule.id() + ": " + with + " instead of " + without);
        }
    }

    private static Problem weight(Problem problem, Rule rule, String kilometres) {
        return problem.withWeights(Weights.defaults().with(Map.of(rule, new BigDecimal(kilometres))));
    }

    private static long amount(Rule rule, Problem problem, Problem weighed) {
        return PlanAudit.audit(problem, FlowStart.plan(weighed)).totals().stream()
                .filter(total -> total.rule() == rule)
                .mapToLong(RuleTotal::amount)
                .sum();
    }
}
