package org.jiedui.web.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.jiedui.plan.Pairing;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.Questions;
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
            PlanReading reading = Asked.find(results, id);
            if (reading.problem().findDepartment(departmentId) == null) {
                throw Errors.notFound(ErrorCode.DEPARTMENT_NOT_FOUND, departmentId);
            }
            if (reading.problem().findSchool(wished) == null) {
                throw Errors.notFound(ErrorCode.SCHOOL_NOT_FOUND, wished);
            }
            return AnswerView.of(reading.problem(), questions.whyNot(reading, new Pairing(departmentId, wished)));
        });
    }
}
