package org.jiedui.web.roster;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jiedui.explain.Words;
import org.jiedui.roster.IssueReport;
import org.jiedui.sheets.AnnotatedArchive;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Copies of what people sent, with remarks where something was noticed. */
public final class AnnotatedCopies {

    private static final Logger LOG = Logger.getLogger(AnnotatedCopies.class);

    private AnnotatedCopies() {}

    /**
     * The copy, to be saved as a file.
     *
     * @param fileName its name as it was sent, or null
     * @param original an .xlsx, or an archive of several
     * @throws jakarta.ws.rs.WebApplicationException 422 when remarks cannot be written into it
     */
    public static Response answer(@Nullable String fileName, byte[] original, IssueReport noticed, boolean chinese) {
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
