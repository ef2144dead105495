package org.jiedui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.junit.jupiter.api.Test;

/** What becomes different when one plan takes another one's place. */
class PlanDiffTest {

    private static ProblemSketch sketch() {
        return new ProblemSketch()
                .places(4, 0)
                .university("武大", "湖北省", 0, 2)
                .university("川大", "四川省", 0, 3)
                .university("华科", "湖北省", 0, 2)
                .school("一中", "湖北省", Setting.URBAN, 5, "普通")
                .school("二中", "湖北省", Setting.URBAN, 9, "普通")
                .school("三中", "四川省", Setting.URBAN, 7, "普通")
                .school("四中", "四川省", Setting.URBAN, 8, "普通");
    }

    private static List<PairingRow> rows(Problem problem, Map<String, String> plan) {
        return PairingRow.list(problem, Plan.of(plan));
    }

    private static List<PairingRow> rows(Map<String, String> plan) {
        return rows(sketch().build(), plan);
    }

    private static List<String> told(PlanDiff diff) {
        return diff.changes().stream()
                .map(change -> change.kind() + " " + change.known().department().id() + " " + school(change.from())
                        + " → " + school(change.to()))
                .toList();
    }

    private static String school(PairingRow row) {
        return row == null ? "–" : row.school().id();
    }

    @Test
    void whatDiffersIsListedByProvinceUniversityAndDepartment() {
        PlanDiff diff = PlanDiff.of(
                rows(Map.of("川大-1", "三中", "武大-1", "一中", "华科-1", "二中")),
                rows(Map.of("川大-1", "四中", "川大-2", "三中", "武大-1", "一中")));
        assertEquals(List.of("CHANGED 川大-1 三中 → 四中", "ADDED 川大-2 – → 三中", "REMOVED 华科-1 二中 → –"), told(diff));
        assertEquals(1, diff.same());
    }

    @Test
    void eachWayOfDifferingIsCounted() {
        PlanDiff diff = PlanDiff.of(
                rows(Map.of("川大-1", "三中", "川大-2", "四中")),
                rows(Map.of("川大-1", "四中", "川大-2", "三中", "武大-1", "一中", "武大-2", "二中")));
        assertEquals(0, diff.same());
        assertEquals(2, diff.count(PlanDiff.ChangeKind.CHANGED));
        assertEquals(2, diff.count(PlanDiff.ChangeKind.ADDED));
        assertEquals(0, diff.count(PlanDiff.ChangeKind.REMOVED));
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        List<PairingRow> rows = rows(Map.of("川大-1", "三中", "武大-1", "一中"));
        assertEquals(new PlanDiff(2, List.of()), PlanDiff.of(rows, rows));
        assertEquals(0, PlanDiff.of(List.of(), List.of()).same());
    }

    /** The later roster has a school that the earlier one lacks, and the department elsewhere. */
    @Test
    void eachSideIsToldAsItsOwnRosterHasIt() {
        Problem later = new ProblemSketch()
                .places(2, 0)
                .university("武大", "湖北省", 1, 1)
                .school("五中", "湖北省", Setting.URBAN, 4, "示范")
                .build();
        PlanDiff diff = PlanDiff.of(rows(Map.of("武大-1", "一中")), rows(later, Map.of("武大-1", "五中")));
        PlanDiff.Change change = diff.changes().getFirst();
        assertEquals(5, change.from().kilometres());
        assertEquals(3, change.to().kilometres());
        assertEquals("示范", change.known().school().type());
    }

    @Test
    void aChangeHasASide() {
        assertThrows(IllegalArgumentException.class, () -> new PlanDiff.Change(null, null));
    }
}
