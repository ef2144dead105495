package org.jiedui.web.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Department;
import org.jiedui.problem.School;
import org.jiedui.run.Explanations;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.Questions;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.http.Preference;
import org.jspecify.annotations.Nullable;

/** Why a department has the school that it has, and why not another one. */
@Path("/v1/plans/{id}/explanations")
@Produces(MediaType.APPLICATION_JSON)
public class ExplanationsResource {

    private static final String DEFAULT_LIMIT = "20";
    private static final int MOST_ALTERNATIVES = 50_000;

    private final PlanResults results;
    private final Questions questions;
    private final Explanations explanations;
    private final HeavyWork heavy;

    ExplanationsResource(PlanResults results, Questions questions, Explanations explanations, HeavyWork heavy) {
        this.results = results;
        this.questions = questions;
        this.explanations = explanations;
        this.heavy = heavy;
    }

    @GET
    @Path("/{departmentId}")
    public CompletionStage<Object> explain(
            @PathParam("id") String id,
            @PathParam("departmentId") String departmentId,
            @QueryParam("school") @Nullable String school,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit,
            @HeaderParam("Prefer") @Nullable String prefer) {
        int most = Parameters.between("limit", limit, 0, MOST_ALTERNATIVES);
        if (school == null) {
            return explainDepartment(id, departmentId, most, Preference.longestWait(prefer));
        }
        return heavy.carryOut(() -> {
            String wished = Parameters.require("school", school);
            PlanReading reading = Asked.find(results, id);
            department(reading, departmentId);
            school(reading, wished);
            return AnswerView.of(reading.problem(), questions.whyNot(reading, new Pairing(departmentId, wished)), id);
        });
    }

    /** What is asked, read. */
    private record Inquiry<T>(PlanReading reading, T subject, Feasibility feasibility) {}

    private CompletionStage<Object> explainDepartment(String id, String departmentId, int most, Duration wait) {
        return heavy.carryOut(() -> {
                    PlanReading reading = Asked.find(results, id);
                    return new Inquiry<>(reading, department(reading, departmentId), results.feasibility(reading));
                })
                .thenCompose(inquiry -> explanations
                        .ofDepartment(inquiry.reading, inquiry.subject, wait)
                        .thenApply(known -> ExplanationView.ofDepartment(
                                inquiry.reading, inquiry.subject, inquiry.feasibility, known, most)));
    }

    @GET
    @Path("/schools/{schoolId}")
    public CompletionStage<ExplanationView> explainSchool(
            @PathParam("id") String id,
            @PathParam("schoolId") String schoolId,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit,
            @HeaderParam("Prefer") @Nullable String prefer) {
        int most = Parameters.between("limit", limit, 0, MOST_ALTERNATIVES);
        Duration wait = Preference.longestWait(prefer);
        return heavy.carryOut(() -> {
                    PlanReading reading = Asked.find(results, id);
                    return new Inquiry<>(reading, school(reading, schoolId), results.feasibility(reading));
                })
                .thenCompose(inquiry -> explanations
                        .ofSchool(inquiry.reading, inquiry.subject, wait)
                        .thenApply(known -> ExplanationView.ofSchool(inquiry.reading, inquiry.subject, known, most)));
    }

    private static Department department(PlanReading reading, String id) {
        Department department = reading.problem().findDepartment(id);
        if (department == null) {
            throw Errors.notFound(ErrorCode.DEPARTMENT_NOT_FOUND, id);
        }
        return department;
    }

    private static School school(PlanReading reading, String id) {
        School school = reading.problem().findSchool(id);
        if (school == null) {
            throw Errors.notFound(ErrorCode.SCHOOL_NOT_FOUND, id);
        }
        return school;
    }
}
