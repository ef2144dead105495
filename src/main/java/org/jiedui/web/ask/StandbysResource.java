package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.ask.Standbys;
import org.jiedui.explain.Words;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.Questions;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A second school for every pairing. */
@Path("/v1/plans/{id}/standbys")
@Produces(MediaType.APPLICATION_JSON)
public class StandbysResource {

    private static final int MOST_ON_A_PAGE = 50_000;

    private final PlanResults results;
    private final Questions questions;
    private final HeavyWork heavy;

    StandbysResource(PlanResults results, Questions questions, HeavyWork heavy) {
        this.results = results;
        this.questions = questions;
        this.heavy = heavy;
    }

    /** One pairing's standby. */
    record StandbyView(String departmentId, String schoolId, String school, BigDecimal extraKm) {
        static StandbyView of(Problem problem, Standbys.Standby standby) {
            return new StandbyView(
                    standby.pairing().departmentId(),
                    standby.schoolId(),
                    problem.school(standby.schoolId()).name(),
                    Weights.kilometres(standby.extra()));
        }
    }

    /** A page of standbys; the sums are of all of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandbyPage(
            List<StandbyView> items,
            BigDecimal totalKm,
            int total,
            int without,
            @Nullable String nextCursor) {}

    @GET
    public CompletionStage<StandbyPage> standbys(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("after") @Nullable String after) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        return heavy.carryOut(() -> {
            PlanReading reading = Asked.find(results, id);
            String missing = questions.findMissing();
            if (missing != null) {
                throw Errors.of(
                        ErrorCode.EXACT_MODEL_MISSING,
                        new Words(
                                "本机无法使用精确模型（" + missing + "），备选学校无法计算。请联系运维人员。",
                                "The exact model cannot be used here (" + missing
                                        + "), so that standbys cannot be worked out. Ask the operator."));
            }
            List<Standbys.Standby> all = questions.standbys(reading);
            Page<StandbyView> page = Page.after(
                    all,
                    after,
                    most,
                    standby -> standby.pairing().departmentId(),
                    standby -> StandbyView.of(reading.problem(), standby));
            return new StandbyPage(
                    page.items(),
                    Weights.kilometres(
                            all.stream().mapToLong(Standbys.Standby::extra).sum()),
                    all.size(),
                    reading.plan().pairings().size() - all.size(),
                    page.nextCursor());
        });
    }
}
