package org.jiedui.solve.search.terrain;

/**
 * A group that a rule counts even while no pairing is in it.
 *
 * @param rule number of the rule in {@link org.jiedui.problem.CountRule#list}
 * @param tally counts it
 */
public record StandingFact(int rule, Tally tally) {}
