package org.jiedui.web.roster;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jiedui.check.RosterCheck;
import org.jiedui.explain.Words;
import org.jiedui.problem.Programme;
import org.jiedui.roster.IssueReport;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.AnnotatedArchive;
import org.jiedui.sheets.TemplateWorkbook;
import org.jiedui.store.roster.RejectedUploadStore;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Workbooks for the people who fill them in. */
@Path("/v1/rosters")
@Produces(Workbooks.XLSX)
public class RosterFilesResource {

    private static final String PILOT = "pilot-211";
    private static final Logger LOG = Logger.getLogger(RosterFilesResource.class);

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
            return annotated(roster.fileName(), original, noticed, chinese);
        });
    }

    @GET
    @Path("/rejected/{token}/annotated.xlsx")
    public CompletionStage<Response> rejected(@PathParam("token") String token, @Context HttpHeaders headers) {
        boolean chinese = wantsChinese(headers);
        return heavy.carryOut(() -> {
            RejectedUploadStore.RejectedUpload found = rejected.find(token).orElseThrow(Workbooks::gone);
            return annotated(found.fileName(), found.original(), found.issues(), chinese);
        });
    }

    private static Response annotated(
            @Nullable String fileName, byte[] original, IssueReport noticed, boolean chinese) {
        boolean archive = AnnotatedArchive.isOne(original);
        try {
            byte[] file = Workbooks.annotate(original, noticed, chinese);
            Response.ResponseBuilder answer = archive
                    ? Downloads.of(file, Workbooks.ZIP, "annotated.zip", "批注-" + archiveName(fileName))
                    : Downloads.of(file, Workbooks.XLSX, "annotated.xlsx", "批注-" + workbookName(fileName));
            return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
        } catch (IOException e) {
            LOG.debugf(e, "A workbook cannot be annotated");
            throw Errors.of(
                    ErrorCode.WORKBOOK_NOT_ANNOTATED,
                    new Words(
                            "该工作簿的样式、批注等部分已损坏或过大，无法写入批注。请查看上传结果中的 issues 或 errors，或把内容复制到模板"
                                    + "（/v1/rosters/template.xlsx）后重新上传。",
                            "Remarks cannot be written into this workbook: a part of it, such as its styles or "
                                    + "comments, is damaged or far too large. See issues or errors in the answer to "
                                    + "the upload, or copy the tables into the template (/v1/rosters/template.xlsx) "
                                    + "and send that."));
        }
    }

    private static boolean wantsChinese(HttpHeaders headers) {
        return AcceptLanguage.wantsChinese(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String archiveName(@Nullable String fileName) {
        String stem = fileName == null ? "" : Downloads.stem(fileName.replaceAll("(?i)\\.zip$", ""));
        return (stem.isEmpty() ? "名册" : stem) + ".zip";
    }

    /** The file's name, such that it opens in Excel. */
    private static String workbookName(@Nullable String fileName) {
        String stem = fileName == null ? "" : Downloads.stem(fileName.replaceAll("(?i)\\.xls[xm]$", ""));
        boolean hasMacros =
                fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".xlsm");
        return (stem.isEmpty() ? "名册" : stem) + (hasMacros ? ".xlsm" : ".xlsx");
    }
}
