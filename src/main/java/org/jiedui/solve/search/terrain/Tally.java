package org.jiedui.solve.search.terrain;

/**
 * Something whose pairings are counted: the places of a university, a quota, a supply line, a type at a university or
 * in a pool.
 *
 * @param index tells it apart from all others of its problem, ≥ 0
 * @param what its kind and its subject, for people
 * @param norm the most that it may count, or the target that it should
 */
public record Tally(int index, String what, int norm) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && tally.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return what;
    }
}
