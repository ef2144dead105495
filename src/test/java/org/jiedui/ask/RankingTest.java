package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jiedui.solve.exact.WarmPart;
import org.junit.jupiter.api.Test;

/** The alternatives of tiny problems are ranked as trying all plans ranks them, and every bound holds. */
class RankingTest {

    private static final Limits STEPS = new Limits(null, null, null, 0);

    private final Solver solver = Solver.create();
    private final Map<Pairing, Cost> forced = new HashMap<>();
    private int rankings;
    private int unequalBounds;

    @Test
    void theFirstOnesAreTheBestAndNoBoundIsAboveTheTruth() {
        for (long seed = 0; seed < 60; seed++) {
            for (Problem part : Solver.listParts(RandomProblems.tiny(seed))) {
                if (part.departments().isEmpty()) {
                    continue;
                }
                Plan plan = BruteForce.best(part);
                forced.clear();
                try (WarmPart warm = WarmPart.open(part, plan, () -> false)) {
                    assertNotNull(warm);
                    WhyNot whyNot = new WhyNot(
                            part,
                            plan,
                            (problem, start) -> solver.solve(
                                    problem, start, STEPS, new SolveOptions(1, 1), new StopSignal(), progress -> {}),
                            () -> warm,
                            () -> () -> false);
                    for (Department department : part.departments()) {
                        check(part, plan, Ranking.ofDepartment(part, plan, true, whyNot, warm, department), seed);
                    }
                    for (School school : part.schools()) {
                        check(part, plan, Ranking.ofSchool(part, plan, true, whyNot, warm, school), seed);
                    }
                }
            }
        }
        assertTrue(rankings >= 30 && unequalBounds >= 20, rankings + " " + unequalBounds);
    }

    private void check(Problem part, Plan plan, Ranking ranking, long seed) {
        Cost now = PlanAudit.audit(part, plan).cost();
        List<Alternative> before = ranking.list();
        while (ranking.step()) {
            assertTrue(ranking.list().size() == before.size());
        }
        for (Alternative alternative : before) {
            Cost then = forced(part, alternative.pairing());
            String which = "seed " + seed + ": " + alternative + " " + now + " " + then;
            assertTrue(alternative.fewer() <= then.medium() - now.medium(), which);
            if (then.medium() == now.medium()) {
                long least = Objects.requireNonNull(alternative.atLeast(), which);
                assertTrue(least <= then.soft() - now.soft(), which);
                unequalBounds += least < then.soft() - now.soft() ? 1 : 0;
            }
        }
        List<Cost> truth = new ArrayList<>();
        before.forEach(alternative -> truth.add(forced(part, alternative.pairing())));
        truth.sort(Comparator.naturalOrder());
        int asked = (int)
                truth.stream().filter(cost -> cost.medium() == now.medium()).count();
        List<Alternative> after = ranking.list();
        assertTrue(ranking.certain() >= Math.min(Ranking.BEST, asked), "seed " + seed + ": " + after);
        for (int i = 0; i < ranking.certain(); i++) {
            Alternative alternative = after.get(i);
            assertEquals(forced(part, alternative.pairing()), truth.get(i), "seed " + seed + ": " + alternative);
            assertEquals(truth.get(i).soft() - now.soft(), alternative.exact(), "seed " + seed + ": " + alternative);
        }
        rankings += ranking.certain() > 1 ? 1 : 0;
    }

    private Cost forced(Problem part, Pairing wished) {
        return forced.computeIfAbsent(wished, key -> {
            List<Tie> ties = new ArrayList<>(part.ties());
            ties.add(new Tie(wished.departmentId(), wished.schoolId(), TieKind.PIN));
            Problem pinned = new Problem(
                    part.programme(), part.universities(), part.departments(), part.schools(), ties, part.weights());
            return PlanAudit.audit(part, BruteForce.best(pinned)).cost();
        });
    }

    /** The share of a pairing is what the audit says the plan is cheaper without it. */
    @Test
    void theSharesOfAPairingAddUpToWhatThePlanCostsMoreWithIt() {
        int negative = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan plan = BruteForce.best(problem);
            for (Pairing pairing : plan.pairings()) {
                Plan without = new Plan(plan.pairings().stream()
                        .filter(each -> !each.equals(pairing))
                        .toList());
                long share = OwnShare.of(problem, plan, pairing).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertEquals(
                        PlanAudit.audit(problem, plan).cost().soft()
                                - PlanAudit.audit(problem, without).cost().soft(),
                        share);
                negative +=
                        OwnShare.of(problem, plan, pairing).values().stream().anyMatch(part -> part < 0) ? 1 : 0;
            }
        }
        assertTrue(negative > 5, "kept ties: " + negative);
    }
}
