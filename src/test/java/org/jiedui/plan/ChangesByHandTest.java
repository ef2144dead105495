package org.jiedui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jiedui.plan.Changes.Cause;
import org.jiedui.plan.Changes.CausedChange;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

/** Who is named as the one that took a place, in cases small enough to see it. */
class ChangesByHandTest {

    /** Universities u and v in one province, each with three departments, and five schools. */
    private static ProblemSketch sketch(int urban, int rural) {
        return new ProblemSketch()
                .places(urban, rural)
                .university("u", "甲省", 0, 3)
                .university("v", "甲省", 0, 3)
                .school("a", "甲省", Setting.URBAN, 10, "普通")
                .school("b", "甲省", Setting.URBAN, 30, "普通")
                .school("c", "甲省", Setting.URBAN, 40, "普通")
                .school("d", "甲省", Setting.URBAN, 45, "普通")
                .school("r", "甲省", Setting.RURAL, 50, "普通");
    }

    /** What became of department u-1, which was paired with school a. */
    private static CausedChange changeOfU1(Problem problem, Map<String, String> former, Map<String, String> now) {
        return Changes.of(problem, Plan.of(former), Plan.of(now)).items().stream()
                .filter(change -> change.former().equals(new Pairing("u-1", "a")))
                .findFirst()
                .orElseThrow();
    }

    private static void assertDisplaced(String by, CausedChange change) {
        assertEquals(Cause.DISPLACED, change.cause());
        assertEquals(by, change.by());
    }

    @Test
    void whoTookTheOnlyPlaceIsNamed() {
        assertDisplaced("u-2", changeOfU1(sketch(1, 0).build(), Map.of("u-1", "a"), Map.of("u-2", "b")));
    }

    @Test
    void whoHadAPlaceOfTheSameLimitBeforeTookNobodys() {
        assertDisplaced(
                "u-3",
                changeOfU1(sketch(2, 0).build(), Map.of("u-1", "a", "u-2", "b"), Map.of("u-2", "b", "u-3", "c")));
    }

    @Test
    void whoHadNoSchoolIsNamedBeforeWhoHadAnother() {
        Problem problem = sketch(2, 1).build();
        assertDisplaced("u-3", changeOfU1(problem, Map.of("u-1", "a", "u-2", "r"), Map.of("u-2", "b", "u-3", "c")));
        assertDisplaced("u-2", changeOfU1(problem, Map.of("u-1", "a", "u-3", "r"), Map.of("u-2", "b", "u-3", "c")));
    }

    @Test
    void whoWasForcedIsNamedBeforeAnybody() {
        Problem problem =
                sketch(2, 1).quota("甲省", 2, 2).tie("v-1", "r", TieKind.FORBID).build();
        assertDisplaced("v-1", changeOfU1(problem, Map.of("u-1", "a", "v-1", "r"), Map.of("u-2", "b", "v-1", "c")));
    }

    @Test
    void whoMovedAloneUsesItsOwnPlace() {
        CausedChange change = changeOfU1(sketch(1, 0).build(), Map.of("u-1", "a"), Map.of("u-1", "b"));
        assertEquals(Cause.IMPROVED, change.cause());
        assertEquals(-20_000, change.saved());
    }

    /** Looking into one change leaves nothing behind for the next. */
    @Test
    void everyChangeIsLookedAtByItself() {
        Changes changes = Changes.of(
                sketch(2, 0).build(), Plan.of(Map.of("u-1", "a", "u-2", "b")), Plan.of(Map.of("u-1", "c", "u-2", "d")));
        assertEquals(new Changes.ByCause(0, 0, 0, 2, 0), changes.counts());
    }
}
