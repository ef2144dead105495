package org.jiedui.store.plan;

import org.jiedui.plan.Stability;
import org.jspecify.annotations.Nullable;

/**
 * How much it counts that a plan keeps the pairings of its start.
 *
 * @param stability how much
 * @param maxChanges how many of them may change, ≥ 0, or null for no limit
 */
public record PlanKeeping(Stability stability, @Nullable Integer maxChanges) {

    /** It counts nothing. */
    public static final PlanKeeping NOTHING = new PlanKeeping(Stability.FREE, null);

    /** Whether a plan may cost more than another one because it changes less. */
    boolean comesBeforeCost() {
        return stability == Stability.FEWEST_CHANGES || maxChanges != null;
    }
}
