package org.jiedui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Solver;
import org.junit.jupiter.api.Test;

class ClashWordsTest {

    private final Solver solver = Solver.create();

    private Words describe(Problem problem) {
        return describe(problem, 0);
    }

    private Words describe(Problem problem, int index) {
        Clash clash = solver.feasibility(problem).clashes().get(index);
        return new ClashWords(problem).describe(clash);
    }

    private static ProblemSketch shortSupply() {
        return new ProblemSketch()
                .places(0, 1)
                .university("北大", "北京市", 0, 1)
                .university("清华", "北京市", 0, 1)
                .supply("北京市", "青海省", Setting.RURAL, 1)
                .school("s1", "青海省", Setting.RURAL, 1000, "普通")
                .school("s2", "青海省", Setting.RURAL, 1000, "普通");
    }

    @Test
    void aShortSupplyCanBeAddedUpByHand() {
        Words words = describe(shortSupply().build());
        assertEquals("北大、清华需要 2 所农村学校；可用：青海省对北京市的农村跨省供给 1，合计 1，缺 1。", words.zh());
        assertEquals(
                "北大, 清华 ask for 2 rural schools; available: the rural supply line 青海省 → 北京市 1, together 1, so 1 must "
                        + "stay open.",
                words.en());
    }

    @Test
    void aRepairSaysWhatToDoAndWhatItGains() {
        Problem problem = shortSupply().build();
        Clash clash = solver.feasibility(problem).clashes().getFirst();
        assertEquals(
                "将青海省对北京市的农村跨省供给增加 1（可多完成 1）",
                new ClashWords(problem)
                        .describe(clash, clash.repairs().getFirst())
                        .zh());
    }

    @Test
    void theLinesOfATableAddUpToTheClash() {
        Problem problem = shortSupply().build();
        Clash clash = solver.feasibility(problem).clashes().getFirst();
        ClashWords words = new ClashWords(problem);
        assertEquals(
                List.of(new ClashWords.ClashEntry(new Words("北大、清华的农村名额", "rural places of 北大, 清华"), 2)),
                words.listAsking(clash));
        assertEquals(
                List.of(new ClashWords.ClashEntry(new Words("青海省对北京市的农村跨省供给", "the rural supply line 青海省 → 北京市"), 1)),
                words.listOffers(clash));
        assertEquals(
                "将青海省对北京市的农村跨省供给增加 1", words.action(clash.repairs().getFirst()).zh());
    }

    /** Two provinces lack the same; one place more for everybody helps each of them by its own universities only. */
    @Test
    void moreForEverybodyClosesAClashOnlyAsFarAsItsUniversitiesGo() {
        ProblemSketch sketch = new ProblemSketch().goal(Goal.COVER_EVERY_SCHOOL).places(0, 1);
        for (String province : List.of("青海省", "宁夏回族自治区")) {
            sketch.university(province + "大学", province, 0, 3);
            for (int i = 1; i <= 3; i++) {
                sketch.school(province + i, province, Setting.RURAL, 1, "普通");
            }
        }
        Clash clash = solver.feasibility(sketch.build()).clashes().getFirst();
        Repair more = clash.repairs().stream()
                .filter(repair -> repair.kind() == Repair.RepairKind.RAISE_PLACES)
                .findFirst()
                .orElseThrow();
        assertEquals(2, clash.shortfall());
        assertEquals(2 * more.by(), more.gains());
        assertEquals(2 - more.by(), clash.missingAfter(more));
    }

    @Test
    void whatWasAgreedAsksOfTheSchoolsBehindIt() {
        Words words = describe(
                new ProblemSketch()
                        .places(0, 1)
                        .university("藏大", "西藏自治区", 0, 1)
                        .university("北大", "北京市", 0, 1)
                        .university("清华", "北京市", 0, 1)
                        .university("人大", "北京市", 0, 1)
                        .supply("北京市", "西藏自治区", Setting.RURAL, 2)
                        .school("s1", "西藏自治区", Setting.RURAL, 1000, "普通")
                        .school("s2", "西藏自治区", Setting.RURAL, 1000, "普通")
                        .build(),
                1);
        assertEquals("藏大需要 1 所农村学校，西藏自治区约定向北京市供给 2 所农村学校；可用：西藏自治区农村学校 2，合计 2，缺 1。", words.zh());
    }

    @Test
    void aPinThatTakesSomethingAwayIsNamed() {
        Words words = describe(new ProblemSketch()
                .places(0, 1)
                .university("藏大", "西藏自治区", 0, 1)
                .university("北大", "北京市", 0, 1)
                .supply("北京市", "西藏自治区", Setting.RURAL, 1)
                .recommendedSchool("一中", "西藏自治区", Setting.RURAL, 1, "普通")
                .school("二中", "西藏自治区", Setting.RURAL, 1, "普通")
                .tie("藏大-1", "一中", TieKind.PIN)
                .build());
        assertEquals("北大需要 1 所农村学校，锁定的藏大-1 — 一中另占 1 个名额；可用：西藏自治区农村推荐学校 1，合计 1，缺 1。", words.zh());
    }

