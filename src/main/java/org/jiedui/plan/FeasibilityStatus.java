package org.jiedui.plan;

/** Whether the goal can be reached in full. */
public enum FeasibilityStatus {
    /** A plan that reaches the whole goal exists. */
    FEASIBLE,
    /** No plan reaches the whole goal; the clashes prove it. */
    INFEASIBLE_PROVEN,
    /** Neither is proven. */
    UNKNOWN
}
