package org.jiedui.ask;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.RuleTotal;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Tie;

/**
 * What one pairing costs within its plan: the plan's cost less that of the plan without it. Of a rule that counts, it
 * is the share of this one pairing, as if it had come last: the third school of a type is repeated twice.
 */
public final class OwnShare {

    private OwnShare() {}

    /**
     * By soft rule, in thousandths of a km-equivalent; below zero where the pairing saves something, such as a kept
     * preference; rules to which it makes no difference are left out.
     */
    public static Map<Rule, Long> of(Problem part, Plan plan, Pairing pairing) {
        Plan without = new Plan(
                plan.pairings().stream().filter(each -> !each.equals(pairing)).toList());
        return difference(PlanAudit.audit(part, without), PlanAudit.audit(part, plan));
    }

    /**
     * The sums of the shares of all pairings, by department id: the same as of {@link #of}, in one pass over the plan.
     */
    public static Map<String, Long> sums(Problem problem, Plan plan) {
        Map<CountGroup, Integer> counts = new HashMap<>();
        for (Pairing pairing : plan.pairings()) {
            groups(problem, pairing).forEach(group -> counts.merge(group, 1, Integer::sum));
        }
        Map<String, Long> sums = new HashMap<>();
        for (Pairing pairing : plan.pairings()) {
            long sum = Amounts.pairCost(
                    problem, problem.department(pairing.departmentId()), problem.school(pairing.schoolId()));
            for (CountGroup group : groups(problem, pairing)) {
                sum += group.costOfNext(problem.weights(), counts.getOrDefault(group, 0) - 1);
            }
            sums.put(pairing.departmentId(), sum);
        }
        Set<Pairing> pairings = new HashSet<>(plan.pairings());
        for (Tie tie : problem.ties()) {
            Rule rule = Amounts.ruleOf(tie.kind());
            if (rule.level() == RuleLevel.SOFT && pairings.contains(new Pairing(tie.departmentId(), tie.schoolId()))) {
                long worth = problem.weights().thousandths(rule) * Amounts.ofTie(rule, false);
                sums.merge(tie.departmentId(), -worth, Long::sum);
            }
        }
        return sums;
    }

    private static List<CountGroup> groups(Problem problem, Pairing pairing) {
        return problem.groups()
                .of(
                        problem.universityOf(problem.department(pairing.departmentId())),
                        problem.school(pairing.schoolId()));
    }

    /** What a plan costs more than another one, by soft rule; rules without a difference are left out. */
    static Map<Rule, Long> difference(AuditReport before, AuditReport after) {
        Map<Rule, Long> changes = new EnumMap<>(Rule.class);
        for (RuleTotal total : after.totals()) {
            if (total.rule().level() == RuleLevel.SOFT) {
                changes.merge(total.rule(), total.cost(), Long::sum);
            }
        }
        for (RuleTotal total : before.totals()) {
            if (total.rule().level() == RuleLevel.SOFT) {
                changes.merge(total.rule(), -total.cost(), Long::sum);
            }
        }
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}
