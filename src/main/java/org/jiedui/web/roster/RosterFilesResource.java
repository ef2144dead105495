package org.jiedui.web.roster;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.check.RosterCheck;
import org.jiedui.problem.Programme;
import org.jiedui.roster.IssueReport;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.TemplateWorkbook;
import org.jiedui.store.roster.RejectedUploadStore;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;

/** Workbooks for the people who fill them in. */
@Path("/v1/rosters")
@Produces(Workbooks.XLSX)
public class RosterFilesResource {

    private static final String PILOT = "pilot-211";
    private final RosterStore store;
    private final RejectedUploadStore rejected;
    private final RosterCheck check;
    private final HeavyWork heavy;

    RosterFilesResource(RosterStore store, RejectedUploadStore rejected, RosterCheck check, HeavyWork heavy) {
        this.heavy = heavy;
        this.store = store;
        this.rejected = rejected;
        this.check = check;
    }

    @GET
    @Path("/template.xlsx")
    public CompletionStage<Response> template() {
        Programme pilot = check.findProgramme(PILOT).orElseThrow();
        return heavy.carryOut(
                () -> Downloads.of(TemplateWorkbook.write(pilot), Workbooks.XLSX, "roster-template.xlsx", "名册模板.xlsx")
                        .build());
    }

    @GET
    @Path("/{id}/annotated.xlsx")
    public CompletionStage<Response> annotated(@PathParam("id") String id, @Context HttpHeaders headers) {
        boolean chinese = wantsChinese(headers);
        return heavy.carryOut(() -> {
            StoredRoster roster = store.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, id));
            byte[] original = store.findOriginal(id).orElseThrow(() -> Workbooks.noWorkbook(id));
            IssueReport noticed =
                    store.findIssues(id).orElseThrow(() -> Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, id));
            return AnnotatedCopies.answer(roster.fileName(), original, noticed, chinese);
        });
    }

    @GET
    @Path("/rejected/{token}/annotated.xlsx")
    public CompletionStage<Response> rejected(@PathParam("token") String token, @Context HttpHeaders headers) {
        boolean chinese = wantsChinese(headers);
        return heavy.carryOut(() -> {
            RejectedUploadStore.RejectedUpload found = rejected.find(token).orElseThrow(Workbooks::gone);
            return AnnotatedCopies.answer(found.fileName(), found.original(), found.issues(), chinese);
        });
    }

    private static boolean wantsChinese(HttpHeaders headers) {
        return AcceptLanguage.wantsChinese(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
