package org.jiedui.web.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.check.BaseRoster;
import org.jiedui.check.Checked;
import org.jiedui.explain.Words;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Severity;
import org.jiedui.run.Problems;
import org.jiedui.run.RequestKey;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.RejectedUploadStore;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Turns what was read into a stored roster, or into the problem that says why it cannot be. */
@ApplicationScoped
public class RosterUploads {

    /** Codes of notes about points that were not given: they explain no error. */
    private static final String DEFAULTS = "located-by-";

    private final Rosters rosters;
    private final RejectedUploadStore rejectedUploads;
    private final Problems problems;

    RosterUploads(Rosters rosters, RejectedUploadStore rejectedUploads, Problems problems) {
        this.rosters = rosters;
        this.rejectedUploads = rejectedUploads;
        this.problems = problems;
    }

    /** Checks a reading of a document, and finds how far its goal can be reached; stores nothing. */
    public Rosters.Assessed check(Reading reading) {
        return rosters.assess(accept(reading, Rosters.Upload.PLAIN, null));
    }

    /**
     * Checks a reading; stores nothing but, for an hour, a rejected workbook that can be annotated.
     *
     * @param base the stored roster that it changes, or null when it is whole
     */
    Checked.Accepted accept(Reading reading, Rosters.Upload upload, @Nullable BaseRoster base) {
        return switch (reading) {
            case Reading.Malformed malformed -> throw malformed(malformed.issue());
            case Reading.Read read ->
                switch (rosters.check(read, base)) {
                    case Checked.Unusable rejected -> throw rejected(rejected, upload);
                    case Checked.Accepted accepted -> accepted;
                };
        };
    }

    /** What {@link #check} has let through, ready to be stored. */
    public NewRoster pack(Rosters.Assessed assessed, Rosters.Upload upload) {
        return rosters.pack(assessed, upload);
    }

    /**
     * Stores an accepted roster, once for a key.
     *
     * @param idempotencyKey what the client calls the request, or null
     */
    Rosters.Storing store(Checked.Accepted accepted, Rosters.Upload upload, @Nullable String idempotencyKey) {
        RequestKey key =
                idempotencyKey == null ? null : new RequestKey(idempotencyKey, Rosters.meaningOf(accepted, upload));
        if (key != null) {
            Optional<Rosters.Storing> before = rosters.findStored(key);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Rosters.Storing storing = rosters.store(rosters.pack(rosters.assess(accepted), upload), key);
        if (storing instanceof Rosters.Storing.Stored stored) {
            problems.keep(stored.roster().id(), accepted.problem());
        }
        return storing;
    }

    /** The answer to a dry run. */
    RosterView show(Checked.Accepted accepted, Rosters.Upload upload) {
        return RosterView.unstored(rosters.assess(accepted), upload);
    }

    /** The problem of a file that cannot be read. */
    public static RuntimeException malformed(Issue issue) {
        return Errors.of(
                ErrorCode.find(issue.code()).orElse(ErrorCode.NOT_A_ROSTER),
                new Words(issue.messageZh(), issue.message()),
                List.of(IssueView.of(issue)));
    }

    private RuntimeException rejected(Checked.Unusable rejected, Rosters.Upload upload) {
        IssueReport report = rejected.findings().report();
        int errors = report.count(Severity.ERROR);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("errorCount", errors);
        more.put("errorGroups", groups(report, true));
        more.put("hints", issues(report, false));
        more.put("hintGroups", groups(report, false));
        more.put("issueCounts", report.countAll());
        byte[] original = upload.original();
        if (original == null) {
            return Errors.of(
                    ErrorCode.ROSTER_REJECTED,
                    new Words(
                            "名册有 " + errors + " 处错误，未保存。请按 errors 逐条改正后重新提交；以工作簿（.xlsx）正式上传时可取回批注。",
                            "The roster has " + errors
                                    + " error(s) and was not stored. Correct them as errors[] says and send it"
                                    + " again; a workbook (.xlsx) that is not a dry run can be had back with remarks."),
                    issues(report, true),
                    more);
        }
        String link =
                "/v1/rosters/rejected/" + rejectedUploads.add(upload.fileName(), original, report) + "/annotated.xlsx";
        more.put("annotated", link);
        return Errors.of(
                ErrorCode.ROSTER_REJECTED,
                new Words(
                        "名册有 " + errors + " 处错误，未保存。请下载批注后的工作簿（一小时内有效）：" + link + "，改正后重新上传。",
                        "The roster has " + errors
                                + " error(s) and was not stored. Download your workbook with remarks (" + link
                                + "; kept for an hour), correct it and send it again."),
                issues(report, true),
                more);
    }

    private static List<IssueView> issues(IssueReport report, boolean errors) {
        return IssueView.list(report).stream()
                .filter(issue -> (issue.severity() == Severity.ERROR) == errors)
                .filter(issue -> !issue.code().startsWith(DEFAULTS))
                .toList();
    }

    private static List<IssueGroupView> groups(IssueReport report, boolean errors) {
        return IssueGroupView.list(report).stream()
                .filter(group -> (group.severity() == Severity.ERROR) == errors)
                .filter(group -> !group.code().startsWith(DEFAULTS))
                .toList();
    }
}
