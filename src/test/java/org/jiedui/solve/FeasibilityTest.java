package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.CarriedOut;
import org.jiedui.oracle.HandCount;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.AskingKind;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.flow.FeasibilityFlow;

class FeasibilityTest {

    private static final Solver SOLVER = Solver.create();

    private static long missingByBruteForce(Problem problem) {
        return PlanAudit.audit(problem, BruteForce.best(problem)).cost().medium();
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void infeasibleIsProvenExactlyWhereNoPlanReachesTheGoal(@ForAll @LongRange(max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        Feasibility feasibility = SOLVER.feasibility(problem);
        long missing = missingByBruteForce(problem);
        assertEquals(missing, feasibility.shortfall());
        assertEquals(
                missing > 0 ? FeasibilityStatus.INFEASIBLE_PROVEN : FeasibilityStatus.FEASIBLE, feasibility.status());
        occurs(
                "verdict",
                List.of(feasibility.status()),
                FeasibilityStatus.FEASIBLE,
                FeasibilityStatus.INFEASIBLE_PROVEN);
        assertEquals(
                missing,
                feasibility.clashes().stream().mapToInt(Clash::shortfall).sum());
    }

    /** Every case that a property speaks about must occur, or it says nothing. */
    @SafeVarargs
    private static <T> void occurs(String what, Collection<T> found, T... required) {
        found.forEach(value -> Statistics.label(what).collect(value));
        Statistics.label(what).coverage(coverage -> {
            for (T value : required) {
                coverage.check(value).count(count -> count > 0);
            }
        });
    }

    /**
     * Without the exact model there is a third verdict, where forbidden pairs may bind; the two others are never wrong.
     */
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void withoutTheExactModelADoubtIsSaid(@ForAll @LongRange(max = 1_000_000_000L) long seed) {
        Problem problem = seed % 2 == 0 ? forbidding(new Random(seed)) : RandomProblems.tiny(seed);
        Feasibility feasibility = Solver.createWithoutExact("not asked for").feasibility(problem);
        long missing = missingByBruteForce(problem);
        switch (feasibility.status()) {
            case FEASIBLE -> assertEquals(0, missing);
            case INFEASIBLE_PROVEN -> assertTrue(missing > 0);
            case UNKNOWN -> assertFalse(problem.listTies(TieKind.FORBID).isEmpty());
        }
        occurs("verdict", List.of(feasibility.status()), FeasibilityStatus.values());
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void everyClashAddsUpAgainFromTheRoster(@ForAll @LongRange(max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        HandCount hand = new HandCount(problem);
        List<Clash> clashes = SOLVER.feasibility(problem).clashes();
        occurs(
                "limit",
                clashes.stream()
                        .flatMap(clash -> clash.offers().stream())
                        .map(Clash.Offer::kind)
                        .toList(),
                LimitKind.values());
        occurs(
                "asking",
                clashes.stream()
                        .flatMap(clash -> clash.asking().stream())
                        .map(Clash.Asking::kind)
                        .toList(),
                AskingKind.values());
        for (Clash clash : clashes) {
            if (clash.offers().stream().anyMatch(offer -> offer.kind() == LimitKind.TIES)) {
                continue;
            }
            clash.offers().forEach(offer -> assertEquals(hand.offered(offer), offer.most(), offer::toString));
            clash.asking().stream()
                    .filter(asking -> asking.kind() == AskingKind.UNIVERSITY || asking.kind() == AskingKind.SUPPLY_LINE)
                    .forEach(asking -> assertEquals(hand.asked(asking), asking.count(), asking::toString));
            clash.asking().forEach(asking -> assertTrue(asking.count() <= hand.asked(asking), asking::toString));
            int asked = clash.asking().stream().mapToInt(Clash.Asking::count).sum();
            int offered = clash.offers().stream().mapToInt(Clash.Offer::most).sum();
            assertEquals(clash.shortfall(), asked - offered);
            assertTrue(hand.isClosed(clash), () -> "something may be drawn on that is not offered: " + clash);
        }
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void whatForbiddenPairsKeepOpenIsLostByTheUniversitiesNamed(@ForAll @LongRange(max = 1_000_000_000L) long seed) {
        Problem problem = seed % 2 == 0 ? forbidding(new Random(seed)) : RandomProblems.tiny(seed);
        if (problem.programme().goal() == Goal.COVER_EVERY_SCHOOL) {
            return;
        }
        List<Clash> named = new ArrayList<>();
        for (Clash clash : SOLVER.feasibility(problem).clashes()) {
            if (clash.offers().stream().anyMatch(offer -> offer.kind() == LimitKind.TIES)) {
                Set<String> losers =
                        clash.asking().stream().map(Clash.Asking::id).collect(Collectors.toSet());
                Problem alone = new HandCount(problem).only(losers);
                assertEquals(clash.asked(), alone.asked() - new FeasibilityFlow().shortfall(alone));
                assertEquals(
                        clash.offers().getFirst().most(),
                        BruteForce.best(alone).pairings().size());
                named.add(clash);
            }
        }
        occurs("named", named.stream().map(clash -> true).toList(), true);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void everyRepairGainsWhatItSays(@ForAll @LongRange(max = 1_000_000_000L) long seed) {
        Problem problem = seed % 3 == 0 ? supplied(new Random(seed)) : RandomProblems.tiny(seed);
        Feasibility feasibility = SOLVER.feasibility(problem);
        occurs(
                "repair",
                feasibility.clashes().stream()
                        .flatMap(clash -> clash.repairs().stream())
                        .map(Repair::kind)
                        .toList(),
                Repair.RepairKind.values());
        for (Clash clash : feasibility.clashes()) {
            assertFalse(clash.repairs().isEmpty());
            for (Repair repair : clash.repairs()) {
                if (repair.kind() == Repair.RepairKind.ASK_LESS) {
                    int asked = clash.asking().stream()
                            .filter(asking ->
                                    asking.province().equals(repair.subject().get("province"))
                                            && asking.setting()
                                                    .name()
                                                    .equals(repair.subject().get("setting")))
                            .mapToInt(Clash.Asking::count)
                            .sum();
                    assertTrue(repair.by() <= asked, () -> repair + " of " + clash);
                    assertTrue(clash.repairs().stream().allMatch(other -> other.kind() == Repair.RepairKind.ASK_LESS));
                    assertEquals(
                            clash.shortfall(),
                            clash.repairs().stream().mapToInt(Repair::gains).sum());
                } else if (repair.kind() == Repair.RepairKind.RELEASE_FORBID) {
                    Problem after = CarriedOut.repair(problem, repair, repair.by());
                    assertEquals(feasibility.shortfall() - repair.gains(), missingByBruteForce(after));
                } else if (repair.kind() == Repair.RepairKind.RAISE_PLACES) {
                    gainsByCounts(problem, repair, repair.by(), repair.gains());
                    Problem less = CarriedOut.repair(problem, repair, repair.by() - 1);
                    assertTrue(
                            new FeasibilityFlow().shortfall(less)
                                    > new FeasibilityFlow().shortfall(problem) - repair.gains(),
                            () -> repair + " of " + clash);
                } else {
                    gainsByCounts(problem, repair, repair.by(), repair.gains());
                    assertTrue(repair.gains() <= clash.shortfall() || repair.by() == 1, () -> repair + " of " + clash);
                    if (repair.by() > 1) {
                        gainsByCounts(problem, repair, repair.by() - 1, repair.gains() - 1);
                    }
                }
            }
        }
    }

    /**
     * A capital whose rural schools come from a province that recommends few of those it has, or has one that is
     * pinned.
     */
    private static Problem supplied(Random random) {
        ProblemSketch sketch = new ProblemSketch()
                .places(0, 1 + random.nextInt(2))
                .supply("京", "藏", Setting.RURAL, 1 + random.nextInt(5));
        for (int i = 0; i <= random.nextInt(3); i++) {
            sketch.university("京" + i, "京", i, 1 + random.nextInt(2));
        }
        boolean pinned = random.nextBoolean();
        if (pinned || random.nextBoolean()) {
            sketch.university("藏大", "藏", 3000, 1);
        }
        if (pinned) {
            sketch.supply("京", "青", Setting.RURAL, 2)
                    .school("青一", "青", Setting.RURAL, 2000, "普通")
                    .tie("京0-1", "荐0", TieKind.PIN);
        }
        for (int i = 0; i < (pinned ? 1 : 1 + random.nextInt(2)); i++) {
            sketch.recommendedSchool("荐" + i, "藏", Setting.RURAL, 3000 + i, "普通");
        }
        for (int i = 0; i < (pinned ? 0 : random.nextInt(4)); i++) {
            sketch.school("余" + i, "藏", Setting.RURAL, 3010 + i, "普通");
        }
        return sketch.build();
    }

    /** Hardly more schools than departments, and most pairs forbidden: all places are filled by counts only. */
    private static Problem forbidding(Random random) {
        ProblemSketch sketch = new ProblemSketch().places(1 + random.nextInt(2), 0);
        List<String> departments = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int own = 1 + random.nextInt(2);
            sketch.university("大" + i, "甲", i, own);
            for (int j = 1; j <= own; j++) {
                departments.add("大" + i + "-" + j);
            }
        }
        int schools = departments.size() + random.nextInt(2);
        for (int i = 0; i < schools; i++) {
            sketch.school("中" + i, "甲", Setting.URBAN, 10 + i, "普通");
        }
        for (String department : departments) {
            for (int i = 0; i < schools; i++) {
                if (random.nextInt(3) > 0) {
                    sketch.tie(department, "中" + i, TieKind.FORBID);
                }
            }
        }
        return sketch.build();
    }

    private static void gainsByCounts(Problem problem, Repair repair, int by, int gains) {
        Problem after = CarriedOut.repair(problem, repair, by);
        assertEquals(
                new FeasibilityFlow().shortfall(problem) - gains,
                new FeasibilityFlow().shortfall(after),
                repair::toString);
    }

    /** Four capital places, three agreed; the supplier has two schools for the agreed two and for its own place. */
    @Example
    void agreementsThatAreTooFewAndSchoolsThatAreTooFewAreToldApart() {
        Problem problem = new ProblemSketch()
                .places(0, 2)
                .university("京大", "京", 0, 2)
                .university("京院", "京", 1, 2)
                .university("藏大", "藏", 3000, 2)
                .supply("京", "藏", Setting.RURAL, 2)
                .supply("京", "青", Setting.RURAL, 1)
                .school("藏一", "藏", Setting.RURAL, 3000, "普通")
                .school("藏二", "藏", Setting.RURAL, 3001, "普通")
                .school("藏三", "藏", Setting.RURAL, 3002, "普通")
                .school("青一", "青", Setting.RURAL, 2000, "普通")
                .school("青二", "青", Setting.RURAL, 2001, "普通")
                .school("青三", "青", Setting.RURAL, 2002, "普通")
                .build();

        List<Clash> clashes = SOLVER.feasibility(problem).clashes();

        assertEquals(2, clashes.size());
        Clash agreements = clashes.getFirst();
        assertEquals(4, agreements.asked());
        assertEquals(1, agreements.shortfall());
        assertTrue(agreements.offers().stream().allMatch(offer -> offer.kind() == LimitKind.SUPPLY_AGREEMENT));
        Clash schools = clashes.getLast();
        assertEquals(
                List.of(AskingKind.UNIVERSITY, AskingKind.SUPPLY_LINE),
                schools.asking().stream().map(Clash.Asking::kind).toList());
        assertEquals(4, schools.asked());
        assertEquals(3, schools.offers().getFirst().most());
        assertEquals(
                Repair.RepairKind.RAISE_SUPPLY_LINE,
                schools.repairs().getFirst().kind());
    }

    @Example
    void aForbiddenPairThatBindsIsNamedAndOfferedForRelease() {
        Problem problem = new ProblemSketch()
                .places(1, 0)
                .university("孤", "甲", 0, 1)
                .university("旁", "甲", 1, 1)
                .school("一中", "甲", Setting.URBAN, 1, "普通")
                .school("二中", "甲", Setting.URBAN, 2, "普通")
                .tie("孤-1", "一中", TieKind.FORBID)
                .tie("孤-1", "二中", TieKind.FORBID)
                .build();

        Feasibility feasibility = SOLVER.feasibility(problem);

        assertEquals(FeasibilityStatus.INFEASIBLE_PROVEN, feasibility.status());
        Clash clash = feasibility.clashes().getFirst();
        assertEquals(List.of("孤"), clash.asking().stream().map(Clash.Asking::id).toList());
        assertEquals(0, clash.offers().getFirst().most());
        assertEquals(2, clash.repairs().size());
        assertTrue(clash.repairs().stream().allMatch(repair -> repair.kind() == Repair.RepairKind.RELEASE_FORBID));
    }
}
