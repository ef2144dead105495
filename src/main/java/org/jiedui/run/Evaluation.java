package org.jiedui.run;

import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.SolveListener;
import org.jiedui.store.plan.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A given plan that is judged (评估): the run looks for the best plan to learn the bound, and the given plan stays as it
 * is.
 */
final class Evaluation {

    private final Plan given;
    private final AuditReport audit;

    Evaluation(Problem problem, Plan given) {
        this.given = given;
        audit = PlanAudit.audit(problem, given);
    }

    /** The given plan. */
    Plan plan() {
        return given;
    }

    /**
     * How the given plan stands.
     *
     * @throws IllegalStateException when the given plan keeps every rule and beats the bound, which is then wrong
     */
    Standing standing(@Nullable Bound bound, long elapsedMillis) {
        if (bound != null && !bound.holdsFor(audit.cost())) {
            throw new IllegalStateException(
                    "The given plan (" + audit.cost() + ") beats the lower bound (" + bound + ").");
        }
        return new Standing(audit.cost(), bound, audit.paired(), elapsedMillis);
    }

    /** Passes on the bounds of the search, with the given plan in place of the search's own. */
    SolveListener passOnTo(SolveListener listener) {
        return progress -> listener.onProgress(
                new SolveListener.Progress(given, audit.cost(), progress.bound(), false, progress.elapsed()));
    }
}
