package org.jiedui.plan;

import org.jspecify.annotations.Nullable;

/**
 * The proof of how good a plan is (证书).
 *
 * @param optimality what is claimed
 * @param bound the lower bound behind the claim, or null when unknown
 * @param gap (cost − bound) / max(1, cost) on the soft level, 0 to 1, rounded up at the sixth decimal so that it never
 *     claims too much; null when there is no bound, or when the plan misses more of the goal than the bound, so that
 *     soft costs do not compare
 */
public record Certificate(
        Optimality optimality,
        @Nullable Bound bound,
        @Nullable Double gap) {

    /** No bound is known. */
    public static final Certificate UNKNOWN = new Certificate(Optimality.UNKNOWN, null, null);

    private static final double GAP_STEPS = 1e6;

    /**
     * Compares a plan's cost with a bound of the same problem.
     *
     * @throws IllegalArgumentException when the plan beats the bound, which is then wrong
     */
    public static Certificate of(Cost cost, @Nullable Bound bound) {
        if (bound == null) {
            return UNKNOWN;
        }
        if (cost.hard() > 0 || cost.medium() > bound.medium()) {
            return new Certificate(Optimality.BOUNDED, bound, null);
        }
        if (!bound.holdsFor(cost)) {
            throw new IllegalArgumentException("The cost (" + cost + ") beats the lower bound (" + bound + ").");
        }
        if (cost.soft() == bound.soft()) {
            return new Certificate(Optimality.OPTIMAL_PROVEN, bound, 0.0);
        }
        double gap = (double) (cost.soft() - bound.soft()) / Math.max(1, cost.soft());
        return new Certificate(Optimality.BOUNDED, bound, Math.min(1, Math.ceil(gap * GAP_STEPS) / GAP_STEPS));
    }
}
