package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.BruteForce.Judged;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.junit.jupiter.api.Test;

/** What more changes save, against every plan there is. */
class ChangeCurveTest {

    private static final Limits AMPLE = new Limits(Duration.ofSeconds(60), null, null, null);

    @Test
    void everyPointIsTheCheapestPlanWithSoManyChanges() {
        int curves = 0;
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan former = BruteForce.best(
                            problem,
                            Comparator.comparingLong(judged -> -judged.cost().soft()))
                    .plan();
            Solver solver = Solver.create();
            Solver.PartsView parts = Solver.partsOf(problem);
            ChangeCurve curve = ChangeCurve.find(
                    parts.problems(),
                    former,
                    parts.constant(),
                    (part, keeping) -> solver.solve(
                            part, former, AMPLE, new SolveOptions(1, 2, keeping), new StopSignal(), progress -> {}),
                    () -> false);
            assertTrue(curve.whole());
            for (int k = curve.fewest(); k <= former.pairings().size(); k++) {
                int most = k;
                Judged best = BruteForce.best(
                        problem,
                        Comparator.comparingInt((Judged judged) -> Math.max(0, changes(former, judged.plan()) - most))
                                .thenComparingLong(judged -> judged.cost().soft()));
                ChangeCurve.ChangePoint point = curve.points().stream()
                        .filter(each -> each.changes() <= most)
                        .reduce((one, other) -> other)
                        .orElseThrow();
                assertEquals(best.cost().soft(), point.soft(), "seed " + seed + ", changes " + k);
                assertTrue(point.proven(), "seed " + seed);
            }
            curves += curve.points().size() > 1 ? 1 : 0;
        }
        assertTrue(curves > 6, "curves: " + curves);
    }

    private static int changes(Plan start, Plan plan) {
        return (int) start.pairings().stream()
                .filter(pairing -> !plan.pairings().contains(pairing))
                .count();
    }
}
