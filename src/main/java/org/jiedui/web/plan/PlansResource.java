package org.jiedui.web.plan;

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
import org.jiedui.explain.Words;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.Runs;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Plans: submit, list, look, stop, remove. */
@Path("/v1/plans")
@Tag(name = "plans", description = "Submit a roster to be paired, poll, and read the best plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private static final int MOST_ON_A_PAGE = 200;
    private static final int POLL_SECONDS = 1;

    private final PlanStore plans;
    private final Runs runs;
    private final PlanRequests requests;
    private final PlanViews views;
    private final HeavyWork heavy;

    PlansResource(PlanStore plans, Runs runs, PlanRequests requests, PlanViews views, HeavyWork heavy) {
        this.heavy = heavy;
        this.plans = plans;
        this.runs = runs;
        this.requests = requests;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Submit a plan",
            description = "Stores the plan and queues its run; answers at once. Repeating the request with the same"
                    + " Idempotency-Key and body makes one plan only.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a stored roster", value = """
                                                    {"rosterId": "0191…", "name": "first try", "weights": {"repeatedType": 40},
                                                     "limits": {"spentSeconds": 60, "gap": 0.001}, "tags": ["trial"]}""")))
    @APIResponse(
            responseCode = "202",
            description = "Stored and queued; poll Location after Retry-After seconds",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "422", description = "The request cannot be carried out; errors[] says what to change")
    @APIResponse(responseCode = "429", description = "Too many plans are waiting")
    public CompletionStage<Response> submit(
            byte[] body,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description =
                                    "the client's name for this request, at most 200 characters, remembered for a day")
                    @Nullable
                    String idempotencyKey) {
        return heavy.carryOut(() -> answer(requests.submit(body, idempotencyKey)));
    }

    private Response answer(Runs.Submission submission) {
        return switch (submission) {
            case Runs.Submission.Made made -> accepted(made.plan());
            case Runs.Submission.MadeBefore before -> accepted(before.plan());
            case Runs.Submission.Full full -> throw Errors.tooMany(full.waiting());
            case Runs.Submission.KeyTaken taken -> throw IdempotencyKeys.taken();
        };
    }

    @GET
    @Operation(summary = "List plans", description = "The newest first.")
    @RunOnVirtualThread
    public Page<PlanView> list(
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200") int limit,
            @QueryParam("after") @Parameter(description = "the page before's nextCursor") @Nullable String after,
            @QueryParam("status") @Nullable String status,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("rosterId") @Nullable String rosterId) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        PlanStore.Filter filter = new PlanStore.Filter(
                Parameters.id("after", after), Parameters.find("status", PlanStatus.class, status), tag, rosterId);
        return Page.of(plans.list(filter, most + 1), most, StoredPlan::id, views::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A plan and how its run stands")
    @APIResponse(
            responseCode = "200",
            description = "The plan; while it is not at its end, Retry-After says in how many seconds to ask again",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @RunOnVirtualThread
    public Response get(@PathParam("id") String id) {
        StoredPlan plan = require(id);
        return paced(Response.ok(views.of(plan)), plan).build();
    }

    @POST
    @Path("/{id}/terminate")
    @Operation(
            summary = "Stop a run and keep its best plan",
            description = "A plan that has not started is cancelled; one that has ended stays as it is.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @RunOnVirtualThread
    public Response terminate(@PathParam("id") String id) {
        require(id);
        runs.terminate(id);
        return accepted(require(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a plan")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "It is being solved; terminate it first")
    @RunOnVirtualThread
    public void delete(@PathParam("id") String id) {
        switch (runs.remove(id)) {
            case REMOVED -> {}
            case ABSENT -> throw Errors.notFound("plan", "方案", id);
            case SOLVING ->
                throw Errors.conflict(
                        "plan-is-solving",
                        new Words(
                                "方案正在求解，不能删除。请先停止（接口：POST /v1/plans/" + id + "/terminate），结束后再删除。",
                                "The plan is being solved and cannot be removed. Terminate it first (POST /v1/plans/"
                                        + id + "/terminate), then remove it."));
        }
    }

    private StoredPlan require(String id) {
        return plans.find(id).orElseThrow(() -> Errors.notFound("plan", "方案", id));
    }

    private Response accepted(StoredPlan plan) {
        return paced(Response.accepted(views.of(plan)), plan)
                .location(UriBuilder.fromPath("/v1/plans/{id}").build(plan.id()))
                .build();
    }

    /** Says when to ask again, as long as there is something to wait for. */
    private static Response.ResponseBuilder paced(Response.ResponseBuilder answer, StoredPlan plan) {
        return plan.status().isFinal() ? answer : answer.header("Retry-After", POLL_SECONDS);
    }
}
