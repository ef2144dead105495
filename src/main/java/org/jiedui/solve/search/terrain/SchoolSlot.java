package org.jiedui.solve.search.terrain;

import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * A school as the search knows it.
 *
 * @param index its place among the problem's schools
 * @param school the school
 * @param pool index of its pool
 * @param place its place in the pool
 * @param offered whether it is offered to universities of other provinces
 * @param type index of its type among the problem's types
 * @param needs index of its set of needs among those of the problem
 * @param target what its type should contribute in its province and setting, or null where that rule is off
 */
public record SchoolSlot(
        int index,
        School school,
        int pool,
        int place,
        boolean offered,
        int type,
        int needs,
        @Nullable TargetFact target) {

    /** One school, one slot: its index tells it apart. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolSlot slot && slot.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return school.id();
    }
}
