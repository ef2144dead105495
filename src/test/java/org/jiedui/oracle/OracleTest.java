package org.jiedui.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.RuleTotal;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Programme;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void fillsBeforeItSaves() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("u", "P", 0, 1)
                .university("v", "P", 10, 1)
                .school("near both", "P", Setting.URBAN, 5, "普通")
                .school("far", "P", Setting.URBAN, 900, "普通")
                .build();

        assertEquals(2, BruteForce.best(problem).pairings().size());
    }

    @Test
    void choosesTheCheaperOfTwoCompletePlans() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("u", "P", 0, 1)
                .university("v", "P", 10, 1)
                .school("at u", "P", Setting.URBAN, 1, "普通")
                .school("at v", "P", Setting.URBAN, 12, "普通")
                .build();

        Cost cost = PlanAudit.audit(problem, BruteForce.best(problem)).cost();

        assertEquals(new Cost(0, 0, 3_000), cost);
    }

    @Test
    void theBestPlanOfEveryTinyProblemBreaksNoHardRule() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan best = BruteForce.best(problem);
            assertTrue(PlanAudit.audit(problem, best).isDeliverable(), "seed " + seed);
        }
    }

    @Test
    void tinyProblemsReachTheCornersOfTheRules() {
        Set<Goal> goals = EnumSet.noneOf(Goal.class);
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        int crossRegion = 0;
        int missing = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            goals.add(problem.programme().goal());
            problem.ties().stream().map(Tie::kind).forEach(kinds::add);
            Plan best = BruteForce.best(problem);
            Cost cost = PlanAudit.audit(problem, best).cost();
            missing += cost.medium() > 0 ? 1 : 0;
            crossRegion += best.pairings().stream()
                            .anyMatch(pairing -> problem.isCrossRegion(
                                    problem.department(pairing.departmentId()), problem.school(pairing.schoolId())))
                    ? 1
                    : 0;
        }

        assertEquals(EnumSet.allOf(Goal.class), goals);
        assertEquals(EnumSet.allOf(TieKind.class), kinds);
        assertTrue(crossRegion > 5 && crossRegion < 195, "cross-region plans: " + crossRegion);
        assertTrue(missing > 20 && missing < 195, "plans that miss something: " + missing);
    }

    /**
     * A rule that is never above zero in a best plan is tried by no test against the oracle, however many there are.
     */
    @Test
    void everySoftRuleCostsSomethingInSomeBestPlan() {
        Map<Rule, Integer> seen = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.listSoft()) {
            for (long seed = 0; seed < 200; seed++) {
                Problem drawn = RandomProblems.tiny(seed);
                Problem problem = drawn.withWeights(Weights.defaults().with(Map.of(rule, BigDecimal.valueOf(1000))));
                long amount = PlanAudit.audit(problem, BruteForce.best(problem)).totals().stream()
                        .filter(total -> total.rule() == rule)
                        .mapToLong(RuleTotal::amount)
                        .sum();
                seen.merge(rule, amount > 0 ? 1 : 0, Integer::sum);
            }
        }
        seen.forEach((rule, plans) -> assertTrue(plans >= 5, rule.id() + " counts in " + plans + " best plans only"));
    }

    /** Every corner that a rule could be wrong in occurs, and so does its opposite. */
    @Test
    void tinyAndMiddlingProblemsReachEveryCornerOfTheRoster() {
        Map<String, Integer> seen = new TreeMap<>();
        int problems = 0;
        for (long seed = 0; seed < 500; seed++) {
            for (Problem problem : List.of(RandomProblems.tiny(seed), RandomProblems.middling(seed))) {
                problems++;
                corners(problem).forEach(corner -> seen.merge(corner, 1, Integer::sum));
            }
        }
        int all = problems;
        assertEquals(
                Set.of(
                        "weights by default",
                        "departments fewer than places",
                        "departments in reserve",
                        "one rule alone",
                        "pool that is empty",
                        "quota",
                        "recommended schools",
                        "schools sharing a point",
                        "several campuses",
                        "supply line",
                        "supply line from recommended schools",
                        "weight of a million"),
                seen.keySet());
        seen.forEach((corner, count) -> assertTrue(count >= 20 && count < all, corner + " in " + count + " of " + all));
    }

    private static Set<String> corners(Problem problem) {
        Programme programme = problem.programme();
        int places = programme.urbanPerUniversity() + programme.ruralPerUniversity();
        List<Long> weights =
                Rule.listSoft().stream().map(problem.weights()::thousandths).toList();
        Set<String> corners = new HashSet<>();
        Map<String, Boolean> tests = Map.ofEntries(
                Map.entry("quota", !programme.quotas().isEmpty()),
                Map.entry("supply line", !programme.supply().isEmpty()),
                Map.entry("recommended schools", problem.schools().stream().anyMatch(School::recommended)),
                Map.entry(
                        "supply line from recommended schools",
                        listSources(problem)
                                .anyMatch(source -> source.line() != null
                                        && !source.pool().recommended().isEmpty())),
                Map.entry(
                        "pool that is empty",
                        listSources(problem).anyMatch(source -> source.schools().isEmpty())),
                Map.entry(
                        "departments in reserve",
                        problem.universities().stream()
                                .anyMatch(university ->
                                        problem.departmentsOf(university).size() > places)),
                Map.entry(
                        "departments fewer than places",
                        problem.universities().stream()
                                .anyMatch(university ->
                                        problem.departmentsOf(university).size() < places)),
                Map.entry(
                        "several campuses",
                        problem.departments().stream()
                                .anyMatch(department -> !department
                                        .location()
                                        .equals(problem.universityOf(department).location()))),
                Map.entry(
                        "schools sharing a point",
                        problem.schools().stream()
                                        .map(School::location)
                                        .distinct()
                                        .count()
                                < problem.schools().size()),
                Map.entry("weight of a million", weights.contains(1_000_000_000L)),
                Map.entry(
                        "one rule alone",
                        weights.stream().filter(weight -> weight > 0).count() == 1),
                Map.entry("weights by default", problem.weights().equals(Weights.defaults())));
        tests.forEach((corner, holds) -> {
            if (holds) {
                corners.add(corner);
            }
        });
        return corners;
    }

    private static Stream<Source> listSources(Problem problem) {
        return problem.universities().stream()
                .flatMap(university -> Stream.of(Setting.values())
                        .flatMap(
                                setting -> problem.eligibility().listSources(university.province(), setting).stream()));
    }
}
