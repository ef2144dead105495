package org.jiedui.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.Words;
import org.jiedui.publish.ListInFull;
import org.jiedui.publish.Replies;
import org.jiedui.publish.ReplyImport;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.read.FileTables;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.StoredReply;
import org.jiedui.store.roster.RejectedUploadStore;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.PackedBodies;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.plan.PairingAnswers;
import org.jiedui.web.roster.AnnotatedCopies;
import org.jiedui.web.roster.IssueView;
import org.jiedui.web.roster.RosterUploads;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** Answers to a list that come as its own workbook, filled in. */
@Path("/v1/lists/{series}/{number}/replies")
@Produces(MediaType.APPLICATION_JSON)
public class ReplyFilesResource {

    private static final int CREATED = 201;
    private static final String TABLE = "回执.csv";

    private final FileTables files = new FileTables(RosterLimits.DEFAULT);
    private final ListRequested requested;
    private final Replies replies;
    private final RejectedUploadStore rejected;
    private final HeavyWork heavy;
    private final PackedBodies packed;

    ReplyFilesResource(
            ListRequested requested,
            Replies replies,
            RejectedUploadStore rejected,
            HeavyWork heavy,
            PackedBodies packed) {
        this.requested = requested;
        this.replies = replies;
        this.rejected = rejected;
        this.heavy = heavy;
        this.packed = packed;
    }

    /** How a file is to be read. */
    public static class FileSending {
        @QueryParam("dryRun")
        @DefaultValue("false")
        boolean dryRun;

        @QueryParam("fileName")
        @Nullable
        String fileName;

        @QueryParam("by")
        @Nullable
        String by;

        @QueryParam("name")
        @Nullable
        String name;

        Reply.Sender sender() {
            Reply.Sender sender = Parameters.find("by", Reply.Sender.class, by);
            return sender == null ? Reply.Sender.PROVINCE : sender;
        }
    }

    /**
     * What came of a file.
     *
     * @param received how many answers are kept; of a dry run, how many there are
     * @param unchanged how many say again what their sender said last
     * @param blank how many rows have no answer
     * @param late how many came after the deadline
     * @param needDecision how many pairings of the list now need a decision
     * @param issues what was noticed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceivedView(
            int received,
            int unchanged,
            int blank,
            @Nullable Integer late,
            @Nullable Integer needDecision,
            List<IssueView> issues) {}

    @POST
    @Consumes({Workbooks.XLSX, Workbooks.ZIP, Workbooks.WINDOWS_ZIP, PairingAnswers.CSV})
    public CompletionStage<Response> addFile(
            @PathParam("series") String series,
            @PathParam("number") int number,
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Content-Type") String contentType,
            @BeanParam FileSending sending) {
        Reply.Sender sender = sending.sender();
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            FileTables.Opened opened = open(packed.unpack(body, encoding), contentType, sending.fileName);
            ReplyImport.ReadReplies read = read(list, opened, sender, sending.name);
            if (!read.isAccepted()) {
                throw refused(list, read.issues(), sending, opened.workbook());
            }
            List<IssueView> issues =
                    read.issues().list().stream().map(IssueView::of).toList();
            if (sending.dryRun) {
                return Response.ok(new ReceivedView(read.replies().size(), 0, read.blank(), null, null, issues))
                        .build();
            }
            Replies.Received received = replies.receiveAll(list.list(), read.replies());
            return Response.status(CREATED)
                    .entity(new ReceivedView(
                            received.kept().size(),
                            received.unchanged(),
                            read.blank(),
                            (int) received.kept().stream()
                                    .filter(StoredReply::late)
                                    .count(),
                            needDecision(list),
                            issues))
                    .build();
        });
    }

    @GET
    @Path("/rejected/{token}/annotated.xlsx")
    @Produces(Workbooks.XLSX)
    public CompletionStage<Response> annotated(
            @PathParam("series") String series,
            @PathParam("number") int number,
            @PathParam("token") String token,
            @Context HttpHeaders headers) {
        boolean chinese = AcceptLanguage.wantsChinese(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return heavy.carryOut(() -> {
            requested.whole(new ListName(series, number));
            RejectedUploadStore.RejectedUpload upload = rejected.find(token).orElseThrow(Workbooks::gone);
            String name = upload.fileName() == null ? "回执.xlsx" : upload.fileName();
            return AnnotatedCopies.answer(name, upload.original(), upload.issues(), chinese);
        });
    }

    private FileTables.Opened open(byte[] body, String contentType, @Nullable String fileName) {
        try {
            return contentType.startsWith(PairingAnswers.CSV)
                    ? files.openTable(body, TABLE)
                    : files.open(body, Workbooks.fileName(fileName));
        } catch (UnreadableException e) {
            throw RosterUploads.malformed(e.issue());
        }
    }

    private static ReplyImport.ReadReplies read(
            ListInFull list, FileTables.Opened opened, Reply.Sender sender, @Nullable String name) {
        return new ReplyImport(list.head(), list.rows(), sender, name).read(opened.tables());
    }

    private int needDecision(ListInFull list) {
        var count = replies.count(list.list());
        return (int) list.rows().stream()
                .filter(row -> count.of(row.department().id()).needsDecision())
                .count();
    }

    private RuntimeException refused(
            ListInFull list, IssueLog issues, FileSending sending, byte @Nullable [] workbook) {
        int errors = issues.count(Severity.ERROR);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("errorCount", errors);
        more.put("hints", views(issues, false));
        String get = "";
        if (workbook != null && !sending.dryRun) {
            get = UriBuilder.fromPath("/v1/lists/{series}/{number}/replies/rejected/{token}/annotated.xlsx")
                    .build(
                            list.list().name().series(),
                            list.list().name().number(),
                            rejected.add(Workbooks.fileName(sending.fileName), workbook, issues.report()))
                    .toString();
            more.put("annotated", get);
        }
        return Errors.of(
                ErrorCode.REPLIES_REJECTED,
                new Words(
                        "回执有 " + errors + " 处错误，一条也未记录。"
                                + (get.isEmpty() ? "请按 errors 逐条改正后重新上传。" : "请下载带批注的工作簿（一小时内有效）：" + get + "，改正后重新上传。"),
                        "The replies have " + errors + " error(s), and none of them was kept. "
                                + (get.isEmpty()
                                        ? "Correct them as errors[] says and send the file again."
                                        : "Download your workbook with remarks (" + get
                                                + "; kept for an hour), correct it and send it again.")),
                views(issues, true),
                more);
    }

    private static List<IssueView> views(IssueLog issues, boolean errors) {
        return issues.list().stream()
                .filter(issue -> (issue.severity() == Severity.ERROR) == errors)
                .map(IssueView::of)
                .toList();
    }
}
