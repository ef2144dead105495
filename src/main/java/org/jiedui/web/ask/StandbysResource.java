package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.ask.Standbys;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.Words;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.Questions;
import org.jiedui.sheets.StandbyRow;
import org.jiedui.sheets.StandbyTable;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.plan.Askable;
import org.jiedui.web.plan.AskedExtras;
import org.jiedui.web.plan.PairingAnswers;
import org.jiedui.web.plan.PairingFormat;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** A second school for every pairing. */
@Path("/v1/plans/{id}/standbys")
public class StandbysResource {

    private static final int MOST_ON_A_PAGE = 50_000;

    private final PlanResults results;
    private final Questions questions;
    private final HeavyWork heavy;
    private final AskedExtras extras;

    StandbysResource(PlanResults results, Questions questions, HeavyWork heavy, AskedExtras extras) {
        this.extras = extras;
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
    @Produces({MediaType.APPLICATION_JSON, PairingAnswers.CSV, Workbooks.XLSX})
    public CompletionStage<Response> standbys(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        PairingFormat wanted = PairingFormat.of(format, headers.getAcceptableMediaTypes());
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        return heavy.carryOut(() -> {
            PlanReading reading = Asked.find(results, id);
            Askable.requireExact(questions, new Words("备选学校", "standbys"));
            if (wanted != PairingFormat.JSON) {
                return file(reading, wanted);
            }
            List<Standbys.Standby> all = questions.standbys(reading);
            Page<StandbyView> page = Page.after(
                    all,
                    after,
                    most,
                    standby -> standby.pairing().departmentId(),
                    standby -> StandbyView.of(reading.problem(), standby));
            StandbyPage answer = new StandbyPage(
                    page.items(),
                    Weights.kilometres(
                            all.stream().mapToLong(Standbys.Standby::extra).sum()),
                    all.size(),
                    reading.plan().pairings().size() - all.size(),
                    page.nextCursor());
            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, "Accept")
                    .build();
        });
    }

    private Response file(PlanReading reading, PairingFormat format) {
        List<StandbyRow> rows = extras.standbys(reading, PairingRow.list(reading.problem(), reading.plan()));
        String name = reading.stored().request().label().name();
        String plain = "standbys-" + reading.stored().id();
        String zh = "备选学校-" + Downloads.stem(name);
        boolean isCsv = format == PairingFormat.CSV;
        return Downloads.of(
                        isCsv ? StandbyTable.csv(rows) : StandbyTable.workbook(name, rows),
                        isCsv ? PairingAnswers.CSV + ";charset=UTF-8" : Workbooks.XLSX,
                        plain + (isCsv ? ".csv" : ".xlsx"),
                        zh + (isCsv ? ".csv" : ".xlsx"))
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }
}
