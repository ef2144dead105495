package org.jiedui.web.lists;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jiedui.plan.PlanAudit;
import org.jiedui.publish.ListInFull;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.list.Notices;
import org.jiedui.store.list.ListName;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A list on paper: pages that a browser shows and prints. */
@Path("/v1/lists/{series}/{number}/notices")
public class NoticesResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** Nothing but its own style: whatever a name in a roster says, it runs nothing and asks for nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /** Whom pages are for. */
    private enum Addressee {
        SCHOOLS,
        UNIVERSITIES,
        PROVINCES,
        PROGRAMME
    }

    private static final Map<String, Addressee> ADDRESSEES = Map.of(
            "schools", Addressee.SCHOOLS,
            "universities", Addressee.UNIVERSITIES,
            "provinces", Addressee.PROVINCES,
            "programme", Addressee.PROGRAMME);

    private final ListRequested requested;
    private final HeavyWork heavy;

    NoticesResource(ListRequested requested, HeavyWork heavy) {
        this.requested = requested;
        this.heavy = heavy;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public CompletionStage<Response> notices(
            @PathParam("series") String series,
            @PathParam("number") int number,
            @QueryParam("to") @Nullable String to,
            @QueryParam("province") @Nullable String province,
            @QueryParam("university") @Nullable String university,
            @QueryParam("school") @Nullable String school) {
        Addressee asked = Parameters.choose("to", ADDRESSEES, to);
        Addressee addressee = asked == null ? Parameters.require("to", implied(province, university, school)) : asked;
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            ListRequested.Part part = requested.part(list, province, university, school);
            String office = part.office();
            String page = switch (addressee) {
                case SCHOOLS ->
                    Notices.toSchools(
                            list.head(), part.within(row -> row.school().province()));
                case UNIVERSITIES ->
                    Notices.toUniversities(
                            list.head(), part.within(row -> row.university().province()));
                case PROVINCES ->
                    office == null
                            ? Notices.toSign(list.head(), part.rows())
                            : Notices.toSign(list.head(), office, part.rows());
                case PROGRAMME ->
                    Notices.quotas(
                            list.head(),
                            list.plan().problem(),
                            PlanAudit.audit(list.plan().problem(), list.plan().plan())
                                    .quotas());
            };
            return page(page);
        });
    }

    /** The answer with a page that runs nothing. */
    static Response page(String html) {
        return Response.ok(html, HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static @Nullable Addressee implied(
            @Nullable String province, @Nullable String university, @Nullable String school) {
        if (school != null) {
            return Addressee.SCHOOLS;
        }
        if (university != null) {
            return Addressee.UNIVERSITIES;
        }
        return province == null ? null : Addressee.PROVINCES;
    }
}
