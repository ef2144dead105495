package org.jiedui.problem;

/**
 * The three levels of the objective, compared in this order: no amount on a later level buys any amount on an earlier
 * one.
 */
public enum RuleLevel {
    /** Never broken in a delivered plan. */
    HARD,
    /** What the goal counts. */
    MEDIUM,
    /** Kilometre-equivalents. */
    SOFT
}
