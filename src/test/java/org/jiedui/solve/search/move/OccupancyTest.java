package org.jiedui.solve.search.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.SolutionBuilder;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.junit.jupiter.api.Test;

class OccupancyTest {

    private static final int SEEDS = 40;
    private static final int DRAFTS = 40;

    /** A forecast that leaves a rule out costs nothing but quality, so that nobody would see it. */
    @Test
    void aForecastKnowsEverySoftRule() {
        for (Rule rule : Rule.listSoft()) {
            int told = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                told += compare(only(RandomProblems.middling(seed), rule), rule, seed);
            }
            assertTrue(told > 0, "No draft changed what the rule counts: " + rule.id());
        }
    }

    private static Problem only(Problem problem, Rule only) {
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> weights.put(rule, rule == only ? BigDecimal.TEN : BigDecimal.ZERO));
        return problem.withWeights(problem.weights().with(weights));
    }

    /** Gives departments other schools, each time from the same plan, and counts how often that changes the cost. */
    private static int compare(Problem problem, Rule rule, long seed) {
        Plan plan = new FeasibilityFlow().start(problem);
        PairingSolution solution = SolutionBuilder.build(problem, plan);
        Occupancy occupancy = new Occupancy(solution);
        Random random = new Random(seed);
        long before = PlanAudit.audit(problem, plan).cost().soft();
        int told = 0;
        List<DepartmentAssignment> paired = solution.getAssignments().stream()
                .filter(assignment -> assignment.getSchool() != null && !assignment.isPinned())
                .toList();
        for (int i = 0; i < DRAFTS && !paired.isEmpty(); i++) {
            DepartmentAssignment assignment = paired.get(random.nextInt(paired.size()));
            List<SchoolSlot> eligible = assignment.getEligible();
            SchoolSlot to = eligible.get(random.nextInt(eligible.size()));
            if (occupancy.occupant(to) != null) {
                continue;
            }
            long forecast = occupancy.forecast(new Draft().begin(MoveKind.NONE).give(assignment, to));
            if (forecast != Occupancy.NEVER && forecast != Occupancy.ALWAYS) {
                Map<String, String> changed = new HashMap<>(plan.schoolByDepartment());
                changed.put(assignment.getDepartment().id(), to.school().id());
                long after = PlanAudit.audit(problem, Plan.of(changed)).cost().soft();
                assertEquals(after - before, forecast, rule.id() + ", seed " + seed);
                told += after == before ? 0 : 1;
            }
        }
        return told;
    }
}
