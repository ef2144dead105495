package org.jiedui.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.check.Findings;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.roster.Severity;
import org.jiedui.store.StoredRoster;
import org.jspecify.annotations.Nullable;

/**
 * A roster, as the contract shows it; id and createdAt are absent after a dry run, issues and feasibility in lists.
 *
 * @param issues at most 1,000 of each severity, errors first
 * @param issueCounts how many there are in all
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
        @Nullable Object feasibility) {

    static RosterView summary(StoredRoster roster) {
        return whole(roster, null, null, null);
    }

    static RosterView whole(
            StoredRoster roster,
            @Nullable List<IssueView> issues,
            @Nullable Map<Severity, Integer> issueCounts,
            @Nullable Object feasibility) {
        return new RosterView(
                roster.id(),
                roster.name(),
                roster.createdAt(),
                roster.fileName(),
                roster.note(),
                roster.sha256(),
                roster.counts(),
                roster.feasibility(),
                issues,
                issueCounts,
                feasibility);
    }

    /** What is stored of the issues. */
    record StoredIssues(List<IssueView> issues, Map<Severity, Integer> counts) {
        static StoredIssues of(Findings findings) {
            Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                counts.put(severity, findings.count(severity));
            }
            return new StoredIssues(IssueView.list(findings), counts);
        }
    }
}
