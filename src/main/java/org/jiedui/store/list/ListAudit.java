package org.jiedui.store.list;

import java.util.Arrays;
import java.util.List;
import org.jiedui.plan.AuditReport;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;

/**
 * What the audit said about a list when it was published, in a form that stays readable when rules come and go.
 *
 * @param hardRules how many rules had to be obeyed
 * @param violations how often one was broken: 0, or the list would not have been published
 * @param open places, or schools, left open
 * @param softThousandths what the soft rules cost, in thousandths of a km-equivalent
 * @param rules the amount of every rule that applied
 */
public record ListAudit(int hardRules, int violations, long open, long softThousandths, List<RuleAmount> rules) {

    /**
     * What one rule counted.
     *
     * @param rule its id
     * @param amount how much, ≥ 0
     * @param weight what one unit cost, in thousandths of a km-equivalent for soft rules and 1 for the others
     */
    public record RuleAmount(String rule, long amount, long weight) {}

    /** What the audit of a plan says that is worth keeping. */
    public static ListAudit of(AuditReport report) {
        return new ListAudit(
                (int) Arrays.stream(Rule.values())
                        .filter(rule -> rule.level() == RuleLevel.HARD)
                        .count(),
                report.violations().size(),
                report.cost().medium(),
                report.cost().soft(),
                report.totals().stream()
                        .map(total -> new RuleAmount(total.rule().id(), total.amount(), total.weight()))
                        .toList());
    }
}
