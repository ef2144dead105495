package org.jiedui.store.plan;

import org.jiedui.plan.FeasibilityStatus;

/**
 * What the roster's goal asks of a plan.
 *
 * @param asked places to be filled, or schools to be covered, ≥ 0
 * @param feasibility whether that can be reached in full
 */
public record PlanAim(int asked, FeasibilityStatus feasibility) {}