    @Test
    void manyUniversitiesAreSaidTogether() {
        ProblemSketch sketch = new ProblemSketch().goal(Goal.COVER_EVERY_SCHOOL).places(1, 0);
        for (int i = 1; i <= 5; i++) {
            sketch.university("大学" + i, "上海市", i, 1);
        }
        for (int i = 1; i <= 7; i++) {
            sketch.school("s" + i, "上海市", Setting.URBAN, i, "普通");
        }
        Words words = describe(sketch.build());
        assertEquals("上海市有 7 所城市学校要覆盖；可用：上海市 5 所高校的城市名额 5，合计 5，缺 2。", words.zh());
    }

    /** 青海省 has agreed to two schools and has recommended one. */
    private static Problem shortSupplier() {
        return new ProblemSketch()
                .places(0, 1)
                .university("北大", "北京市", 0, 1)
                .university("清华", "北京市", 0, 1)
                .university("北航", "北京市", 0, 1)
                .supply("北京市", "青海省", Setting.RURAL, 2)
                .recommendedSchool("s1", "青海省", Setting.RURAL, 1000, "普通")
                .school("s2", "青海省", Setting.RURAL, 1000, "普通")
                .build();
    }

    @Test
    void whatIsPinnedCountsLikeAnythingElse() {
        Problem problem = new ProblemSketch()
                .places(0, 2)
                .university("北大", "北京市", 0, 2)
                .supply("北京市", "青海省", Setting.RURAL, 1)
                .school("s1", "青海省", Setting.RURAL, 1000, "普通")
                .school("s2", "青海省", Setting.RURAL, 1000, "普通")
                .tie("北大-1", "s1", TieKind.PIN)
                .build();
        assertEquals(
                "北大需要 2 所农村学校；可用：青海省对北京市的农村跨省供给 1，合计 1，缺 1。", describe(problem).zh());
    }

    /**
     * The supplier's own university misses what its shortage explains, although the capital comes first in the roster.
     */
    @Test
    void whoAsksItselfComesFirst() {
        ProblemSketch sketch = new ProblemSketch()
                .places(0, 2)
                .university("北大", "北京市", 0, 2)
                .university("青海大学", "青海省", 1, 2)
                .supply("北京市", "青海省", Setting.RURAL, 1)
                .school("s1", "青海省", Setting.RURAL, 1000, "普通")
                .school("s2", "青海省", Setting.RURAL, 1000, "普通");
        Problem problem = sketch.build();
        Plan plan = new Plan(List.of(new Pairing("北大-1", "s1"), new Pairing("青海大学-1", "s2")));
        var open = new OpenPlaces(problem, solver.feasibility(problem)).list(plan);
        assertEquals(
                List.of("北大 c1 1", "青海大学 c2 1"),
                open.stream()
                        .map(place ->
                                place.university().name() + " " + place.clash().id() + " " + place.missing())
                        .toList());
    }

    @Test
    void whatASupplierHasAgreedToIsHeldAgainstWhatItHas() {
        Problem problem = shortSupplier();
        var clashes = solver.feasibility(problem).clashes();
        assertEquals(2, clashes.size());
        assertEquals(
                "北大、清华、北航需要 3 所农村学校；可用：青海省对北京市的农村跨省供给 2，合计 2，缺 1。",
                new ClashWords(problem).describe(clashes.getFirst()).zh());
        assertEquals(
                "青海省约定向北京市供给 2 所农村学校；可用：青海省农村推荐学校 1，合计 1，缺 1。",
                new ClashWords(problem).describe(clashes.getLast()).zh());
        assertEquals(
                "青海省 has agreed to supply 2 rural schools to 北京市; available: recommended 青海省 rural schools 1,"
                        + " together 1, so 1 must stay open.",
                new ClashWords(problem).describe(clashes.getLast()).en());
    }

    @Test
    void openPlacesAreSharedOutToTheClashesThatForceThem() {
        Problem problem = shortSupplier();
        Plan plan = new Plan(List.of(new Pairing("北大-1", "s1")));
        var open = new OpenPlaces(problem, solver.feasibility(problem)).list(plan);
        assertEquals(
                List.of("c1", "c2"),
                open.stream().map(place -> place.clash().id()).toList());
    }

    @Test
    void anOpenPlaceBelongsToItsClash() {
        Problem problem = shortSupply().build();
        var open = new OpenPlaces(problem, solver.feasibility(problem)).list(Plan.EMPTY);
        assertEquals(2, open.size());
        assertTrue(open.stream()
                .allMatch(place -> place.clash() != null && place.reason().zh().contains("缺 1")));
    }

    @Test
    void aPlaceThatCouldBeFilledSaysSo() {
        Problem problem = shortSupply()
                .supply("北京市", "甘肃省", Setting.RURAL, 1)
                .school("s3", "甘肃省", Setting.RURAL, 900, "普通")
                .build();
        var open = new OpenPlaces(problem, solver.feasibility(problem)).list(Plan.EMPTY);
        assertEquals(2, open.size());
        assertTrue(open.stream().allMatch(place -> place.clash() == null));
    }
}
