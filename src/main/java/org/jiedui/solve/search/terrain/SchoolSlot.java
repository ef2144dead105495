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
 * @param traits index of what the rules about pairs look at in it, among what occurs in the problem
 * @param counted how the rules that count pairings see it
 */
public record SchoolSlot(int index, School school, int pool, int place, boolean offered, int traits, Counted counted) {

    /** How the rules that count pairings see a school, by their number in {@link org.jiedui.problem.CountRule#list}. */
    static final class Counted {
        private final int[] atUniversity;
        private final @Nullable Tally[] inPool;

        /**
         * @param atUniversity index of its trait among those of a rule that counts at universities, −1 where it has
         *     none
         * @param inPool counts its group of a rule that counts in pools, null where there is none
         */
        Counted(int[] atUniversity, @Nullable Tally[] inPool) {
            this.atUniversity = atUniversity;
            this.inPool = inPool;
        }

        int atUniversity(int rule) {
            return atUniversity[rule];
        }

        @Nullable
        Tally inPool(int rule) {
            return inPool[rule];
        }
    }

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
