package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.flow.FeasibilityFlow;

/** What is done around a plan: it is found again in the model, and what is found from it is a better one. */
class ImprovementTest {

    private static final double EFFORT = 3;

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aPlanIsASolutionOfTheModelAtItsOwnCost(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = seed % 2 == 0 ? RandomProblems.tiny(seed) : RandomProblems.hostile(seed);
        Plan best = BruteForce.best(problem);
        Formulation formulation = SafeBoundTest.formulation(problem, best);
        LinearModel model = formulation.model;
        PlanColumns columns = new PlanColumns(model, new PlainIndex(model), formulation.choices, best);
        assertTrue(columns.isComplete());
        long cost = model.constant();
        for (int column = 0; column < model.columns(); column++) {
            cost += model.cost(column) * columns.values()[column];
        }
        assertEquals(PlanAudit.audit(problem, best).cost().soft(), cost);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aPlanWithOnePairingLessIsNoSolution(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.hostile(seed);
        Plan best = BruteForce.best(problem);
        Formulation formulation = SafeBoundTest.formulation(problem, best);
        List<Integer> chosen = formulation.choices.listColumns(best);
        if (!chosen.isEmpty()) {
            Plan less = new Plan(best.pairings().subList(0, best.pairings().size() - 1));
            LinearModel model = formulation.model;
            boolean pinned = formulation.choices.listColumns(less).size() == chosen.size();
            assertEquals(pinned, new PlanColumns(model, new PlainIndex(model), formulation.choices, less).isComplete());
        }
    }

    /** Of few universities, one group holds all, so that its best plan is the best of all. */
    @Example
    void groupsOfUniversitiesLeadToTheBestPlan() {
        int improved = 0;
        for (long seed = 0; seed < 8; seed++) {
            Problem problem = RandomProblems.hostileMiddling(seed);
            Plan start = new FeasibilityFlow().start(problem);
            Formulation formulation = SafeBoundTest.formulation(problem, start);
            long least = UnprunedModel.leastCost(problem, start.pairings().size());
            BetterPlans ear = new BetterPlans(problem, start, formulation, least);
            LinearModel model = formulation.model;
            BitSet all = new BitSet();
            for (int column = 0; column < model.columns(); column++) {
                all.set(column, model.isChoice(column));
            }
            Cost before = ear.cost;
            ColumnGeneration.Primal nothing =
                    new ColumnGeneration.Primal(new BitSet(), new BitSet(), new BitSet(), new double[0], 0);
            new Improvement(model, formulation.choices, 1).improve(ear, all, nothing, EFFORT);
            improved += ear.cost.beats(before) ? 1 : 0;
            assertTrue(ear.cost.soft() >= least, "seed " + seed);
            assertTrue(ear.cost.soft() <= least + (before.soft() - least) / 10, "seed " + seed);
        }
        assertTrue(improved > 4, improved + " of the starts could be improved");
    }

    /** Takes what is better, and refuses what breaks a rule. */
    private static final class BetterPlans implements Optimiser.Ear {
        private final Problem problem;
        private final Dealing dealing;
        private final Formulation formulation;
        private final long least;
        private Plan best;
        private Cost cost;

        BetterPlans(Problem problem, Plan start, Formulation formulation, long least) {
            this.least = least;
            this.formulation = formulation;
            this.problem = problem;
            dealing = new Dealing(problem, new Held(problem));
            best = start;
            cost = PlanAudit.audit(problem, start).cost();
        }

        @Override
        public void lower(long bound) {
            throw new AssertionError("An improvement proves nothing.");
        }

        @Override
        public void chosen(List<Integer> columns) {
            Plan plan = dealing.deal(formulation.choices.schoolsByUniversity(new ArrayList<>(columns)));
            Cost audited = PlanAudit.audit(problem, plan).cost();
            assertEquals(0, audited.hard());
            assertEquals(cost.medium(), audited.medium());
            if (audited.beats(cost)) {
                best = plan;
                cost = audited;
            }
        }

        @Override
        public long upper() {
            return cost.soft();
        }

        @Override
        public Plan incumbent() {
            return best;
        }

        @Override
        public boolean isStopped() {
            return cost.soft() <= least;
        }
    }
}
