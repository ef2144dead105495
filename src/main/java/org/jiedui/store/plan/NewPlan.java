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
 */
public record NewPlan(
        String rosterId, @Nullable String parentId, PlanLabel label, PlanSettings settings, PlanAim aim) {}
