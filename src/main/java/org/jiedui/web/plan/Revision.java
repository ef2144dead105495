package org.jiedui.web.plan;

import java.util.List;
import org.jiedui.problem.Weights;
import org.jiedui.revise.RosterEdits;
import org.jiedui.store.list.ListName;
import org.jiedui.store.plan.PlanKeeping;
import org.jiedui.store.plan.RunLimits;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is asked for; what is null is taken from the plan that is revised.
 *
 * @param edits what changes in the roster
 * @param fromList the list whose replies change the roster too, or null
 * @param dryRun whether only to say what it would do
 */
record Revision(
        RosterEdits edits,
        @Nullable ListName fromList,
        boolean dryRun,
        @Nullable String name,
        @Nullable List<String> tags,
        @Nullable Weights weights,
        @Nullable RunLimits limits,
        @Nullable Long seed,
        PlanKeeping keeping) {}
