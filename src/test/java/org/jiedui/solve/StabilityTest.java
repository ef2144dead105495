package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.BruteForce.Judged;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.FormerFit;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.junit.jupiter.api.Test;

/** Plans that are made from another one, against every plan there is. */
class StabilityTest {

    private static final Limits AMPLE = new Limits(Duration.ofSeconds(60), null, null, null);
    private static final int SEEDS = 80;

    private int cases;

    @Test
    void fewestChangesComeBeforeTheCost() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = start(problem, seed);
            Judged best = BruteForce.best(
                    problem,
                    Comparator.comparingInt((Judged judged) -> changes(start, judged.plan()))
                            .thenComparingLong(judged -> judged.cost().soft()));
            Outcome.Delivered outcome = solve(problem, start, Stability.FEWEST_CHANGES, null);
            assertSame(best, outcome, start, seed);
            assertTrue(outcome.fewestProven(), "seed " + seed);
            assertTrue(FormerFit.of(problem, start).atLeast() <= changes(start, outcome.plan()), "seed " + seed);
            cases += BruteForce.best(problem, Comparator.comparing(Judged::cost))
                                    .cost()
                                    .soft()
                            < best.cost().soft()
                    ? 1
                    : 0;
        }
        assertTrue(cases > 7, "plans that cost more because they change less: " + cases);
    }

    @Test
    void ofPlansOfOneCostTheOneThatChangesLeast() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = start(problem, seed);
            Judged best = BruteForce.best(
                    problem,
                    Comparator.comparing(Judged::cost).thenComparingInt(judged -> changes(start, judged.plan())));
            Judged worst = BruteForce.best(
                    problem,
                    Comparator.comparing(Judged::cost).thenComparingInt(judged -> -changes(start, judged.plan())));
            Outcome.Delivered outcome = solve(problem, start, Stability.TIES_ONLY, null);
            assertSame(best, outcome, start, seed);
            assertTrue(start.pairings().isEmpty() || outcome.fewestProven(), "seed " + seed);
            cases += changes(start, worst.plan()) > changes(start, best.plan()) ? 1 : 0;
        }
        assertTrue(cases > 6, "plans of one cost that change more: " + cases);
    }

    @Test
    void aLimitOfChangesIsKeptWhereItCanBe() {
        int exceeded = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = start(problem, seed);
            int most = 1 + (int) (seed % 3);
            Judged best = BruteForce.best(
                    problem,
                    Comparator.comparingInt((Judged judged) -> Math.max(0, changes(start, judged.plan()) - most))
                            .thenComparingLong(judged -> judged.cost().soft())
                            .thenComparingInt(judged -> changes(start, judged.plan())));
            Outcome.Delivered outcome = solve(problem, start, Stability.TIES_ONLY, most);
            assertSame(best, outcome, start, seed);
            exceeded += changes(start, outcome.plan()) > most ? 1 : 0;
            cases += BruteForce.best(problem, Comparator.comparing(Judged::cost))
                                    .cost()
                                    .soft()
                            < best.cost().soft()
                    ? 1
                    : 0;
        }
        assertTrue(cases > 2, "plans that the limit makes dearer: " + cases);
        assertTrue(exceeded > 6, "plans that cannot keep the limit: " + exceeded);
    }

    /** What is known on the way is never more than the truth. */
    @Test
    void boundsOnTheWayHoldForTheBestPlan() {
        for (long seed = 0; seed < 24; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = start(problem, seed);
            for (Stability stability : List.of(Stability.TIES_ONLY, Stability.FEWEST_CHANGES)) {
                Outcome.Delivered best = solve(problem, start, stability, null);
                long least = best.audit().cost().soft();
                String where = "seed " + seed + " " + stability;
                Solver.create()
                        .solve(
                                problem,
                                start,
                                AMPLE,
                                new SolveOptions(1, 2, new Keeping(start, stability, null)),
                                new StopSignal(),
                                progress -> {
                                    cases++;
                                    assertTrue(
                                            progress.bound() == null
                                                    || progress.bound().soft() <= least
                                                    || progress.bound().medium()
                                                            < best.audit()
                                                                    .cost()
                                                                    .medium(),
                                            where);
                                });
            }
        }
        assertTrue(cases > 40, "reports: " + cases);
    }

    @Test
    void theSearchAloneHeedsTheStartToo() {
        Solver search = Solver.createWithoutExact("a test");
        for (long seed = 0; seed < 8; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan start = start(problem, seed);
            Judged best = BruteForce.best(
                    problem,
                    Comparator.comparingInt((Judged judged) -> changes(start, judged.plan()))
                            .thenComparingLong(judged -> judged.cost().soft()));
            Outcome.Delivered outcome = assertInstanceOf(
                    Outcome.Delivered.class,
                    search.solve(
                            problem,
                            start,
                            new Limits(null, null, null, 3_000),
                            new SolveOptions(1, 1, new Keeping(start, Stability.FEWEST_CHANGES, null)),
                            new StopSignal(),
                            progress -> {}));
            if (outcome.audit().cost().medium() == best.cost().medium()) {
                assertTrue(changes(start, outcome.plan()) >= changes(start, best.plan()), "seed " + seed);
                cases += changes(start, outcome.plan()) == changes(start, best.plan()) ? 1 : 0;
            }
        }
        assertTrue(cases >= 6, "fewest changes found by the search alone: " + cases);
    }

    private static void assertSame(Judged best, Outcome.Delivered outcome, Plan start, long seed) {
        assertEquals(best.cost(), outcome.audit().cost(), "seed " + seed);
        assertEquals(changes(start, best.plan()), changes(start, outcome.plan()), "seed " + seed);
        assertEquals(Optimality.OPTIMAL_PROVEN, outcome.certificate().optimality(), "seed " + seed);
        assertEquals(StopReason.OPTIMAL, outcome.stopReason(), "seed " + seed);
    }

    private static Outcome.Delivered solve(Problem problem, Plan start, Stability stability, Integer most) {
        return assertInstanceOf(
                Outcome.Delivered.class,
                Solver.create()
                        .solve(
                                problem,
                                start,
                                AMPLE,
                                new SolveOptions(1, 2, new Keeping(start, stability, most)),
                                new StopSignal(),
                                progress -> {}));
    }

    /** The best plan at other weights, or any pairs, allowed or not. */
    private static Plan start(Problem problem, long seed) {
        if (seed % 2 == 0) {
            return BruteForce.best(problem.withWeights(
                    seed % 4 == 0 ? Weights.defaults() : Weights.defaults().inUnits(0, 1)));
        }
        Random random = new Random(seed);
        Map<String, String> pairs = new HashMap<>();
        for (Department department : problem.departments()) {
            if (random.nextInt(4) > 0) {
                pairs.put(
                        department.id(),
                        problem.schools()
                                .get(random.nextInt(problem.schools().size()))
                                .id());
            }
        }
        return Plan.of(pairs);
    }

    private static int changes(Plan start, Plan plan) {
        Map<String, String> schools = plan.schoolByDepartment();
        return (int) start.pairings().stream()
                .filter(pairing -> !pairing.schoolId().equals(schools.get(pairing.departmentId())))
                .count();
    }
}
