package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every answer about every pair of tiny problems equals what trying all plans says. */
class WhyNotTest {

    private static final Limits STEPS = new Limits(null, null, null, 0);
    private static final SolveOptions OPTIONS = new SolveOptions(1, 1);

    /** Of every verdict that takes a solve so many are tried; the rare ones come late. */
    private static final int ENOUGH = 20;

    private final Solver solver = Solver.create();
    private final Resolve engine =
            (part, start) -> solver.solve(part, start, STEPS, OPTIONS, new StopSignal(), progress -> {});

    @Test
    void everyAnswerEqualsAForcedSolveByHand() {
        everyAnswerEqualsAForcedSolveByHand(false);
    }

    /** The same with what is known about the part kept warm, as far as the plan fills as much as can be. */
    @Test
    void everyWarmAnswerEqualsAForcedSolveByHand() {
        everyAnswerEqualsAForcedSolveByHand(true);
    }

    private void everyAnswerEqualsAForcedSolveByHand(boolean keepsWarm) {
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (long seed = 0; seed < 300; seed++) {
            Problem whole = RandomProblems.tiny(seed);
            for (Problem part : parts(whole)) {
                Plan plan = seed % 3 == 0 ? careless(part) : BruteForce.best(part);
                WarmPart warm = keepsWarm ? WarmPart.open(part, plan, () -> false) : null;
                assertEquals(keepsWarm, warm != null, "seed " + seed);
                WhyNot whyNot = new WhyNot(
                        part, plan, keepsWarm ? unproven(part, plan) : engine, () -> warm, () -> () -> false);
                for (Department department : part.departments()) {
                    for (School school : part.schools()) {
                        Pairing wished = new Pairing(department.id(), school.id());
                        Verdict byHand = byHand(part, plan, wished);
                        if (byHand != null && seen.getOrDefault(byHand, 0) >= ENOUGH) {
                            continue;
                        }
                        Answer answer = whyNot.ask(wished);
                        seen.merge(answer.verdict(), 1, Integer::sum);
                        check(part, plan, answer, "seed " + seed + ": " + answer);
                    }
                }
                if (warm != null) {
                    warm.close();
                }
            }
        }
        for (Verdict verdict : Verdict.values()) {
            assertTrue(seen.getOrDefault(verdict, 0) >= 3, verdict + " in " + seen);
        }
    }

    /** Proves nothing of plans that fill as much as the present one, which is where the warm part is asked. */
    private Resolve unproven(Problem part, Plan plan) {
        long filled = PlanAudit.audit(part, plan).cost().medium();
        return (problem, start) -> switch (engine.solve(problem, start)) {
            case Outcome.Delivered delivered
            when delivered.audit().cost().medium() == filled ->
                new Outcome.Delivered(
                        delivered.plan(),
                        delivered.audit(),
                        Certificate.UNKNOWN,
                        false,
                        delivered.stopReason(),
                        delivered.proofMissing());
            case Outcome outcome -> outcome;
        };
    }

    private static List<Problem> parts(Problem whole) {
        return Solver.listParts(whole).stream()
                .filter(part -> !part.departments().isEmpty())
                .toList();
    }

    /** The best plan of somebody who does not look at costs. */
    private static Plan careless(Problem part) {
        Map<Rule, BigDecimal> nothing = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> nothing.put(rule, BigDecimal.ZERO));
        return BruteForce.best(part.withWeights(part.weights().with(nothing)));
    }

    private static void check(Problem part, Plan plan, Answer answer, String which) {
        Words words = new AnswerWords(part).of(answer);
        assertFalse(words.zh().isBlank() || words.en().isBlank(), which);
        Cost now = PlanAudit.audit(part, plan).cost();
        switch (answer.verdict()) {
            case PAIRED -> assertTrue(plan.pairings().contains(answer.wished()), which);
            case INELIGIBLE, FORBIDDEN, PINNED_ELSEWHERE -> {
                assertNotNull(answer.rule(), which);
                assertThrows(
                        IllegalArgumentException.class, () -> BruteForce.best(pinned(part, answer.wished())), which);
            }
            case FEWER_PLACES, DEARER, EQUAL, CHEAPER -> {
                Plan forced = BruteForce.best(pinned(part, answer.wished()));
                Cost then = PlanAudit.audit(part, forced).cost();
                Plan told = answer.plan();
                assertNotNull(told, which);
                assertTrue(told.pairings().contains(answer.wished()), which);
                assertEquals(then, PlanAudit.audit(part, told).cost(), which);
                assertEquals(then.medium() - now.medium(), answer.fewer(), which);
                assertEquals(then.soft() - now.soft(), answer.exact(), which);
                assertEquals(answer.exact(), answer.atLeast(), which);
                assertEquals(
                        then.soft() - now.soft(),
                        answer.byRule().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        which);
                assertEquals(verdict(now, then), answer.verdict(), which);
                assertEquals(told, answer.carriedOut(plan), which);
                for (Displacement move : answer.displaced()) {
                    assertEquals(move.fromSchoolId(), plan.schoolByDepartment().get(move.departmentId()), which);
                }
                assertEquals(
                        answer.wished().departmentId(),
                        answer.displaced().getFirst().departmentId(),
                        which);
            }
        }
    }

    /** The verdict where one takes a solve, or null. */
    private static @Nullable Verdict byHand(Problem part, Plan plan, Pairing wished) {
        if (plan.pairings().contains(wished)) {
            return null;
        }
        try {
            return verdict(
                    PlanAudit.audit(part, plan).cost(),
                    PlanAudit.audit(part, BruteForce.best(pinned(part, wished))).cost());
        } catch (IllegalArgumentException ruledOut) {
            return null;
        }
    }

    private static Verdict verdict(Cost now, Cost then) {
        if (then.medium() != now.medium()) {
            return then.medium() > now.medium() ? Verdict.FEWER_PLACES : Verdict.CHEAPER;
        }
        return switch (Long.signum(then.soft() - now.soft())) {
            case 1 -> Verdict.DEARER;
            case 0 -> Verdict.EQUAL;
            default -> Verdict.CHEAPER;
        };
    }

    private static Problem pinned(Problem part, Pairing wished) {
        List<Tie> ties = new ArrayList<>(part.ties());
        ties.add(new Tie(wished.departmentId(), wished.schoolId(), TieKind.PIN));
        return new Problem(
                part.programme(), part.universities(), part.departments(), part.schools(), ties, part.weights());
    }
}
