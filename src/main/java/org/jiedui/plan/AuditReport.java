package org.jiedui.plan;

import java.util.List;
import org.jiedui.problem.Rule;

/**
 * Everything that the rules say about a plan.
 *
 * @param cost the plan's cost on all levels
 * @param violations every broken hard rule, in the order of the rule list; empty in a plan that may be delivered
 * @param totals one entry a rule that applies, in the order of the rule list
 * @param quotas quota use by province and setting, for every province with universities or a quota line
 * @param supply use of every supply line, in the programme's order
 * @param paired pairings in the plan
 */
public record AuditReport(
        Cost cost,
        List<Violation> violations,
        List<RuleTotal> totals,
        List<QuotaUse> quotas,
        List<SupplyUse> supply,
        int paired) {
    public AuditReport {
        violations = List.copyOf(violations);
        totals = List.copyOf(totals);
        quotas = List.copyOf(quotas);
        supply = List.copyOf(supply);
    }

    /** The amount of a rule, 0 when it does not apply. */
    public long amount(Rule rule) {
        return totals.stream()
                .filter(total -> total.rule() == rule)
                .mapToLong(RuleTotal::amount)
                .sum();
    }

    /** Whether no hard rule is broken. */
    public boolean isDeliverable() {
        return violations.isEmpty();
    }
}
