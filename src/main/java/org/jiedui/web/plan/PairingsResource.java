package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.PairingRow;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.sheets.PairingsCsv;
import org.jiedui.sheets.PlanWorkbook;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** A plan's pairings: page by page, as a table, or as a workbook to print and to send. */
@Path("/v1/plans/{id}/pairings")
public class PairingsResource {

    private static final String CSV = "text/csv";
    private static final int MOST_ON_A_PAGE = 50_000;
    private static final Map<String, TieKind> TIES = Map.of("prior", TieKind.PRIOR, "pin", TieKind.PIN);

    private final PlanResults results;
    private final PlanReports reports;
    private final Gazetteer gazetteer;
    private final HeavyWork heavy;

    PairingsResource(PlanResults results, PlanReports reports, Gazetteer gazetteer, HeavyWork heavy) {
        this.heavy = heavy;
        this.results = results;
        this.reports = reports;
        this.gazetteer = gazetteer;
    }

    /** Which pairings of a plan are wanted; null wants all. */
    public static class Filters {
        @QueryParam("province")
        @Nullable
        String province;

        @QueryParam("university")
        @Nullable
        String university;

        @QueryParam("setting")
        @Nullable
        String setting;

        @QueryParam("type")
        @Nullable
        String type;

        List<PairingRow> apply(List<PairingRow> rows, Gazetteer gazetteer) {
            String within = Parameters.province("province", gazetteer, province);
            Setting wanted = Parameters.find("setting", Setting.class, setting);
            return rows.stream()
                    .filter(row -> within == null || row.university().province().equals(within))
                    .filter(row -> university == null
                            || row.university().id().equals(university)
                            || row.university().name().equals(university))
                    .filter(row -> wanted == null || row.school().setting() == wanted)
                    .filter(row -> type == null || row.school().type().equals(type))
                    .toList();
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, Workbooks.XLSX})
    public CompletionStage<Response> pairings(
            @PathParam("id") String id,
            @BeanParam Filters filters,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("format") @Nullable String format,
            @QueryParam("ties") @Nullable String ties,
            @Context HttpHeaders headers) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        TieKind asked = Parameters.choose("ties", TIES, ties);
        TieKind kind = asked == null ? TieKind.PRIOR : asked;
        PairingFormat wanted = PairingFormat.of(format, headers.getAcceptableMediaTypes());
        filters.apply(List.of(), gazetteer);
        boolean chinese = AcceptLanguage.wantsChinese(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return heavy.carryOut(() -> {
            PlanReading reading = results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
            List<PairingRow> rows = filters.apply(PairingRow.list(reading.problem(), reading.plan()), gazetteer);
            Response.ResponseBuilder answer = switch (wanted) {
                case JSON -> Response.ok(page(rows, most, after), MediaType.APPLICATION_JSON_TYPE);
                case CSV -> csv(reading, rows, kind);
                case XLSX -> workbook(reading, kind, chinese);
            };
            return answer.header(HttpHeaders.VARY, "Accept, Accept-Language").build();
        });
    }

    private static PairingPage page(List<PairingRow> rows, int most, @Nullable String after) {
        List<PairingRow> page = rows.stream()
                .filter(row -> after == null || row.department().id().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        List<PairingView> items = page.stream().limit(most).map(PairingView::of).toList();
        return new PairingPage(
                items, page.size() > most ? items.getLast().department().departmentId() : null, rows.size());
    }

    private static Response.ResponseBuilder csv(PlanReading reading, List<PairingRow> rows, TieKind kind) {
        return Downloads.of(
                PairingsCsv.write(rows, kind),
                CSV + ";charset=UTF-8",
                "pairings-" + reading.stored().id() + ".csv",
                "结对名单-" + Downloads.stem(reading.stored().request().label().name()) + ".csv");
    }

    private Response.ResponseBuilder workbook(PlanReading reading, TieKind kind, boolean chinese) {
        return Downloads.of(
                PlanWorkbook.write(reports.of(reading), kind, chinese),
                Workbooks.XLSX,
                "plan-" + reading.stored().id() + ".xlsx",
                "结对方案-" + Downloads.stem(reading.stored().request().label().name()) + ".xlsx");
    }

    /** A page of pairings; total counts what the filters let through. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairingPage(List<PairingView> items, @Nullable String nextCursor, int total) {}
}
