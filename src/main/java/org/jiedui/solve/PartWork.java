package org.jiedui.solve;

import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is known about one part while several threads work on it. Thread-safe. */
final class PartWork {

    /** A plan whose maker claims another cost than the audit finds. */
    record Mismatch(Problem part, Plan plan, Cost claimed, AuditReport audit) {}

    private final Problem problem;
    private Plan best;
    private Cost cost;
    private @Nullable Bound bound;
    private @Nullable Mismatch mismatch;
    private long changes;

    PartWork(Problem problem, Plan start) {
        this.problem = problem;
        AuditReport audit = PlanAudit.audit(problem, start);
        if (!audit.isDeliverable()) {
            throw new IllegalArgumentException("The start breaks hard rules: " + audit.violations());
        }
        best = start;
        cost = audit.cost();
    }

    Problem problem() {
        return problem;
    }

    synchronized Plan best() {
        return best;
    }

    synchronized Cost cost() {
        return cost;
    }

    synchronized @Nullable Bound bound() {
        return bound;
    }

    synchronized @Nullable Mismatch mismatch() {
        return mismatch;
    }

    /** Counts every better plan and better bound. */
    synchronized long changes() {
        return changes;
    }

    /** Takes a plan if the audit confirms its cost and it is better than the best; a wrong claim is kept as a mismatch. */
    void offer(Engines.Claimed offered) {
        if (!offered.cost().beats(cost())) {
            return;
        }
        AuditReport audit = PlanAudit.audit(problem, offered.plan());
        synchronized (this) {
            if (!audit.cost().equals(offered.cost())) {
                mismatch = new Mismatch(problem, offered.plan(), offered.cost(), audit);
            } else if (audit.isDeliverable() && audit.cost().beats(cost)) {
                best = offered.plan();
                cost = audit.cost();
                changes++;
            }
        }
    }

    /** Takes a bound if it is better than the one known. */
    synchronized void raise(Bound raised) {
        Bound better = bound == null ? raised : bound.max(raised);
        if (!better.equals(bound)) {
            bound = better;
            changes++;
        }
    }

    synchronized boolean isProven() {
        return bound != null && Certificate.of(cost, bound).optimality() == Optimality.OPTIMAL_PROVEN;
    }

    /** How far the best plan is from its bound, in thousandths of a km-equivalent; a lot where that is not known. */
    synchronized long distance() {
        return bound == null || bound.medium() != cost.medium() ? Long.MAX_VALUE : cost.soft() - bound.soft();
    }

    /** A moment's best plan, cost and bound, which belong together. */
    synchronized Snapshot snapshot() {
        return new Snapshot(best, cost, bound);
    }

    record Snapshot(Plan plan, Cost cost, @Nullable Bound bound) {}
}
