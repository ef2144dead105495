package org.jiedui.solve;

import static org.jiedui.problem.Setting.RURAL;
import static org.jiedui.problem.Setting.URBAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Rule;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the engine does, from the simplest case on: A without limits, B limits, C ties, D rules that count, E goals and
 * parts. Each case adds one thing to those before it, and its plan and cost can be worked out by hand. Only the weights
 * that a case names are not 0.
 */
@Timeout(60)
class CurriculumTest {

    private static ProblemSketch sketch() {
        ProblemSketch sketch = new ProblemSketch();
        Rule.listSoft().forEach(rule -> sketch.weight(rule, "0"));
        return sketch.weight(Rule.DISTANCE, "1");
    }

    /** Pairs like {@code u-1=near} in the order of the departments, and the proven cost on the lower levels. */
    private static void assertBest(String pairs, int missing, int thousandths, ProblemSketch sketch) {
        Problem problem = sketch.build();
        Outcome.Delivered outcome = assertInstanceOf(
                Outcome.Delivered.class,
                Solver.create()
                        .solve(
                                problem,
                                Plan.EMPTY,
                                new Limits(Duration.ofSeconds(50), null, null, null),
                                new SolveOptions(1, 2),
                                new StopSignal(),
                                progress -> {}));
        String found = new TreeMap<>(outcome.plan().schoolByDepartment())
                .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining(" "));
        assertEquals(pairs, found);
        assertEquals(new Cost(0, missing, thousandths), outcome.audit().cost());
        assertEquals(Optimality.OPTIMAL_PROVEN, outcome.certificate().optimality());
    }

    @Test
    void a01OneSchoolOneDepartment() {
        assertBest(
                "u-1=s",
                0,
                7_000,
                sketch().places(1, 0).university("u", "甲", 0, 1).school("s", "甲", URBAN, 7, "普通"));
    }

    @Test
    void a02TheNearerOfTwoSchools() {
        assertBest(
                "u-1=near",
                0,
                3_000,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 1)
                        .school("far", "甲", URBAN, 8, "普通")
                        .school("near", "甲", URBAN, 3, "普通"));
    }

    @Test
    void a03TwoUniversitiesShareTheWayRatherThanEachTakingItsNearest() {
        assertBest(
                "u-1=east v-1=west",
                0,
                3_000 + 4_000,
                sketch().places(1, 0)
                        .university("u", "甲", 10, 1)
                        .university("v", "甲", 9, 1)
                        .school("west", "甲", URBAN, 5, "普通")
                        .school("east", "甲", URBAN, 13, "普通"));
    }

    @Test
    void a04ASchoolHasOneDepartmentOnly() {
        assertBest(
                "u-1=s",
                1,
                1_000,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 1)
                        .university("v", "甲", 5, 1)
                        .school("s", "甲", URBAN, 1, "普通"));
    }

    @Test
    void a05NobodyToBePairedWith() {
        assertBest("", 1, 0, sketch().places(1, 0).university("u", "甲", 0, 1).school("s", "乙", URBAN, 1, "普通"));
    }

    @Test
    void b01AUniversityHasPlacesOfEachSetting() {
        assertBest(
                "u-1=r u-2=s",
                0,
                1_000 + 50_000,
                sketch().places(1, 1)
                        .weight(Rule.UNKEPT_PREFERENCE, "1")
                        .university("u", "甲", 0, 2)
                        .school("s", "甲", URBAN, 1, "普通")
                        .school("t", "甲", URBAN, 2, "普通")
                        .school("r", "甲", RURAL, 50, "普通")
                        .tie("u-1", "r", TieKind.PREFER));
    }

    @Test
    void b02AReserveStaysAtHomeAndCostsNothing() {
        assertBest(
                "a=s",
                0,
                1_000,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 0)
                        .department("a", "u", 0)
                        .department("b", "u", 500)
                        .school("s", "甲", URBAN, 1, "普通")
                        .school("t", "甲", URBAN, 400, "普通"));
    }

    @Test
    void b03AQuotaKeepsTheFartherUniversityOut() {
        assertBest(
                "u-1=s",
                1,
                1_000,
                sketch().places(1, 0)
                        .quota("甲", 1, 0)
                        .weight(Rule.REPEATED_TYPE, "0")
                        .university("u", "甲", 0, 1)
                        .university("v", "甲", 100, 1)
                        .school("s", "甲", URBAN, 1, "普通")
                        .school("t", "甲", URBAN, 150, "普通"));
    }

    @Test
    void b04ASupplyLineLeadsToTheOtherProvinceAlone() {
        assertBest(
                "u-1=west",
                1,
                1_200_000 / 10,
                sketch().places(0, 1)
                        .weight(Rule.CROSS_REGION_DISTANCE, "0.1")
                        .supply("京", "西", RURAL, 1)
                        .university("u", "京", 0, 1)
                        .university("v", "京", -50, 1)
                        .school("own", "京", RURAL, 5, "普通")
                        .school("west", "西", RURAL, 1200, "普通")
                        .school("west2", "西", RURAL, 1300, "普通"));
    }

    @Test
    void b05WhereSomeAreRecommendedOnlyThey() {
        assertBest(
                "u-1=named",
                0,
                1_300_000 / 10,
                sketch().places(0, 1)
                        .weight(Rule.CROSS_REGION_DISTANCE, "0.1")
                        .supply("京", "西", RURAL, 2)
                        .university("u", "京", 0, 1)
                        .school("nearer", "西", RURAL, 1200, "普通")
                        .recommendedSchool("named", "西", RURAL, 1300, "普通"));
    }

    @Test
    void c01APinHoldsWhateverItCosts() {
        assertBest(
                "u-1=far",
                0,
                90_000,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 1)
                        .school("near", "甲", URBAN, 1, "普通")
                        .school("far", "甲", URBAN, 90, "普通")
                        .tie("u-1", "far", TieKind.PIN));
    }

    @Test
    void c02AForbiddenPairDoesNotOccurEvenIfAPlaceStaysOpen() {
        assertBest(
                "",
                1,
                0,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 1)
                        .school("s", "甲", URBAN, 1, "普通")
                        .tie("u-1", "s", TieKind.FORBID));
    }

    @Test
    void c03AWishIsKeptWhereTheWayIsWorthIt() {
        ProblemSketch near = sketch().places(1, 0)
                .weight(Rule.UNKEPT_PREFERENCE, "30")
                .university("u", "甲", 0, 1)
                .school("near", "甲", URBAN, 1, "普通")
                .school("wished", "甲", URBAN, 30, "普通")
                .tie("u-1", "wished", TieKind.PREFER);
        assertBest("u-1=wished", 0, 30_000, near);
        ProblemSketch far = sketch().places(1, 0)
                .weight(Rule.UNKEPT_PREFERENCE, "30")
                .university("u", "甲", 0, 1)
                .school("near", "甲", URBAN, 1, "普通")
                .school("wished", "甲", URBAN, 32, "普通")
                .tie("u-1", "wished", TieKind.PREFER);
        assertBest("u-1=near", 0, 1_000 + 30_000, far);
    }

    @Test
    void c04AnEarlierPairingGoesOn() {
        assertBest(
                "u-1=earlier",
                0,
                40_000,
                sketch().places(1, 0)
                        .weight(Rule.CHANGED_PAIRING, "50")
                        .university("u", "甲", 0, 1)
                        .school("near", "甲", URBAN, 1, "普通")
                        .school("earlier", "甲", URBAN, 40, "普通")
                        .tie("u-1", "earlier", TieKind.PRIOR));
    }

    @Test
    void c05ADepartmentGoesWhereItIsNeeded() {
        assertBest(
                "able=needy other=easy",
                0,
                1_000 + 2_000,
                sketch().places(2, 0)
                        .weight(Rule.UNMET_NEED, "15")
                        .university("u", "甲", 0, 0)
                        .department("able", "u", 0, "心理辅导")
                        .department("other", "u", 0)
                        .school("easy", "甲", URBAN, 1, "普通")
                        .school("needy", "甲", URBAN, 2, "普通", "心理辅导"));
    }

    @Test
    void c06KilometresBeyondTheThresholdCountAgain() {
        assertBest(
                "u-1=s",
                0,
                170_000 + 2 * 20_000,
                sketch().places(1, 0)
                        .weight(Rule.FAR_PAIRING, "2")
                        .university("u", "甲", 0, 1)
                        .school("s", "甲", URBAN, 170, "普通"));
    }

    @Test
    void d01AUniversityHasSchoolsOfDifferentTypes() {
        ProblemSketch sketch = sketch().places(2, 0)
                .weight(Rule.REPEATED_TYPE, "20")
                .university("u", "甲", 0, 0)
                .department("a", "u", 0)
                .department("b", "u", 0)
                .school("s", "甲", URBAN, 1, "普通")
                .school("t", "甲", URBAN, 2, "普通")
                .school("x", "甲", URBAN, 15, "民族")
                .tie("a", "s", TieKind.PIN);
        assertBest("a=s b=x", 0, 1_000 + 15_000, sketch);
    }

    @Test
    void d02AProvincesSchoolsAreChosenByTheTargetsOfTheirTypes() {
        ProblemSketch sketch = sketch().places(1, 0)
                .weight(Rule.TYPE_BALANCE, "10")
                .university("u", "甲", 0, 1)
                .university("v", "甲", 0, 1)
                .school("s", "甲", URBAN, 1, "普通")
                .school("t", "甲", URBAN, 2, "普通")
                .school("x", "甲", URBAN, 12, "民族")
                .tie("u-1", "s", TieKind.PIN);
        assertBest("u-1=s v-1=x", 0, 1_000 + 12_000, sketch);
    }

    @Test
    void e01EverySchoolIsToBeCovered() {
        assertBest(
                "u-1=s u-2=t",
                1,
                1_000 + 2_000,
                sketch().goal(Goal.COVER_EVERY_SCHOOL)
                        .places(2, 0)
                        .university("u", "甲", 0, 0)
                        .department("u-1", "u", 0)
                        .department("u-2", "u", 0)
                        .school("s", "甲", URBAN, 1, "普通")
                        .school("t", "甲", URBAN, 2, "普通")
                        .school("x", "甲", URBAN, 9, "普通")
                        .weight(Rule.UNKEPT_PREFERENCE, "1")
                        .tie("u-1", "s", TieKind.PREFER));
    }

    @Test
    void e02ProvincesWithoutALineBetweenThemAreSolvedApartAndAddUp() {
        assertBest(
                "u-1=s v-1=t",
                0,
                3_000 + 4_000,
                sketch().places(1, 0)
                        .university("u", "甲", 0, 1)
                        .university("v", "乙", 100, 1)
                        .school("s", "甲", URBAN, 3, "普通")
                        .school("t", "乙", URBAN, 104, "普通"));
    }
}
