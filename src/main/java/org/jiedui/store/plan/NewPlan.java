package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan as it was asked for: to be stored and run.
 *
 * @param rosterId a stored roster
 * @param parentId the plan it starts from, or null
 * @param label how people find it again
 * @param settings how it is to be made
 * @param aim what the roster's goal asks of it
 * @param origin whether it is to be made, or somebody gave it and it is to be judged
 */
public record NewPlan(
        String rosterId,
        @Nullable String parentId,
        PlanLabel label,
        PlanSettings settings,
        PlanAim aim,
        PairingsOrigin origin) {

    /** A plan that is to be made. */
    public NewPlan(String rosterId, @Nullable String parentId, PlanLabel label, PlanSettings settings, PlanAim aim) {
        this(rosterId, parentId, label, settings, aim, PairingsOrigin.SOLVED);
    }
}
