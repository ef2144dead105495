package org.jiedui.web.ask;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jiedui.ask.ChangeCurve;
import org.jiedui.problem.Weights;
import org.jiedui.run.Curves;
import org.jiedui.run.PlanResults;

/** What a few more changes of a plan's start would save. */
@Path("/v1/plans/{id}/changeCurve")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeCurveResource {

    private static final int ACCEPTED = 202;
    private static final int RETRY_SECONDS = 1;

    private final PlanResults results;
    private final Curves curves;

    ChangeCurveResource(PlanResults results, Curves curves) {
        this.results = results;
        this.curves = curves;
    }

    /**
     * The curve as far as it is known.
     *
     * @param complete false while it is worked out
     * @param whole whether it reaches to the cheapest plan
     */
    record CurveView(boolean complete, boolean whole, int fewest, List<CurvePoint> items) {}

    /**
     * The cheapest plan with so many changes.
     *
     * @param savedKm less than with the fewest changes
     */
    record CurvePoint(int changes, BigDecimal km, BigDecimal savedKm, boolean proven) {}

    @GET
    @RunOnVirtualThread
    public Response curve(@PathParam("id") String id) {
        Asked.find(results, id);
        return curves.find(id)
                .map(curve -> Response.ok(view(curve)).build())
                .orElseGet(() -> Response.status(ACCEPTED)
                        .header("Retry-After", RETRY_SECONDS)
                        .entity(new CurveView(false, false, 0, List.of()))
                        .build());
    }

    private static CurveView view(ChangeCurve curve) {
        long first = curve.points().getFirst().soft();
        return new CurveView(
                true,
                curve.whole(),
                curve.fewest(),
                curve.points().stream()
                        .map(point -> new CurvePoint(
                                point.changes(),
                                Weights.kilometres(point.soft()),
                                Weights.kilometres(first - point.soft()),
                                point.proven()))
                        .toList());
    }
}
