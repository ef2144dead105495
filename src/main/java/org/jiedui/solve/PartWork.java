package org.jiedui.solve;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.University;
import org.jiedui.solve.engine.Claimed;
import org.jspecify.annotations.Nullable;

/** What is known about one part while several threads work on it. Thread-safe. */
final class PartWork {

    /** A plan whose maker claims another cost than the audit finds. */
    record Mismatch(Problem part, Plan plan, Cost claimed, AuditReport audit) {}

    private final Levels levels;
    private final Problem problem;
    private Plan best;
    private Cost cost;
    private Cost plainCost;
    private @Nullable Bound bound;
    private @Nullable Mismatch mismatch;
    private @Nullable String proofFailure;
    private long changes;

    PartWork(Problem problem, Plan start) {
        this(Levels.ofOne(problem), start);
    }

    PartWork(Levels levels, Plan start) {
        this.levels = levels;
        problem = levels.judged();
        AuditReport audit = PlanAudit.audit(problem, start);
        if (!audit.isDeliverable()) {
            throw new IllegalArgumentException("The start breaks hard rules: " + audit.violations());
        }
        best = start;
        cost = audit.cost();
        plainCost = levels.plainCost(start, cost);
    }

    Levels levels() {
        return levels;
    }

    /** The part as the engines see it. */
    Problem problem() {
        return problem;
    }

    /** Its provinces, for people. */
    String name() {
        return Stream.concat(
                        problem.universities().stream().map(University::province),
                        problem.schools().stream().map(School::province))
                .distinct()
                .collect(Collectors.joining(", "));
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

    /**
     * Takes a plan if the audit confirms its cost and it is better than the best; a wrong claim is kept as a mismatch.
     */
    void offer(Claimed offered) {
        if (!offered.cost().beats(cost())) {
            return;
        }
        AuditReport audit = PlanAudit.audit(problem, offered.plan());
        if (audit.cost().equals(offered.cost())) {
            take(offered.plan(), audit);
        } else {
            synchronized (this) {
                mismatch = new Mismatch(problem, offered.plan(), offered.cost(), audit);
            }
        }
    }

    /** Takes a plan whose maker claims no cost for it, if the audit finds it deliverable and better than the best. */
    void take(Plan plan) {
        take(plan, PlanAudit.audit(problem, plan));
    }

    private void take(Plan plan, AuditReport audit) {
        if (audit.isDeliverable() && audit.cost().beats(cost())) {
            take(plan, audit.cost(), levels.plainCost(plan, audit.cost()));
        }
    }

    private synchronized void take(Plan plan, Cost found, Cost plainFound) {
        if (found.beats(cost)) {
            best = plan;
            cost = found;
            plainCost = plainFound;
            changes++;
            if (bound != null && !bound.holdsFor(cost)) {
                withdrawProof(bound);
            }
        }
    }

    /**
     * Takes a bound if it is better than the one known. A bound above the cost of an audited plan is wrong: it, and
     * every other word of the proof that made it, is then taken back, so that the plan is delivered with no claim
     * rather than with a wrong one.
     */
    synchronized void raise(Bound raised) {
        if (proofFailure != null) {
            return;
        }
        if (!raised.holdsFor(cost)) {
            withdrawProof(raised);
            return;
        }
        Bound better = bound == null ? raised : bound.max(raised);
        if (!better.equals(bound)) {
            bound = better;
            changes++;
        }
    }

    private void withdrawProof(Bound wrong) {
        bound = null;
        changes++;
        failProof("it claims the bound " + wrong + " although a plan costs " + cost);
    }

    /** Takes note that nothing more will be proven, and why; what was proven before stays. */
    synchronized void failProof(String reason) {
        if (proofFailure == null) {
            proofFailure = reason;
        }
    }

    /** Why nothing more will be proven, in one line, or null while all is well. */
    synchronized @Nullable String proofFailure() {
        return proofFailure;
    }

    synchronized boolean isProven() {
        return bound != null && Certificate.of(cost, bound).optimality() == Optimality.OPTIMAL_PROVEN;
    }

    /** How far the best plan is from its bound, in thousandths of a km-equivalent; a lot where that is not known. */
    synchronized long distance() {
        return bound == null || bound.medium() != cost.medium() ? Long.MAX_VALUE : cost.soft() - bound.soft();
    }

    /**
     * What is known at a moment by the rules alone.
     *
     * @param cost of the best plan
     * @param read what its bound says, or null when there is none
     */
    record PartKnown(Plan plan, Cost cost, Levels.@Nullable ReadBound read) {}

    synchronized PartKnown known() {
        return new PartKnown(best, plainCost, bound == null ? null : levels.read(bound, cost, best));
    }

    /** A moment's best plan, cost and bound for the engines, which belong together. */
    synchronized Snapshot snapshot() {
        return new Snapshot(best, cost, bound);
    }

    record Snapshot(Plan plan, Cost cost, @Nullable Bound bound) {}
}
