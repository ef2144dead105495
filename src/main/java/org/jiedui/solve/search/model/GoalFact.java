package org.jiedui.solve.search.model;

/**
 * What the goal asks for.
 *
 * @param asked places, or schools to be covered
 */
public record GoalFact(int asked) {}
