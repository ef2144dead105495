package org.jiedui.solve.search.model;

/**
 * How many of the earlier plan's pairings may change before more of them cost more.
 *
 * @param free that many, ≥ 0
 */
public record FreeChangesFact(int free) {}
