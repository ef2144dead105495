package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.ChangeWords;
import org.jiedui.explain.OpenPlaces;
import org.jiedui.explain.PairingRow;
import org.jiedui.plan.Changes;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Setting;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** What a plan leaves open, what the rules say about it, and how it differs from another one. */
@Path("/v1/plans/{id}")
public class PlanResultsResource {

    private final PlanResults results;
    private final HeavyWork heavy;

    PlanResultsResource(PlanResults results, HeavyWork heavy) {
        this.results = results;
        this.heavy = heavy;
    }

    @GET
    @Path("/unfilled")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Page<OpenView>> unfilled(@PathParam("id") String id) {
        return heavy.carryOut(() -> {
            PlanReading reading = read(id);
            return Page.whole(new OpenPlaces(reading.problem(), results.feasibility(reading))
                    .list(reading.plan()).stream().map(OpenView::of).toList());
        });
    }

    @GET
    @Path("/breakdown")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<BreakdownView> breakdown(@PathParam("id") String id) {
        return heavy.carryOut(() -> {
            PlanReading reading = read(id);
            return breakdown(reading, rows(reading));
        });
    }

    @GET
    @Path("/diff")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<DiffView> diff(@PathParam("id") String id, @QueryParam("against") @Nullable String against) {
        return heavy.carryOut(() -> {
            PlanReading plan = read(id);
            PlanReading other = read(Parameters.require("against", against));
            return DiffView.of(side(plan), side(other));
        });
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<ChangesView> changes(@PathParam("id") String id) {
        return heavy.carryOut(() -> {
            PlanReading reading = read(id);
            Changes changes = Changes.of(reading.problem(), results.getStart(id), reading.plan());
            String startId = reading.stored().request().parentId();
            Problem former = startId == null
                    ? null
                    : results.find(startId).map(PlanReading::problem).orElse(null);
            return ChangesView.of(
                    id,
                    startId,
                    new ChangeWords(reading.problem(), former),
                    changes,
                    reading.stored().changes());
        });
    }

    private static DiffView.Side side(PlanReading reading) {
        List<PairingRow> rows = rows(reading);
        return new DiffView.Side(reading.stored().id(), rows, breakdown(reading, rows));
    }

    private static BreakdownView breakdown(PlanReading reading, List<PairingRow> rows) {
        return BreakdownView.of(reading.problem(), PlanAudit.audit(reading.problem(), reading.plan()), rows);
    }

    private static List<PairingRow> rows(PlanReading reading) {
        return PairingRow.list(reading.problem(), reading.plan());
    }

    private PlanReading read(String id) {
        return results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
    }

    /** Places, or a school, left open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenView(
            @Nullable String universityId,
            @Nullable String university,
            @Nullable String schoolId,
            @Nullable String school,
            String province,
            Setting setting,
            int missing,
            @Nullable String clashId,
            String reason,
            String reasonZh) {

        static OpenView of(OpenPlaces.Open open) {
            var university = open.university();
            var school = open.school();
            var clash = open.clash();
            return new OpenView(
                    university == null ? null : university.id(),
                    university == null ? null : university.name(),
                    school == null ? null : school.id(),
                    school == null ? null : school.name(),
                    open.province(),
                    open.setting(),
                    open.missing(),
                    clash == null ? null : clash.id(),
                    open.reason().en(),
                    open.reason().zh());
        }
    }
}
