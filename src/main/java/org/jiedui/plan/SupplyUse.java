package org.jiedui.plan;

import org.jiedui.problem.SupplyLine;

/**
 * How much of a supply line's agreed count is used.
 *
 * @param line the supply line
 * @param used pairings along it
 */
public record SupplyUse(SupplyLine line, int used) {}
