package org.jiedui.plan;

import org.jiedui.problem.Rule;

/**
 * What one rule counts in a whole plan.
 *
 * @param rule the rule
 * @param amount its amount, ≥ 0
 * @param weight what one unit costs: thousandths of a km-equivalent for soft rules, 1 for the others
 */
public record RuleTotal(Rule rule, long amount, long weight) {

    /** amount × weight. */
    public long cost() {
        return amount * weight;
    }
}
