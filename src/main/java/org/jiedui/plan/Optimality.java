package org.jiedui.plan;

/** What is known about how good a plan is. */
public enum Optimality {
    /** No bound was computed. */
    UNKNOWN,
    /** A lower bound is known; the plan does not reach it. */
    BOUNDED,
    /** The plan's cost equals the lower bound: nothing better exists. */
    OPTIMAL_PROVEN
}
