package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.solve.engine.Claimed;
import org.jiedui.solve.engine.Engines;
import org.jiedui.solve.engine.ExactEngine;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.NoExactModel;
import org.jiedui.solve.engine.Proof;
import org.jiedui.solve.engine.SearchEngine;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.LocalSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SolverTest {

    private static final Limits AMPLE = new Limits(Duration.ofSeconds(60), null, null, null);
    private static final SolveOptions EXACT = new SolveOptions(1, 2);
    private static final Cost CLAIMED = new Cost(0, 0, 0);

    private static final String NO_PROOF = "not asked for";

    private static Solver solver(boolean exact) {
        return exact ? Solver.create() : Solver.createWithoutExact(NO_PROOF);
    }

    @Test
    void provesTheBestPlanOfTinyProblems() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Outcome.Delivered outcome = delivered(solve(Solver.create(), problem, AMPLE, EXACT));
            Cost least = PlanAudit.audit(problem, BruteForce.best(problem)).cost();
            assertEquals(least, outcome.audit().cost(), "seed " + seed);
            assertEquals(Optimality.OPTIMAL_PROVEN, outcome.certificate().optimality(), "seed " + seed);
            assertEquals(StopReason.OPTIMAL, outcome.stopReason(), "seed " + seed);
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlanWithAnyNumberOfThreads() {
        Limits steps = new Limits(null, null, null, 4_000);
        for (long seed = 0; seed < 6; seed++) {
            Problem problem = RandomProblems.middling(seed);
            for (boolean exact : new boolean[] {true, false}) {
                Plan one = delivered(solve(solver(exact), problem, steps, new SolveOptions(5, 1)))
                        .plan();
                for (int threads : new int[] {1, 2, 8}) {
                    Plan other = delivered(solve(solver(exact), problem, steps, new SolveOptions(5, threads)))
                            .plan();
                    assertEquals(one, other, "seed " + seed + ", " + threads + " threads");
                }
            }
        }
    }

    @Test
    void theProvenCostDoesNotDependOnTheNumberOfThreads() {
        for (long seed = 40; seed < 46; seed++) {
            Problem problem = RandomProblems.middling(seed);
            Set<Cost> costs = new HashSet<>();
            for (int threads : new int[] {1, 2, 8}) {
                Outcome.Delivered outcome =
                        delivered(solve(Solver.create(), problem, AMPLE, new SolveOptions(5, threads)));
                assertEquals(StopReason.OPTIMAL, outcome.stopReason(), "seed " + seed);
                costs.add(outcome.audit().cost());
            }
            assertEquals(1, costs.size(), "seed " + seed + ": " + costs);
        }
    }

    @Test
    void withoutTheExactModelTheSearchStillImprovesTheStart() {
        int improved = 0;
        for (long seed = 0; seed < 10; seed++) {
            Problem problem = RandomProblems.middling(seed);
            Outcome.Delivered outcome =
                    delivered(solve(solver(false), problem, new Limits(null, null, null, 20_000), EXACT));
            Cost start = PlanAudit.audit(problem, new FeasibilityFlow().start(problem))
                    .cost();
            assertFalse(start.beats(outcome.audit().cost()), "seed " + seed);
            improved += outcome.audit().cost().beats(start) ? 1 : 0;
            assertEquals(NO_PROOF, outcome.proofMissing());
        }
        assertTrue(improved >= 7, improved + " of 10 improved");
    }

    @Test
    void theSearchImprovesOnTheExactModelWhereThatLacksARule() {
        Engines engines = engines(new ExactModel(Set.of(Rule.TYPE_BALANCE, Rule.REPEATED_TYPE)));
        int improved = 0;
        for (Problem problem : whereTypesCount()) {
            Cost afterExact = PlanAudit.audit(problem, exactAlone(problem)).cost();
            Outcome.Delivered outcome = delivered(
                    solve(new Solver(engines, System::nanoTime), problem, new Limits(null, null, null, 20_000), EXACT));
            Cost cost = outcome.audit().cost();
            Bound bound = outcome.certificate().bound();
            assertNotNull(bound);
            assertTrue(bound.medium() < cost.medium() || bound.soft() <= cost.soft());
            assertFalse(afterExact.beats(cost));
            improved += cost.beats(afterExact) ? 1 : 0;
        }
        assertTrue(improved >= 6, improved + " improved");
    }

    /** What the exact model without the rules about types finds by itself. */
    private static Plan exactAlone(Problem problem) {
        SearchEngine none = (part, start, seed, steps, stopped, better) -> {};
        Engines engines =
                new Engines(new FeasibilityFlow(), none, new ExactModel(Set.of(Rule.TYPE_BALANCE, Rule.REPEATED_TYPE)));
        return delivered(solve(new Solver(engines, System::nanoTime), problem, new Limits(null, null, null, 1), EXACT))
                .plan();
    }

    /** Problems in which repeating a type is dear. */
    private static List<Problem> whereTypesCount() {
        return LongStream.range(0, 200)
                .mapToObj(RandomProblems::middling)
                .filter(problem -> problem.programme().goal() == Goal.FILL_EVERY_PLACE && problem.asked() > 10)
                .limit(10)
                .map(problem -> problem.withWeights(problem.weights()
                        .with(Map.of(Rule.DISTANCE, BigDecimal.ONE, Rule.REPEATED_TYPE, BigDecimal.valueOf(1_000)))))
                .toList();
    }

    @Test
    void whereTheExactModelIsMissingThePlanSaysSo() {
        ExactEngine missing = new ExactEngine() {
            @Override
            public String findMissing() {
                return "no library for this machine";
            }

            @Override
            public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
                throw new AssertionError("It is missing.");
            }

            @Override
            public Proof open(Problem part, Feedback feedback) {
                throw new AssertionError("It is missing.");
            }
        };
        Problem problem = whereTypesCount().getFirst();
        Outcome.Delivered outcome = delivered(solve(
                new Solver(engines(missing), System::nanoTime), problem, new Limits(null, null, null, 50), EXACT));
        assertEquals("no library for this machine", outcome.proofMissing());
        assertEquals(Optimality.UNKNOWN, outcome.certificate().optimality());
    }

    @Test
    void aWrongClaimIsNotDelivered() {
        SearchEngine liar = (part, start, seed, steps, stopped, better) -> better.accept(new Claimed(start, CLAIMED));
        Engines engines = new Engines(new FeasibilityFlow(), liar, new NoExactModel(NO_PROOF));
        Outcome outcome =
                solve(new Solver(engines, System::nanoTime), whereTypesCount().getFirst(), AMPLE, EXACT);
        Outcome.Rejected rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
        assertEquals(CLAIMED, rejected.claimed());
        assertEquals(StopReason.ERROR, rejected.stopReason());
    }

    @Test
    void listenersSeeOnePlanThatOnlyGetsBetterAndABoundThatOnlyRises() {
        Problem problem = whereTypesCount().getFirst();
        List<SolveListener.Progress> heard = new ArrayList<>();
        Outcome.Delivered outcome =
                delivered(Solver.create().solve(problem, Plan.EMPTY, AMPLE, EXACT, new StopSignal(), heard::add));
        SolveListener.Progress before = null;
        for (SolveListener.Progress now : heard) {
            assertEquals(PlanAudit.audit(problem, now.plan()).cost(), now.cost());
            if (before != null) {
                assertFalse(before.cost().beats(now.cost()));
                if (before.bound() != null) {
                    assertNotNull(now.bound());
                    assertEquals(now.bound(), now.bound().max(before.bound()));
                }
            }
            before = now;
        }
        assertFalse(heard.isEmpty());
        assertFalse(heard.getLast().cost().beats(outcome.audit().cost()));
    }

    @Test
    void twoSolvesAtOnceDoNotDisturbEachOther() {
        Solver solver = Solver.create();
        List<Problem> problems = whereTypesCount().subList(0, 3);
        List<Cost> alone = problems.stream()
                .map(problem ->
                        delivered(solve(solver, problem, AMPLE, EXACT)).audit().cost())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(problems.size())) {
            List<CompletableFuture<Outcome>> together = problems.stream()
                    .map(problem -> CompletableFuture.supplyAsync(() -> solve(solver, problem, AMPLE, EXACT), threads))
                    .toList();
            assertAll(LongStream.range(0, problems.size())
                    .mapToObj(i -> () -> assertEquals(
                            alone.get((int) i),
                            delivered(together.get((int) i).join()).audit().cost())));
        }
    }

    private static Engines engines(ExactEngine exact) {
        return new Engines(new FeasibilityFlow(), new LocalSearch(), exact);
    }

    private static Outcome solve(Solver solver, Problem problem, Limits limits, SolveOptions options) {
        return solver.solve(problem, Plan.EMPTY, limits, options, new StopSignal(), progress -> {});
    }

    private static Outcome.Delivered delivered(Outcome outcome) {
        return assertInstanceOf(Outcome.Delivered.class, outcome);
    }
}
