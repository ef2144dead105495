package org.jiedui.solve;

import org.jiedui.plan.Plan;
import org.jiedui.plan.Stability;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made from, and how much it counts to keep its pairings.
 *
 * @param former the plan it is made from; what the problem lacks of it is left out
 * @param stability how much it counts; WEIGHTED is the problem's matter and counts as FREE here
 * @param maxChanges how many of its pairings may change, ≥ 0, or null for no limit. A plan that fills as many places
 *     and changes no more is preferred to one that changes more, whatever they cost; where there is none, the excess is
 *     the least
 */
public record Keeping(
        Plan former, Stability stability, @Nullable Integer maxChanges) {

    /** Nothing is to be kept. */
    public static final Keeping NOTHING = new Keeping(Plan.EMPTY, Stability.FREE, null);

    public Keeping {
        if (maxChanges != null && maxChanges < 0) {
            throw new IllegalArgumentException("The limit of changes (" + maxChanges + ") must not be negative.");
        }
    }

    /** Whether it makes a difference what a plan keeps. */
    boolean counts() {
        return stability == Stability.TIES_ONLY || stability == Stability.FEWEST_CHANGES || maxChanges != null;
    }

    /** Whether the changes of all parts of a problem are counted together, so that they are not independent. */
    boolean joinsParts() {
        return stability != Stability.FEWEST_CHANGES && maxChanges != null && maxChanges > 0;
    }
}
