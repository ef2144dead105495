package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.junit.jupiter.api.Test;

class WarmStartTest {

    @Test
    void aPlanThatBreaksNothingIsKeptWhole() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.middling(seed);
            Plan plan = new FeasibilityFlow().start(problem);
            assertEquals(plan, WarmStart.from(problem, plan), "seed " + seed);
        }
    }

    @Test
    void whateverIsGivenTheStartBreaksNothing() {
        for (long seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblems.middling(seed);
            Plan start = WarmStart.from(problem, anything(problem, new Random(seed)));
            assertTrue(PlanAudit.audit(problem, start).isDeliverable(), "seed " + seed);
        }
    }

    private static Plan anything(Problem problem, Random random) {
        List<Pairing> pairings = new ArrayList<>(List.of(new Pairing("gone", "gone")));
        Set<String> seen = new HashSet<>();
        for (Department department : problem.departments()) {
            if (random.nextBoolean() && seen.add(department.id())) {
                String school = problem.schools()
                        .get(random.nextInt(problem.schools().size()))
                        .id();
                pairings.add(new Pairing(department.id(), school));
            }
        }
        return new Plan(pairings);
    }
}
