package org.jiedui.problem;

/** What the amount of a rule depends on; it decides which argument its amount takes in {@link Amounts}. */
public enum RuleShape {
    /** The way between the two ends of a pairing: its km and whether it leaves the province. */
    TRAVEL,
    /** One department and one school that are paired, in any other respect. */
    PAIR,
    /** A tie and whether it holds in the plan. */
    TIE,
    /** How many pairings fall into a group. */
    COUNT
}
