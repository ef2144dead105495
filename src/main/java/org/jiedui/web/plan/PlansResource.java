package org.jiedui.web.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jiedui.explain.Words;
import org.jiedui.run.Deletions;
import org.jiedui.run.Runs;
import org.jiedui.store.plan.PlanFilter;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Plans: list, look, stop, remove, bring back. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private static final int MOST_ON_A_PAGE = 200;

    private final PlanStore plans;
    private final Runs runs;
    private final Deletions deletions;
    private final PlanViews views;
    private final PlanAnswers answers;

    PlansResource(PlanStore plans, Runs runs, Deletions deletions, PlanViews views, PlanAnswers answers) {
        this.plans = plans;
        this.runs = runs;
        this.deletions = deletions;
        this.views = views;
        this.answers = answers;
    }

    @GET
    @RunOnVirtualThread
    public Page<PlanView> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("status") @Nullable String status,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("rosterId") @Nullable String rosterId,
            @QueryParam("deleted") @DefaultValue("false") boolean deleted) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        PlanFilter filter = new PlanFilter(
                Parameters.id("after", after),
                Parameters.find("status", PlanStatus.class, status),
                tag,
                rosterId,
                deleted);
        return Page.of(plans.list(filter, most + 1), most, StoredPlan::id, views::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    public Response get(@PathParam("id") String id) {
        StoredPlan plan = require(id);
        return PlanAnswers.paced(Response.ok(views.whole(plan)), plan)
                .header("ETag", PlanVersions.of(plan))
                .build();
    }

    @POST
    @Path("/{id}/terminate")
    @RunOnVirtualThread
    public Response terminate(@PathParam("id") String id) {
        require(id);
        runs.terminate(id);
        return answers.accepted(require(id));
    }

    /** Brings a plan back from the bin; nothing happens to one that is not in it. */
    @POST
    @Path("/{id}/undelete")
    @RunOnVirtualThread
    public PlanView undelete(@PathParam("id") String id) {
        deletions.undelete(id);
        return views.of(require(id));
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    public void delete(@PathParam("id") String id) {
        switch (deletions.remove(id)) {
            case REMOVED -> {}
            case ABSENT -> throw answers.missing(id);
            case PUBLISHED ->
                throw Errors.of(
                        ErrorCode.PLAN_IS_PUBLISHED,
                        new Words(
                                "方案已作为名单发布，不能删除。如名单有误，请撤回名单并说明原因。",
                                "The plan was published as a list and cannot be removed. If the list is wrong, "
                                        + "withdraw it and say why."));
            case SOLVING ->
                throw Errors.of(
                        ErrorCode.PLAN_IS_SOLVING,
                        new Words(
                                "方案正在生成，不能删除。请先停止（接口：POST /v1/plans/" + id + "/terminate），结束后再删除。",
                                "The plan is being solved and cannot be removed. Terminate it first (POST /v1/plans/"
                                        + id + "/terminate), then remove it."));
        }
    }

    private StoredPlan require(String id) {
        return plans.find(id).orElseThrow(() -> answers.missing(id));
    }
}
