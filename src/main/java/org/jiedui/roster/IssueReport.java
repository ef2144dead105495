package org.jiedui.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was noticed about a roster, once and for all: the facts that are stored with it and shown of it.
 *
 * @param issues the issues that were kept one by one, errors first
 * @param counts how many there are in all, by severity; a severity that is not named has none
 * @param groups all of them by what seems to be their cause, errors first
 */
public record IssueReport(List<Issue> issues, Map<Severity, Integer> counts, List<IssueGroup> groups) {

    public IssueReport {
        issues = List.copyOf(issues);
        counts = Map.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /** How many issues of this severity there are in all. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** The counts of all severities, the most serious first. */
    public Map<Severity, Integer> countAll() {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, count(severity));
        }
        return all;
    }
}
