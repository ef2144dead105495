package org.jiedui.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.explain.OpenPlaces;
import org.jiedui.explain.PairingRow;
import org.jiedui.out.PairingsCsv;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Setting;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jspecify.annotations.Nullable;

/** What a plan says: its pairings, what it leaves open, and what the rules say about it. */
@Path("/v1/plans/{id}")
@Tag(name = "plans")
@RunOnVirtualThread
public class PlanResultsResource {

    private static final String CSV = "text/csv";
    private static final int MOST_ON_A_PAGE = 50_000;

    private final PlanResults results;

    PlanResultsResource(PlanResults results) {
        this.results = results;
    }

    @GET
    @Path("/pairings")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "The pairings of the best plan so far",
            description =
                    "Ordered by department id. With Accept: text/csv a table that Excel opens, filtered but not paged.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PairingPage.class)))
    public Response pairings(
            @PathParam("id") String id,
            @QueryParam("province") @Parameter(description = "the university's province, full name") @Nullable
                    String province,
            @QueryParam("university") @Parameter(description = "id or name") @Nullable String university,
            @QueryParam("setting") @Parameter(description = "URBAN or RURAL") @Nullable String setting,
            @QueryParam("type") @Parameter(description = "school type") @Nullable String type,
            @QueryParam("limit") @DefaultValue("1000") @Parameter(description = "1 to 50,000") int limit,
            @QueryParam("after") @Parameter(description = "the page before's nextCursor") @Nullable String after,
            @HeaderParam("Accept") @DefaultValue("*/*") String accept) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        Setting wanted = Parameters.find("setting", Setting.class, setting);
        PlanReading reading = read(id);
        List<PairingRow> rows = PairingRow.list(reading.problem(), reading.plan()).stream()
                .filter(row -> province == null || row.university().province().equals(province))
                .filter(row -> university == null
                        || row.university().id().equals(university)
                        || row.university().name().equals(university))
                .filter(row -> wanted == null || row.school().setting() == wanted)
                .filter(row -> type == null || row.school().type().equals(type))
                .toList();
        if (accept.contains(CSV)) {
            return Response.ok(PairingsCsv.write(rows), CSV + ";charset=UTF-8")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"pairings-"
                                    + reading.stored().id() + ".csv\"")
                    .build();
        }
        List<PairingRow> page = rows.stream()
                .filter(row -> after == null || row.department().id().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        boolean more = page.size() > most;
        List<PairingView> items = page.stream().limit(most).map(PairingView::of).toList();
        return Response.ok(
                        new PairingPage(items, more ? items.getLast().departmentId() : null, rows.size()),
                        MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/unfilled")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the best plan so far leaves open, each with the reason",
            description =
                    "Places of universities, or schools without a department where the goal is to cover every school.")
    public Page<OpenView> unfilled(@PathParam("id") String id) {
        PlanReading reading = read(id);
        return Page.whole(new OpenPlaces(reading.problem(), results.feasibility(reading))
                .list(reading.plan()).stream().map(OpenView::of).toList());
    }

    @GET
    @Path("/breakdown")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What every rule, quota and supply line says about the best plan so far")
    public BreakdownView breakdown(@PathParam("id") String id) {
        PlanReading reading = read(id);
        return BreakdownView.of(
                reading.problem(),
                PlanAudit.audit(reading.problem(), reading.plan()),
                PairingRow.list(reading.problem(), reading.plan()));
    }

    private PlanReading read(String id) {
        return results.find(id).orElseThrow(() -> Errors.notFound("plan", "方案", id));
    }

    /** A page of pairings; total counts what the filters let through. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairingPage(List<PairingView> items, @Nullable String nextCursor, int total) {}

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
