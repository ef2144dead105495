package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.check.Findings;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.roster.Severity;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/**
 * A roster, as the contract shows it; id and createdAt are absent after a dry run, issues and feasibility in lists.
 *
 * @param issues at most 1,000 of each severity, errors first
 * @param issueCounts how many there are in all
 * @param issueGroups all of them by what seems to be their cause, at most 500
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterView(
        @Nullable String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable String fileName,
        @Nullable String note,
        @Nullable String sha256,
        StoredRoster.Counts counts,
        FeasibilityStatus feasible,
        @Nullable List<IssueView> issues,
        @Nullable Map<Severity, Integer> issueCounts,
        @Nullable List<IssueGroupView> issueGroups,
        @Nullable Object feasibility) {

    static RosterView summary(StoredRoster roster) {
        return whole(roster, null, null);
    }

    /** What a dry run finds. */
    static RosterView unstored(RosterUploads.Ready ready, Rosters.Upload upload) {
        return new RosterView(
                null,
                ready.assessed().accepted().name(),
                null,
                upload.fileName(),
                upload.note(),
                null,
                ready.assessed().counts(),
                ready.assessed().feasibility().status(),
                ready.issues().issues(),
                ready.issues().counts(),
                ready.issues().groups(),
                ready.feasibility());
    }

    static RosterView whole(StoredRoster roster, @Nullable StoredIssues issues, @Nullable Object feasibility) {
        return new RosterView(
                roster.id(),
                roster.name(),
                roster.createdAt(),
                roster.fileName(),
                roster.note(),
                roster.sha256(),
                roster.counts(),
                roster.feasibility(),
                issues == null ? null : issues.issues(),
                issues == null ? null : issues.counts(),
                issues == null ? null : issues.groups(),
                feasibility);
    }

    /** What is stored of the issues. */
    record StoredIssues(
            List<IssueView> issues,
            Map<Severity, Integer> counts,
            @Nullable List<IssueGroupView> groups) {
        static StoredIssues of(Findings findings) {
            Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                counts.put(severity, findings.count(severity));
            }
            return new StoredIssues(IssueView.list(findings), counts, IssueGroupView.list(findings));
        }
    }
}
