package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jiedui.run.Deletions;
import org.jiedui.run.Runs;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;

/** What is answered to those who submit, change or stop a plan, whichever way they do it. */
@ApplicationScoped
public class PlanAnswers {

    private static final int POLL_SECONDS = 1;

    private final PlanViews views;

    private final Deletions deletions;

    PlanAnswers(PlanViews views, Deletions deletions) {
        this.views = views;
        this.deletions = deletions;
    }

    /** The plan, whether it was stored now or before; an error for everything else that may become of a submission. */
    Response submitted(Runs.Submission submission) {
        return switch (submission) {
            case Runs.Submission.Made made -> accepted(made.plan());
            case Runs.Submission.MadeBefore before -> accepted(before.plan());
            case Runs.Submission.Stale stale -> throw PlanVersions.stale();
            case Runs.Submission.ParentGone gone -> throw PlanVersions.gone();
            case Runs.Submission.RosterGone gone -> throw Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, gone.rosterId());
            case Runs.Submission.Full full -> throw Errors.tooMany(full.waiting());
            case Runs.Submission.KeyTaken taken -> throw IdempotencyKeys.taken();
        };
    }

    /** 202 with the plan's address. */
    Response accepted(StoredPlan plan) {
        return paced(Response.accepted(views.of(plan)), plan)
                .location(UriBuilder.fromPath("/v1/plans/{id}").build(plan.id()))
                .build();
    }

    /** The problem of a plan that cannot be had: deleted as long as it lies in the bin, else unknown. */
    RuntimeException missing(String id) {
        return deletions.isInBin(id)
                ? Errors.deleted(ErrorCode.PLAN_DELETED, id)
                : Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id);
    }

    /** Says when to ask again, as long as there is something to wait for. */
    static Response.ResponseBuilder paced(Response.ResponseBuilder answer, StoredPlan plan) {
        return plan.status().isFinal() ? answer : answer.header("Retry-After", POLL_SECONDS);
    }
}
