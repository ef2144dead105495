package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.Claimed;
import org.jiedui.solve.engine.Engines;
import org.jiedui.solve.engine.ExactEngine;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.Proof;
import org.jiedui.solve.engine.SearchEngine;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.LocalSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a run ends, and that it then ends with its best plan, whatever is going on. */
@Timeout(60)
class StopTest {

    private static final Limits NONE = new Limits(null, null, null, null);
    private static final SolveOptions EXACT = new SolveOptions(1, 2);

    private enum Phase {
        FIRST_PLAN,
        RELAX,
        PROVE,
        SEARCH
    }

    /** Engines that ask for the end of the run as soon as a phase begins, and then work as ever. */
    private record Stopping(Phase phase, StopSignal stop) implements ExactEngine, SearchEngine {

        private static final ExactEngine PROVER = new ExactModel();
        private static final SearchEngine SEARCH = new LocalSearch();

        Engines engines() {
            return new Engines(new FeasibilityFlow(), this, this);
        }

        private void begins(Phase begun) {
            if (begun == phase) {
                stop.stop();
            }
        }

        @Override
        public void improve(
                Problem part,
                Plan start,
                long seed,
                @Nullable Integer steps,
                BooleanSupplier stopped,
                Consumer<Claimed> better) {
            begins(Phase.SEARCH);
            SEARCH.improve(part, start, seed, steps, stopped, better);
        }

        @Override
        public @Nullable String findMissing() {
            return null;
        }

        @Override
        public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
            return PROVER.countMost(part, start, giveUp);
        }

        @Override
        public Proof open(Problem part, Feedback feedback) {
            Proof proof = PROVER.open(part, feedback);
            return new Proof() {
                @Override
                public void relax() {
                    begins(Phase.RELAX);
                    proof.relax();
                }

                @Override
                public void prove(double effort) {
                    begins(Phase.PROVE);
                    proof.prove(effort);
                }

                @Override
                public boolean isEnded() {
                    return false;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsStoppedInAnyPhaseEndsWithTheBestPlanToldSoFar(Phase phase) {
        for (long seed = 60; seed < 70; seed++) {
            Problem problem = RandomProblems.middling(seed);
            StopSignal stop = new StopSignal();
            AtomicReference<Cost> told = new AtomicReference<>();
            Outcome.Delivered outcome = delivered(new Solver(new Stopping(phase, stop).engines(), System::nanoTime)
                    .solve(problem, Plan.EMPTY, NONE, EXACT, stop, progress -> {
                        told.set(progress.cost());
                        if (phase == Phase.FIRST_PLAN) {
                            stop.stop();
                        }
                    }));
            assertTrue(
                    outcome.stopReason() == StopReason.TERMINATED || outcome.stopReason() == StopReason.OPTIMAL,
                    () -> outcome.stopReason().name());
            assertTrue(outcome.audit().isDeliverable());
            assertFalse(told.get().beats(outcome.audit().cost()));
        }
    }

    /**
     * An exact model that says one bound, a tenth below the first plan, and no more; and a search that finds nothing.
     */
    private static Engines tenthBelow() {
        ExactEngine exact = new ExactEngine() {
            @Override
            public @Nullable String findMissing() {
                return null;
            }

            @Override
            public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
                return OptionalInt.empty();
            }

            @Override
            public Proof open(Problem part, Feedback feedback) {
                return new Proof() {
                    @Override
                    public void relax() {
                        Cost cost = feedback.bestCost();
                        feedback.onBound(new Bound(cost.medium(), cost.soft() - cost.soft() / 10));
                    }

                    @Override
                    public void prove(double effort) {}

                    @Override
                    public boolean isEnded() {
                        return true;
                    }
                };
            }
        };
        return new Engines(new FeasibilityFlow(), (part, start, seed, steps, stopped, better) -> {}, exact);
    }

    /** Where something can be paired, so that there is a cost to be a tenth below of. */
    private static Problem costly() {
        return LongStream.range(0, 100)
                .mapToObj(RandomProblems::middling)
                .filter(problem -> problem.asked() > 20
                        && problem.departments().size() > 20
                        && delivered(solve(tenthBelow(), problem, new Limits(Duration.ofMillis(1), null, null, null)))
                                        .audit()
                                        .cost()
                                        .soft()
                                > 1_000)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGapThatIsGoodEnoughEndsTheRun() {
        Outcome.Delivered outcome = delivered(solve(tenthBelow(), costly(), new Limits(null, null, 0.11, null)));
        assertEquals(StopReason.GAP_REACHED, outcome.stopReason());
        Double gap = outcome.certificate().gap();
        assertNotNull(gap);
        assertTrue(gap > 0 && gap <= 0.11, gap::toString);
    }

    @Test
    void theBoundIsToldWhileTheRunGoesOn() {
        StopSignal stop = new StopSignal();
        AtomicReference<SolveListener.Progress> heard = new AtomicReference<>();
        delivered(new Solver(tenthBelow(), System::nanoTime)
                .solve(costly(), Plan.EMPTY, NONE, EXACT, stop, progress -> {
                    heard.set(progress);
                    Bound bound = progress.bound();
                    if (bound != null
                            && bound.soft()
                                    >= progress.cost().soft() - progress.cost().soft() / 10) {
                        stop.stop();
                    }
                }));
        assertNotNull(heard.get().bound());
    }

    @Test
    void aGapThatIsNotGoodEnoughDoesNot() {
        Outcome.Delivered outcome =
                delivered(solve(tenthBelow(), costly(), new Limits(Duration.ofMillis(300), null, 0.05, null)));
        assertEquals(StopReason.SPENT_LIMIT, outcome.stopReason());
    }

    @Test
    void nothingBetterForAWhileEndsTheRun() {
        Outcome.Delivered outcome =
                delivered(solve(tenthBelow(), costly(), new Limits(null, Duration.ofMillis(200), null, null)));
        assertEquals(StopReason.UNIMPROVED, outcome.stopReason());
    }

    private static Outcome solve(Engines engines, Problem problem, Limits limits) {
        return new Solver(engines, System::nanoTime)
                .solve(problem, Plan.EMPTY, limits, EXACT, new StopSignal(), progress -> {});
    }

    private static Outcome.Delivered delivered(Outcome outcome) {
        return assertInstanceOf(Outcome.Delivered.class, outcome);
    }
}
