package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeTargetsTest {

    /** Seven ordinary, two arts and one minority school in the city. */
    private static ProblemSketch unevenPool() {
        ProblemSketch sketch = new ProblemSketch();
        for (int i = 1; i <= 7; i++) {
            sketch.school("ordinary" + i, "甲省", Setting.URBAN, i, "普通");
        }
        return sketch.school("arts1", "甲省", Setting.URBAN, 8, "艺术")
                .school("arts2", "甲省", Setting.URBAN, 9, "艺术")
                .school("minority", "甲省", Setting.URBAN, 10, "民族");
    }

    private static TypeTarget onlyTarget(ProblemSketch sketch) {
        List<TypeTarget> targets = sketch.build().typeTargets();
        assertEquals(1, targets.size(), targets::toString);
        return targets.getFirst();
    }

    @Test
    void everyTypeGetsOneAndTheRestFollowsThePool() {
        TypeTarget target = onlyTarget(unevenPool().places(6, 0).university("u", "甲省", 0, 6));
        // One each leaves 3: 普通 2.1, 艺术 0.6, 民族 0.3; the leftover goes to 艺术.
        assertEquals(6, target.asked());
        assertEquals(Map.of("普通", 3, "艺术", 2, "民族", 1), target.targets());
    }

    @Test
    void theLargestPoolsComeFirstWhereThereAreFewerPlacesThanTypes() {
        TypeTarget target = onlyTarget(unevenPool().places(2, 0).university("u", "甲省", 0, 2));
        assertEquals(Map.of("普通", 1, "艺术", 1, "民族", 0), target.targets());
        assertEquals(List.of("普通", "艺术", "民族"), new ArrayList<>(target.targets().keySet()));
    }

    @Test
    void theQuotaLimitsWhatIsAsked() {
        TypeTarget target =
                onlyTarget(unevenPool().places(6, 0).quota("甲省", 4, 0).university("u", "甲省", 0, 6));
        assertEquals(4, target.asked());
    }

    @Test
    void equalRemaindersGoByName() {
        ProblemSketch sketch = new ProblemSketch()
                .places(3, 0)
                .university("u", "甲省", 0, 3)
                .school("b", "甲省", Setting.URBAN, 1, "b")
                .school("a", "甲省", Setting.URBAN, 2, "a");
        assertEquals(Map.of("a", 2, "b", 1), onlyTarget(sketch).targets());
    }

    @Test
    void supplyCountsAtTheSupplierAndNotAtTheDemandingProvince() {
        Problem problem = unevenPool()
                .places(5, 0)
                .university("demanding", "乙省", 0, 5)
                .school("own", "乙省", Setting.URBAN, 1, "普通")
                .supply("乙省", "甲省", Setting.URBAN, 4)
                .build();
        assertEquals(1, problem.typeTargets().size());
        assertEquals("甲省", problem.typeTargets().getFirst().province());
        assertEquals(4, problem.typeTargets().getFirst().asked());
    }

    @Test
    void aSupplyLineToAProvinceWithoutUniversitiesAsksNothing() {
        assertTrue(unevenPool()
                .places(5, 0)
                .supply("乙省", "甲省", Setting.URBAN, 4)
                .build()
                .typeTargets()
                .isEmpty());
    }

    @Test
    void coveringEverySchoolSwitchesTheRuleOff() {
        assertTrue(unevenPool()
                .goal(Goal.COVER_EVERY_SCHOOL)
                .places(6, 0)
                .university("u", "甲省", 0, 6)
                .build()
                .typeTargets()
                .isEmpty());
    }
}
