/**
 * The two entries of the engine: how far can the goal be reached ({@link org.jiedui.solve.Solver#feasibility}), and
 * what is the best plan ({@link org.jiedui.solve.Solver#solve}).
 *
 * <p>A problem is split into parts (provinces joined by supply lines), which lose nothing by being solved side by side.
 * On each part the exact model gives a start and a lower bound while the search improves the best plan known; each
 * takes over the other's better plan. Every plan that leaves this package has passed {@link org.jiedui.plan.PlanAudit}.
 */
@NullMarked
package org.jiedui.solve;

import org.jspecify.annotations.NullMarked;
