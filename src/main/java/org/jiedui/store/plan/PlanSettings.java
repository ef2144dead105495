package org.jiedui.store.plan;

import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be made; the same settings on the same roster make the same plan where the limits are in steps.
 *
 * @param profile the profile its weights came from, or null
 * @param weights what the rules cost in it
 * @param limits when the run stops by itself
 * @param seed where the run's randomness comes from
 * @param keeping how much it counts to keep the pairings of its start
 */
public record PlanSettings(
        @Nullable String profile, Weights weights, RunLimits limits, long seed, PlanKeeping keeping) {

    /** Settings of a plan that is made from nothing. */
    public PlanSettings(@Nullable String profile, Weights weights, RunLimits limits, long seed) {
        this(profile, weights, limits, seed, PlanKeeping.NOTHING);
    }
}
