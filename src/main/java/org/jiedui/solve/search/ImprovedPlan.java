package org.jiedui.solve.search;

import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;

/**
 * A better plan that the search has found.
 *
 * @param plan the plan
 * @param cost what the search's own score says it costs; the audit must come to the same
 */
public record ImprovedPlan(Plan plan, Cost cost) {}
