package org.jiedui.solve.search;

import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * A school as the search knows it.
 *
 * @param index its place among the problem's schools
 * @param school the school
 * @param target what its type should contribute in its province and setting, or null where that rule is off
 */
public record SchoolSlot(int index, School school, @Nullable TargetFact target) {

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
