/**
 * What was decided and how good it is.
 *
 * <p>A {@link org.jiedui.plan.Plan} is pure data by ids: it can be stored, sent and laid against a changed problem.
 * {@link org.jiedui.plan.PlanAudit} recomputes every rule from the plan alone; what it says is the truth about a plan,
 * and nothing is delivered without it. {@link org.jiedui.plan.Bound} is what no plan can beat, {@link
 * org.jiedui.plan.Certificate} puts the two side by side, and {@link org.jiedui.plan.Feasibility} says, before any
 * solving, how many places can be filled and which rules clash.
 */
@NullMarked
package org.jiedui.plan;

import org.jspecify.annotations.NullMarked;
