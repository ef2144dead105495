package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Severity;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/**
 * A roster, as the contract shows it; id and createdAt are absent after a dry run, issues and feasibility in lists.
 *
 * @param parentRosterId the roster from which it was made by changes, which may be gone
 * @param deletedAt when it was put into the bin; absent where it was not
 * @param hasWorkbook whether it was sent as a workbook, which can then be had annotated and looked at; absent after a
 *     dry run
 * @param issues at most 1,000 of each severity, errors first
 * @param issueCounts how many there are in all
 * @param issueGroups all of them by what seems to be their cause, at most 500
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RosterView(
        @Nullable String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant deletedAt,
        @Nullable String fileName,
        @Nullable String note,
        @Nullable String sha256,
        StoredRoster.Counts counts,
        @Nullable String parentRosterId,
        @Nullable Boolean hasWorkbook,
        FeasibilityStatus feasible,
        @Nullable List<IssueView> issues,
        @Nullable Map<Severity, Integer> issueCounts,
        @Nullable List<IssueGroupView> issueGroups,
        @Nullable FeasibilityView feasibility) {

    static RosterView summary(StoredRoster roster) {
        return whole(roster, null, null);
    }

    /** What a dry run finds. */
    static RosterView unstored(Rosters.Assessed assessed, Rosters.Upload upload) {
        IssueReport issues = assessed.accepted().findings().report();
        return new RosterView(
                null,
                assessed.accepted().name(),
                null,
                null,
                upload.fileName(),
                upload.note(),
                null,
                assessed.counts(),
                upload.baseRosterId(),
                null,
                assessed.feasibility().status(),
                IssueView.list(issues),
                issues.countAll(),
                IssueGroupView.list(issues),
                FeasibilityView.of(assessed.accepted().problem(), assessed.feasibility()));
    }

    /** All of a roster. */
    public static RosterView whole(
            StoredRoster roster, @Nullable IssueReport issues, @Nullable FeasibilityView feasibility) {
        return new RosterView(
                roster.id(),
                roster.name(),
                roster.createdAt(),
                roster.deletedAt(),
                roster.fileName(),
                roster.note(),
                roster.sha256(),
                roster.counts(),
                roster.parentRosterId(),
                roster.hasWorkbook(),
                roster.feasibility(),
                issues == null ? null : IssueView.list(issues),
                issues == null ? null : issues.countAll(),
                issues == null ? null : IssueGroupView.list(issues),
                feasibility);
    }
}
