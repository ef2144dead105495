package org.jiedui.solve.search.terrain;

/**
 * How many schools of one type a province's schools of one setting should contribute.
 *
 * @param tally counts them; its norm is the target
 */
public record TargetFact(Tally tally) {}
