package org.jiedui.solve.engine;

/**
 * What works on a part.
 *
 * @param flow finds how far the goal can be reached, and a first complete plan
 * @param search improves a plan
 * @param exact proves, or says why nothing is proven: the one switch that leaves the exact model out
 */
public record Engines(FlowEngine flow, SearchEngine search, ExactEngine exact) {}
