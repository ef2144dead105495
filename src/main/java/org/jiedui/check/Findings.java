package org.jiedui.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** Collects issues, the most serious first, and counts those it does not keep. */
public final class Findings {

    /** How many issues of one severity are kept; the rest is only counted. */
    public static final int KEPT_AT_MOST = 1000;

    private final Map<Severity, List<Issue>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    void error(String code, Place place, @Nullable String value, String message, String messageZh) {
        add(new Issue(Severity.ERROR, code, place, value, message, messageZh));
    }

    void warning(String code, Place place, @Nullable String value, String message, String messageZh) {
        add(new Issue(Severity.WARNING, code, place, value, message, messageZh));
    }

    void note(String code, Place place, @Nullable String value, String message, String messageZh) {
        add(new Issue(Severity.NOTE, code, place, value, message, messageZh));
    }

    void addAll(Collection<Issue> issues) {
        issues.forEach(this::add);
    }

    private void add(Issue issue) {
        List<Issue> list = kept.computeIfAbsent(issue.severity(), severity -> new ArrayList<>());
        if (list.size() < KEPT_AT_MOST) {
            list.add(issue);
        }
        counts.merge(issue.severity(), 1, Integer::sum);
    }

    /** How many issues of this severity there are in all. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** The issues that were kept, errors first, each severity in the order of discovery. */
    public List<Issue> list() {
        return kept.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
