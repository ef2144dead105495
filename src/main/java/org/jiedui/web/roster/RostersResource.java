package org.jiedui.web.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.check.Checked;
import org.jiedui.explain.Words;
import org.jiedui.plan.Feasibility;
import org.jiedui.problem.Weights;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.Problems;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Rosters: send, list, look, remove. */
@Path("/v1/rosters")
@Tag(name = "rosters", description = "Send a roster; learn what is wrong with it and how far its goal can be reached")
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    private static final int MOST_LISTED = 200;
    private static final int CREATED = 201;

    private final RosterStore store;
    private final RosterUploads uploads;
    private final Problems problems;
    private final HeavyWork heavy;
    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);

    RostersResource(RosterStore store, RosterUploads uploads, Problems problems, HeavyWork heavy) {
        this.heavy = heavy;
        this.store = store;
        this.uploads = uploads;
        this.problems = problems;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Workbooks.XLSX, Workbooks.ZIP, Workbooks.WINDOWS_ZIP})
    @Operation(
            summary = "Send a roster",
            description =
                    "JSON, a workbook (.xlsx) or an archive (.zip) of CSV files, by Content-Type. Checked whole; stored only if"
                            + " nothing is wrong. Repeating a request with the same Idempotency-Key stores one roster only."
                            + " GET /v1/demo-data/demo-small is an example, and so is GET"
                            + " /v1/rosters/template.xlsx. A rejected workbook can be had back, with remarks, at the"
                            + " address in the problem's member annotated.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "one university, one school", value = """
                                                    {"name": "smallest", "programme": {"urbanPerUniversity": 1, "ruralPerUniversity": 0},
                                                     "universities": [{"id": "u1", "name": "天津大学", "province": "天津"}],
                                                     "departments": [{"id": "d1", "universityId": "u1", "name": "化工学院"}],
                                                     "schools": [{"id": "s1", "name": "天津市第一中学", "province": "天津",
                                                                  "county": "和平区", "setting": "URBAN", "type": "普通"}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @APIResponse(responseCode = "200", description = "A dry run: checked, not stored")
    @APIResponse(responseCode = "400", description = "Neither JSON, nor a workbook, nor an archive of CSV files")
    @APIResponse(responseCode = "413", description = "Larger than 64 MB")
    @APIResponse(responseCode = "422", description = "Cannot be used; errors[] names place, value and advice")
    public CompletionStage<Response> add(
            byte[] body,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "check only: nothing is stored, and a rejected workbook is not kept")
                    boolean dryRun,
            @QueryParam("fileName")
                    @Parameter(description = "the file's name; becomes the roster's unless that names itself")
                    @Nullable
                    String fileName,
            @QueryParam("note") @Parameter(description = "a note of the uploader's, kept with the roster") @Nullable
                    String note,
            @HeaderParam("Content-Type") @DefaultValue(MediaType.APPLICATION_JSON) String contentType,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description =
                                    "the client's name for this request, at most 200 characters, remembered for a day; unused by a dry run")
                    @Nullable
                    String idempotencyKey) {
        String key = IdempotencyKeys.check(idempotencyKey);
        return heavy.carryOut(() -> {
            Rosters.Upload sent = Workbooks.upload(body, fileName, note);
            Rosters.Upload upload = dryRun ? sent.withoutOriginal() : sent;
            Checked.Accepted accepted = uploads.accept(reader.read(body, contentType, upload.fileName()), upload);
            return dryRun
                    ? Response.ok(uploads.show(accepted, upload)).build()
                    : answer(uploads.store(accepted, upload, key));
        });
    }

    private Response answer(Rosters.Storing storing) {
        StoredRoster roster = switch (storing) {
            case Rosters.Storing.Stored stored -> stored.roster();
            case Rosters.Storing.StoredBefore before -> before.roster();
            case Rosters.Storing.KeyTaken taken -> throw IdempotencyKeys.taken();
        };
        return Response.status(CREATED)
                .entity(describe(roster.id()))
                .location(UriBuilder.fromPath("/v1/rosters/{id}").build(roster.id()))
                .build();
    }

    @GET
    @Operation(summary = "List rosters", description = "The newest first, without issues and feasibility.")
    @RunOnVirtualThread
    public Page<RosterView> list(
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200") int limit,
            @QueryParam("after") @Parameter(description = "the page before's nextCursor") @Nullable String after) {
        int most = Parameters.between("limit", limit, 1, MOST_LISTED);
        return Page.of(
                store.list(Parameters.id("after", after), most + 1), most, StoredRoster::id, RosterView::summary);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A roster, what was noticed about it, and how far its goal can be reached")
    public CompletionStage<RosterView> get(@PathParam("id") String id) {
        return heavy.carryOut(() -> describe(id));
    }

    private RosterView describe(String id) {
        RosterStore.Described found = store.findDescribed(id).orElseThrow(() -> notFound(id));
        return RosterView.whole(found.roster(), found.issues(), show(id, found.feasibility()));
    }

    /** In the words of today, whenever the roster was stored. */
    private FeasibilityView show(String id, Feasibility feasibility) {
        try {
            return FeasibilityView.of(problems.get(id, Weights.defaults()), feasibility);
        } catch (NoSuchElementException e) {
            throw notFound(id);
        }
    }

    @GET
    @Path("/{id}/feasibility")
    @Operation(
            summary = "How far the roster's goal can be reached, before any solving",
            description = "Which rules clash, by how much, and the cheapest repairs, each checked by solving again.")
    public CompletionStage<FeasibilityView> feasibility(@PathParam("id") String id) {
        return heavy.carryOut(() -> show(id, store.findFeasibility(id).orElseThrow(() -> notFound(id))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a roster")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such roster, or it was just removed")
    @APIResponse(responseCode = "409", description = "It has plans; remove these first")
    @RunOnVirtualThread
    public void delete(@PathParam("id") String id) {
        switch (store.remove(id)) {
            case REMOVED -> {}
            case ABSENT -> throw notFound(id);
            case HAS_PLANS -> throw hasPlans(id);
        }
    }

    private static RuntimeException hasPlans(String id) {
        return Errors.conflict(
                "roster-has-plans",
                new Words(
                        "该名册已有方案，不能删除。请先删除它的方案（接口：GET /v1/plans?rosterId=" + id + "），再删除名册。",
                        "The roster has plans and cannot be removed. Remove these first (GET /v1/plans?rosterId=" + id
                                + ")."));
    }

    private static RuntimeException notFound(String id) {
        return Errors.notFound("roster", "名册", id);
    }
}
