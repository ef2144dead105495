package org.jiedui.solve.engine;

import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;

/**
 * A plan and the cost that its maker claims for it; the coordination audits it before it believes it.
 *
 * @param plan breaks no hard rule
 * @param cost all levels
 */
public record Claimed(Plan plan, Cost cost) {}
