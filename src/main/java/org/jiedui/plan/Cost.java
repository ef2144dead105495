package org.jiedui.plan;

import java.util.Comparator;

/**
 * What a plan costs on the three levels; less is better, earlier levels first.
 *
 * @param hard hard amounts, ≥ 0; 0 in every delivered plan
 * @param medium what is missing to the goal, ≥ 0
 * @param soft Σ amount × weight, in thousandths of a km-equivalent, ≥ 0
 */
public record Cost(long hard, long medium, long soft) implements Comparable<Cost> {

    private static final Comparator<Cost> ORDER =
            Comparator.comparingLong(Cost::hard).thenComparingLong(Cost::medium).thenComparingLong(Cost::soft);

    public Cost {
        if (hard < 0 || medium < 0 || soft < 0) {
            throw new IllegalArgumentException(
                    "The cost (" + hard + ", " + medium + ", " + soft + ") has a negative level.");
        }
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    /** Whether this is strictly better. */
    public boolean beats(Cost other) {
        return compareTo(other) < 0;
    }

    /** The level-wise sum, as for independent parts. */
    public Cost plus(Cost other) {
        return new Cost(hard + other.hard, medium + other.medium, soft + other.soft);
    }
}
