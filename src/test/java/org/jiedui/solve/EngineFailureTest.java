package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.solve.engine.Engines;
import org.jiedui.solve.engine.ExactEngine;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.NoExactModel;
import org.jiedui.solve.engine.Proof;
import org.jiedui.solve.engine.SearchEngine;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.LocalSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An engine that fails in the middle costs what it would have done, and nothing else. */
@Timeout(120)
class EngineFailureTest {

    private static final Limits AMPLE = new Limits(Duration.ofSeconds(100), null, null, null);
    private static final Limits STEPS = new Limits(null, null, null, 2_000);
    private static final SolveOptions EXACT = new SolveOptions(1, 2);
    private static final ExactEngine PROVER = new ExactModel();
    private static final SearchEngine BROKEN_SEARCH = (part, start, seed, steps, stopped, better) -> {
        throw new IllegalStateException("broken search");
    };

    /** Two provinces that have nothing to do with each other; in both the cheapest pairs first is not the best. */
    private static Problem twoParts() {
        ProblemSketch sketch = new ProblemSketch().places(1, 0);
        for (String province : new String[] {"甲", "乙"}) {
            sketch.university(province + "大", province, 0, province.equals("甲") ? 2 : 1)
                    .university(province + "院", province, 10, 1)
                    .school(province + "一中", province, Setting.URBAN, 4, "普通")
                    .school(province + "二中", province, Setting.URBAN, -90, "普通");
        }
        return sketch.build();
    }

    private static Cost best(Problem problem) {
        return delivered(solve(engines(new LocalSearch(), PROVER), problem, AMPLE, EXACT))
                .audit()
                .cost();
    }

    @Test
    void aPartOnWhichTheExactModelFailsGoesOnWithoutProofAndSaysSo() {
        ExactEngine failing = new Fake() {
            @Override
            public Proof open(Problem part, Feedback feedback) {
                if (part.departments().size() == 3) {
                    throw new OutOfMemoryError("no room");
                }
                return PROVER.open(part, feedback);
            }
        };
        Problem problem = twoParts();

        Outcome.Delivered outcome = delivered(solve(engines(new LocalSearch(), failing), problem, STEPS, EXACT));

        assertEquals(best(problem), outcome.audit().cost(), "the search finds the best plan of this small part");
        assertEquals(Optimality.BOUNDED, outcome.certificate().optimality());
        Bound bound = outcome.certificate().bound();
        assertNotNull(bound);
        assertTrue(bound.soft() > 0, "the other part's bound stands");
        String missing = outcome.proofMissing();
        assertNotNull(missing);
        assertTrue(missing.contains("甲") && !missing.contains("乙") && missing.contains("no room"), missing);
    }

    @Test
    void whatWasProvenBeforeTheFailureStands() {
        ExactEngine failing = new Fake() {
            @Override
            public Proof open(Problem part, Feedback feedback) {
                return new FakeProof() {
                    @Override
                    public void relax() {
                        feedback.onBound(new Bound(0, 1_000));
                    }

                    @Override
                    public void prove(double effort) {
                        throw new IllegalStateException("broken proof");
                    }
                };
            }
        };

        Outcome.Delivered outcome = delivered(solve(engines(new LocalSearch(), failing), twoParts(), STEPS, EXACT));

        assertEquals(new Bound(0, 2_000), outcome.certificate().bound());
        String missing = outcome.proofMissing();
        assertNotNull(missing);
        assertTrue(missing.contains("broken proof"), missing);
    }

    @Test
    void aBoundAboveAPlanThatExistsIsTakenBack() {
        ExactEngine wrong = new Fake() {
            @Override
            public Proof open(Problem part, Feedback feedback) {
                return new FakeProof() {
                    @Override
                    public void relax() {
                        feedback.onBound(new Bound(0, feedback.bestCost().soft() + 1));
                    }
                };
            }
        };

        Outcome.Delivered outcome = delivered(solve(engines(new LocalSearch(), wrong), twoParts(), STEPS, EXACT));

        assertEquals(Optimality.UNKNOWN, outcome.certificate().optimality());
        String missing = outcome.proofMissing();
        assertNotNull(missing);
        assertTrue(missing.contains("bound"), missing);
    }

    @Test
    void aFailingSearchLeavesTheProofToTheExactModel() {
        Problem problem = twoParts();
        Outcome.Delivered outcome = delivered(solve(engines(BROKEN_SEARCH, PROVER), problem, AMPLE, EXACT));
        assertEquals(StopReason.OPTIMAL, outcome.stopReason());
        assertEquals(best(problem), outcome.audit().cost());
        assertNull(outcome.proofMissing());
    }

    @Test
    void whereEverythingFailsTheRunEndsAtOnceWithTheFirstPlan() {
        Problem problem = twoParts();
        Cost first =
                PlanAudit.audit(problem, new FeasibilityFlow().start(problem)).cost();
        ExactEngine failing = new Fake() {
            @Override
            public Proof open(Problem part, Feedback feedback) {
                throw new IllegalStateException("broken model");
            }
        };
        for (ExactEngine exact : List.of(failing, new NoExactModel("not asked for"))) {
            Outcome.Delivered outcome =
                    delivered(solve(engines(BROKEN_SEARCH, exact), problem, new Limits(null, null, null, null), EXACT));
            assertEquals(StopReason.ERROR, outcome.stopReason());
            assertEquals(first, outcome.audit().cost());
            assertFalse(outcome.audit().cost().beats(first));
        }
    }

    private abstract static class Fake implements ExactEngine {
        @Override
        public @Nullable String findMissing() {
            return null;
        }

        @Override
        public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
            return OptionalInt.empty();
        }
    }

    private abstract static class FakeProof implements Proof {
        @Override
        public void relax() {}

        @Override
        public void prove(double effort) {}

        @Override
        public boolean isEnded() {
            return false;
        }
    }

    private static Engines engines(SearchEngine search, ExactEngine exact) {
        return new Engines(new FeasibilityFlow(), search, exact);
    }

    private static Outcome solve(Engines engines, Problem problem, Limits limits, SolveOptions options) {
        return new Solver(engines, System::nanoTime)
                .solve(problem, Plan.EMPTY, limits, options, new StopSignal(), progress -> {});
    }

    private static Outcome.Delivered delivered(Outcome outcome) {
        return assertInstanceOf(Outcome.Delivered.class, outcome);
    }
}
