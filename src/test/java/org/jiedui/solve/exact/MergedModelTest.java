package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Classes that are merged and split again where they must be lead to the same bound as classes told apart. */
class MergedModelTest {

    @BeforeAll
    static void load() {
        NativeLibrary.shared().findMissing();
    }

    @Test
    void tellsClassesApartWhereTheyMatter() {
        int merged = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.hostileMiddling(seed);
            Plan start = new FeasibilityFlow().start(problem);
            merged += agree(problem, start, "middling, seed " + seed) > Long.MIN_VALUE ? 1 : 0;
        }
        assertTrue(merged > 30, merged + " problems have links");
    }

    @Test
    void neverBoundsAboveTheBestPlan() {
        int merged = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.hostile(seed);
            Plan best = BruteForce.best(problem);
            long bound = agree(problem, best, "seed " + seed);
            assertTrue(bound <= PlanAudit.audit(problem, best).cost().soft(), "seed " + seed);
            merged += bound > Long.MIN_VALUE ? 1 : 0;
        }
        assertTrue(merged > 100, merged + " problems have links");
    }

    /** @return the bound, or nothing where there is no link to merge */
    private static long agree(Problem problem, Plan plan, String about) {
        Formulation formulation = SafeBoundTest.formulation(problem, plan);
        if (new PlainIndex(formulation.model).countLinks() == 0) {
            return Long.MIN_VALUE;
        }
        long apart = bound(formulation, plan, Integer.MAX_VALUE);
        long merged = bound(formulation, plan, 1);
        assertEquals(apart, merged, 1, about);
        return merged;
    }

    private static long bound(Formulation formulation, Plan plan, int manyLinks) {
        LinearModel model = formulation.model;
        long[] best = {Long.MIN_VALUE};
        ColumnGeneration generation = new ColumnGeneration(
                model,
                new PlainIndex(model),
                formulation.choices,
                formulation.scarceSchools(),
                new SafeBound(model),
                1,
                manyLinks);
        assertNotNull(generation.run(plan, () -> false, new ColumnGeneration.RoundListener() {
            @Override
            public void bound(long bound) {
                best[0] = bound;
            }

            @Override
            public void round(ColumnGeneration.Primal primal) {}
        }));
        return best[0];
    }
}
