package org.jiedui.solve.search.terrain;

import java.util.List;
import java.util.Map;
import org.jiedui.problem.Department;

/**
 * A department as the search knows it, all but its decision; shared by all clones of a solution.
 *
 * @param index its place among the problem's departments
 * @param department the department
 * @param host its university
 * @param campus where it stands
 * @param traits index of what the rules about pairs look at in it, among what occurs in the problem
 * @param eligible the schools that it may be paired with; one list for departments that have the same
 * @param wishes what the ties with a school that want it to be kept are worth in all, in thousandths, by slot index
 */
public record Seat(
        int index,
        Department department,
        Host host,
        Campus campus,
        int traits,
        List<SchoolSlot> eligible,
        Map<Integer, Long> wishes) {

    /** Whether the department may be paired with a school: a route leads there and no tie forbids it. */
    public boolean mayTake(SchoolSlot slot) {
        return host.findRoute(slot) != null && !(eligible instanceof AllBut range && range.isLeftOut(slot));
    }

    /** Whether two departments of a university differ in nothing that a rule of this problem looks at. */
    public boolean isLike(Seat other) {
        return campus == other.campus
                && traits == other.traits
                && eligible == other.eligible
                && wishes.isEmpty()
                && other.wishes.isEmpty();
    }
}
