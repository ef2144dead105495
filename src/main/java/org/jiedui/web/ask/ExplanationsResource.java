package org.jiedui.web.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.Words;
import org.jiedui.plan.Pairing;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.Questions;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.Standing;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Why a department has the school that it has, and why not another one. */
@Path("/v1/plans/{id}/explanations")
@Produces(MediaType.APPLICATION_JSON)
public class ExplanationsResource {

    private final PlanResults results;
    private final Questions questions;
    private final HeavyWork heavy;

    ExplanationsResource(PlanResults results, Questions questions, HeavyWork heavy) {
        this.results = results;
        this.questions = questions;
        this.heavy = heavy;
    }

    @GET
    @Path("/{departmentId}")
    public CompletionStage<AnswerView> explain(
            @PathParam("id") String id,
            @PathParam("departmentId") String departmentId,
            @QueryParam("school") @Nullable String school) {
        return heavy.carryOut(() -> {
            String wished = Parameters.require("school", school);
            PlanReading reading = results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
            if (reading.problem().findDepartment(departmentId) == null) {
                throw Errors.notFound(ErrorCode.DEPARTMENT_NOT_FOUND, departmentId);
            }
            if (reading.problem().findSchool(wished) == null) {
                throw Errors.notFound(ErrorCode.SCHOOL_NOT_FOUND, wished);
            }
            requireLegal(reading);
            return AnswerView.of(reading.problem(), questions.whyNot(reading, new Pairing(departmentId, wished)));
        });
    }

    /** Only of a finished plan that breaks no hard rule can it be said what a change would cost. */
    private static void requireLegal(PlanReading reading) {
        Standing standing = reading.stored().standing();
        if (reading.stored().status() != PlanStatus.SOLVED
                || standing == null
                || standing.cost().hard() > 0) {
            throw Errors.of(
                    ErrorCode.PLAN_NOT_TO_ASK,
                    new Words(
                            "方案尚未完成，或名单违反规则，不能说明其结对的原因。请等待完成，或先改正名单。",
                            "The plan has not been solved, or its list breaks rules, so that its pairings cannot be"
                                    + " explained. Wait until it is solved, or correct the list first."));
        }
    }
}
