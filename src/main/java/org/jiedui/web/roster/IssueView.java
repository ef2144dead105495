package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.check.Findings;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An issue, as the contract shows it: pointer and field for JSON, sheet, row and column for tables; subject says which
 * university, department, school or tie the row is about.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
        Severity severity,
        String code,
        @Nullable String pointer,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String subject,
        @Nullable String field,
        @Nullable String value,
        String message,
        String messageZh) {

    /** What follows a row's number; the numbers of a list's values are left out. */
    private static final Pattern FIELD = Pattern.compile("/\\d+/([A-Za-z]+)");

    public static List<IssueView> list(Findings findings) {
        return list(findings.report());
    }

    static List<IssueView> list(IssueReport report) {
        return report.issues().stream().map(IssueView::of).toList();
    }

    /** The field of a row that a pointer leads to; null where it leads to a whole row or list. */
    private static @Nullable String field(String pointer) {
        Matcher matcher = FIELD.matcher(pointer);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** An issue in the words of the contract. */
    public static IssueView of(Issue issue) {
        return switch (issue.place()) {
            case Place.JsonPlace json ->
                new IssueView(
                        issue.severity(),
                        issue.code(),
                        json.pointer(),
                        null,
                        null,
                        null,
                        issue.subject(),
                        field(json.pointer()),
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
                        issue.subject(),
                        null,
                        issue.value(),
                        issue.message(),
                        issue.messageZh());
        };
    }
}
