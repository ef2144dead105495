package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.jiedui.plan.Bound;
import org.jiedui.problem.Weights;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.Standing;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;
import org.jspecify.annotations.Nullable;

/** How a run has gone, for whoever comes after the {@link EventsResource events}. */
@Path("/v1/plans/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProgressResource {

    private final PlanStore plans;

    ProgressResource(PlanStore plans) {
        this.plans = plans;
    }

    /** How the best plan stood at one moment; cost and bound in kilometre-equivalents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointView(
            long elapsedMillis,

            int paired,
            long unfilled,
            BigDecimal cost,

            @Nullable BigDecimal lowerBound) {

        static PointView of(Standing point) {
            Bound bound = point.bound();
            return new PointView(
                    point.elapsedMillis(),
                    point.paired(),
                    point.cost().medium(),
                    Weights.kilometres(point.cost().soft()),
                    bound == null ? null : Weights.kilometres(bound.soft()));
        }
    }

    @GET
    public Page<PointView> progress(@PathParam("id") String id) {
        if (plans.find(id).isEmpty()) {
            throw Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id);
        }
        return Page.whole(plans.listProgress(id).stream().map(PointView::of).toList());
    }
}
