package org.jiedui.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.solve.engine.Claimed;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.terrain.SchoolSlot;

class LocalSearchTest {

    private static final SolutionManager<PairingSolution, HardMediumSoftScore> SCORES = SolutionManager.create(
            SolverFactory.<PairingSolution>create(SolverConfig.createFromXmlResource("solver-config/solver.xml")));

    /** Any eligible school for any department; most such plans break every limit. */
    private static Plan anything(Problem problem, long seed) {
        Random random = new Random(seed);
        List<Pairing> pairings = new ArrayList<>();
        for (DepartmentAssignment assignment :
                SolutionBuilder.build(problem, Plan.EMPTY).getAssignments()) {
            List<SchoolSlot> eligible = assignment.getEligible();
            SchoolSlot pin = assignment.getSchool();
            if (pin != null) {
                pairings.add(new Pairing(assignment.toString(), pin.school().id()));
            } else if (!eligible.isEmpty() && random.nextInt(4) > 0) {
                SchoolSlot any = eligible.get(random.nextInt(eligible.size()));
                pairings.add(new Pairing(assignment.toString(), any.school().id()));
            }
        }
        return new Plan(pairings);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theScoreIsWhatTheAuditFinds(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = seed % 3 == 0 ? RandomProblems.middling(seed) : RandomProblems.tiny(seed);
        Plan plan = anything(problem, seed);

        HardMediumSoftScore score = SCORES.update(SolutionBuilder.build(problem, plan));

        Cost cost = PlanAudit.audit(problem, plan).cost();
        assertEquals(HardMediumSoftScore.of(-cost.hard(), -cost.medium(), -cost.soft()), score);
    }

    /** Timefold recomputes every score from scratch after each move and each undone move, and compares. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void movesDoAndUndoWhatTheySay(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.middling(seed);
        SolverConfig config = SolverConfig.createFromXmlResource("solver-config/solver.xml")
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT)
                .withRandomSeed(seed);
        LocalSearchPhaseConfig phase =
                (LocalSearchPhaseConfig) config.getPhaseConfigList().getLast();
        phase.setTerminationConfig(new TerminationConfig().withMoveCountLimit(400L));
        PairingSolution best = SolverFactory.<PairingSolution>create(config)
                .buildSolver()
                .solve(SolutionBuilder.build(problem, new FeasibilityFlow().start(problem)));
        assertTrue(PlanAudit.audit(problem, SolutionBuilder.toPlan(best)).isDeliverable());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void neverWorseThanTheStartAndTheSameAgain(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.middling(seed);
        Plan start = new FeasibilityFlow().start(problem);

        List<Claimed> one = improve(problem, start, seed, 5_000);
        List<Claimed> two = improve(problem, start, seed, 5_000);

        Claimed last = one.getLast();
        assertEquals(last, two.getLast());
        assertFalse(PlanAudit.audit(problem, start).cost().beats(last.cost()));
        assertEquals(PlanAudit.audit(problem, last.plan()).cost(), last.cost());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void keepsToTheRulesAtAnyWeight(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed, @ForAll boolean dear) {
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> weights.put(rule, BigDecimal.valueOf(dear ? 1_000_000 : 0)));
        Problem problem = RandomProblems.tiny(seed);
        Problem weighed = problem.withWeights(problem.weights().with(weights));

        Claimed last = improve(weighed, new FeasibilityFlow().start(weighed), seed, 1_000)
                .getLast();

        assertEquals(PlanAudit.audit(weighed, last.plan()).cost(), last.cost());
        assertEquals(0, last.cost().hard());
    }

    @Example
    void findsTheBestPlanOfNearlyEveryTinyProblem() {
        int found = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Cost least = PlanAudit.audit(problem, BruteForce.best(problem)).cost();
            Cost cost = improve(problem, new FeasibilityFlow().start(problem), seed, 3_000)
                    .getLast()
                    .cost();
            assertFalse(cost.beats(least), "seed " + seed);
            found += cost.equals(least) ? 1 : 0;
        }
        assertTrue(found >= 190, found + " of 200");
    }

    @Example
    void nothingToDecideIsNoTrouble() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            if (problem.departments().isEmpty()) {
                assertEquals(
                        Plan.EMPTY,
                        improve(problem, Plan.EMPTY, seed, 100).getLast().plan());
            }
        }
    }

    private static List<Claimed> improve(Problem problem, Plan start, long seed, int steps) {
        List<Claimed> heard = new ArrayList<>();
        new LocalSearch().improve(problem, start, seed, steps, () -> false, heard::add);
        return heard;
    }
}
