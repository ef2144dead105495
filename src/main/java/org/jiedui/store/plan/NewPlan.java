package org.jiedui.store.plan;

import java.util.List;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be stored and run.
 *
 * @param rosterId a stored roster
 * @param parentId the plan it starts from, or null
 * @param name as people call it
 * @param tags free words to find it by
 * @param profile the profile its weights came from, or null
 * @param weights what the rules cost in it
 * @param limits when the run stops by itself
 * @param seed where the run's randomness comes from
 * @param asked what the goal asks for
 * @param feasibility whether that can be reached in full
 */
public record NewPlan(
        String rosterId,
        @Nullable String parentId,
        String name,
        List<String> tags,
        @Nullable String profile,
        Weights weights,
        RunLimits limits,
        long seed,
        int asked,
        FeasibilityStatus feasibility) {}
