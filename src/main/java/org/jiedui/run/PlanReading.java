package org.jiedui.run;

import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.store.plan.StoredPlan;

/**
 * A plan laid against its roster, ready to be read.
 *
 * @param stored the plan's row
 * @param problem its roster at its weights
 * @param plan its pairings
 */
public record PlanReading(StoredPlan stored, Problem problem, Plan plan) {}
