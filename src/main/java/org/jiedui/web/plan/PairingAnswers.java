package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jiedui.explain.PairingRow;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.sheets.PairingsCsv;
import org.jiedui.sheets.PlanReport;
import org.jiedui.sheets.PlanWorkbook;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** Gives pairings, of a plan or of a list: page by page, as a table, or as a workbook to print and to send. */
@ApplicationScoped
public class PairingAnswers {

    public static final String CSV = "text/csv";

    private static final int MOST_ON_A_PAGE = 50_000;
    private static final Map<String, TieKind> TIES = Map.of("prior", TieKind.PRIOR, "pin", TieKind.PIN);

    private final PlanReports reports;
    private final Gazetteer gazetteer;
    private final HeavyWork heavy;
    private final AskedExtras extras;

    PairingAnswers(PlanReports reports, Gazetteer gazetteer, HeavyWork heavy, AskedExtras extras) {
        this.extras = extras;
        this.reports = reports;
        this.gazetteer = gazetteer;
        this.heavy = heavy;
    }

    /** Which pairings are wanted, and in which form; null wants all. */
    public static class PairingsWanted {
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

        @QueryParam("limit")
        @DefaultValue("1000")
        int limit;

        @QueryParam("after")
        @Nullable
        String after;

        @QueryParam("format")
        @Nullable
        String format;

        @QueryParam("ties")
        @Nullable
        String ties;

        @QueryParam("with")
        @Nullable
        String with;

        private List<PairingRow> apply(List<PairingRow> rows, Gazetteer gazetteer) {
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

    /**
     * What files are called.
     *
     * @param plain in letters that every system takes, without an ending
     * @param zh in Chinese, without an ending; empty for the plan's name
     */
    public record FileName(String plain, String zh) {}

    /**
     * Answers with the pairings that are wanted, as they are wanted.
     *
     * @param name what the files are called
     * @param reading gives the plan, or throws what is wrong with the request
     */
    public CompletionStage<Response> answer(
            PairingsWanted wanted, HttpHeaders headers, FileName name, Supplier<PlanReading> reading) {
        int most = Parameters.between("limit", wanted.limit, 1, MOST_ON_A_PAGE);
        TieKind chosen = Parameters.choose("ties", TIES, wanted.ties);
        TieKind kind = chosen == null ? TieKind.PRIOR : chosen;
        PairingFormat format = PairingFormat.of(wanted.format, headers.getAcceptableMediaTypes());
        wanted.apply(List.of(), gazetteer);
        Set<AskedExtras.Extra> asked = AskedExtras.read(wanted.with);
        boolean chinese = AcceptLanguage.wantsChinese(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return heavy.carryOut(() -> {
            PlanReading plan = reading.get();
            List<PairingRow> rows = wanted.apply(PairingRow.list(plan.problem(), plan.plan()), gazetteer);
            Response.ResponseBuilder answer = switch (format) {
                case JSON ->
                    Response.ok(
                            asked.contains(AskedExtras.Extra.STANDBYS)
                                    ? page(plan, rows, most, wanted.after)
                                    : page(rows, most, wanted.after),
                            MediaType.APPLICATION_JSON_TYPE);
                case CSV ->
                    Downloads.of(
                            PairingsCsv.write(rows, kind),
                            CSV + ";charset=UTF-8",
                            "pairings-" + name.plain + ".csv",
                            "结对名单-" + zh(name, plan) + ".csv");
                case XLSX ->
                    Downloads.of(
                            PlanWorkbook.write(report(plan, asked), kind, chinese),
                            Workbooks.XLSX,
                            "plan-" + name.plain + ".xlsx",
                            "结对方案-" + zh(name, plan) + ".xlsx");
            };
            return answer.header(HttpHeaders.VARY, "Accept, Accept-Language").build();
        });
    }

    /** The report with what is asked for beside it, in the order of the workbook. */
    private PlanReport report(PlanReading plan, Set<AskedExtras.Extra> asked) {
        PlanReport report = reports.of(plan);
        return report.with(
                asked.contains(AskedExtras.Extra.STANDBYS) ? extras.standbys(plan, report.rows()) : null,
                asked.contains(AskedExtras.Extra.EXPLANATIONS) ? extras.explanations(plan, report.rows()) : null);
    }

    private PairingPage page(PlanReading plan, List<PairingRow> rows, int most, @Nullable String after) {
        Page<PairingView> page = Page.after(
                extras.standbys(plan, rows),
                after,
                most,
                row -> row.pairing().department().id(),
                PairingView::of);
        return new PairingPage(page.items(), page.nextCursor(), rows.size());
    }

    private static String zh(FileName name, PlanReading plan) {
        return name.zh.isEmpty()
                ? Downloads.stem(plan.stored().request().label().name())
                : Downloads.stem(name.zh);
    }

    private static PairingPage page(List<PairingRow> rows, int most, @Nullable String after) {
        Page<PairingView> page =
                Page.after(rows, after, most, row -> row.department().id(), PairingView::of);
        return new PairingPage(page.items(), page.nextCursor(), rows.size());
    }

    /** A page of pairings; total counts what the filters let through. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairingPage(List<PairingView> items, @Nullable String nextCursor, int total) {}
}
