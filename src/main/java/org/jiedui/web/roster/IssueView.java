package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jiedui.check.Findings;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** An issue, as the contract shows it: pointer for JSON, sheet, row and column for tables. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
        Severity severity,
        String code,
        @Nullable String pointer,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String value,
        String message,
        String messageZh) {

    public static List<IssueView> list(Findings findings) {
        return list(findings.report());
    }

    static List<IssueView> list(IssueReport report) {
        return report.issues().stream().map(IssueView::of).toList();
    }

    static IssueView of(Issue issue) {
        return switch (issue.place()) {
            case Place.JsonPlace json ->
                new IssueView(
                        issue.severity(),
                        issue.code(),
                        json.pointer(),
                        null,
                        null,
                        null,
                        issue.value(),
                        issue.message(),
                        issue.messageZh());
            case Place.CellPlace cell ->
                new IssueView(
                        issue.severity(),
                        issue.code(),
                        null,
                        cell.sheet(),
                        cell.row(),
                        cell.column(),
                        issue.value(),
                        issue.message(),
                        issue.messageZh());
        };
    }
}
