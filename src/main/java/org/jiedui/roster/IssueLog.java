package org.jiedui.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects issues within bounds: it keeps the first thousand of each severity, counts all of them, and puts those
 * together that look like one cause. How a word was understood is kept once for each column, where it stands first. Not
 * thread-safe.
 */
public final class IssueLog {

    /** How many issues of one severity are kept; the rest is only counted. */
    public static final int KEPT_AT_MOST = 1000;

    private static final int GROUPS_AT_MOST = 500;
    private static final Pattern INDEX = Pattern.compile("/\\d+");

    private record IssueKey(Severity severity, String code, String where) {}

    /** A word of a column, as it was understood. */
    private record Meaning(String code, String where, String value) {}

    private final Map<Severity, List<Issue>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Map<IssueKey, Gathering> groups = new LinkedHashMap<>();
    private final Set<Meaning> meanings = new HashSet<>();

    /** Adds one. */
    public void add(Issue issue) {
        addKept(issue);
        counts.merge(issue.severity(), 1, Integer::sum);
        IssueKey key = new IssueKey(issue.severity(), issue.code(), where(issue.place()));
        Gathering gathering = groups.get(key);
        if (gathering == null && groups.size() < GROUPS_AT_MOST) {
            gathering = new Gathering(issue);
            groups.put(key, gathering);
        }
        if (gathering != null) {
            gathering.add(issue);
        }
    }

    /** Adds what another log has collected. */
    public void addAll(IssueLog other) {
        other.kept.values().forEach(list -> list.forEach(this::addKept));
        other.counts.forEach((severity, count) -> counts.merge(severity, count, Integer::sum));
        other.groups.forEach(
                (key, theirs) -> groups.merge(key, new Gathering(theirs), (ours, added) -> ours.join(theirs)));
    }

    private void addKept(Issue issue) {
        List<Issue> list = kept.computeIfAbsent(issue.severity(), severity -> new ArrayList<>());
        if (list.size() < KEPT_AT_MOST && isNews(issue)) {
            list.add(issue);
        }
    }

    private boolean isNews(Issue issue) {
        return issue.severity() != Severity.UNDERSTOOD
                || meanings.add(
                        new Meaning(issue.code(), where(issue.place()), issue.value() == null ? "" : issue.value()));
    }

    /** Says of every issue that was kept what its row is about. */
    public void name(Function<Place, @Nullable String> names) {
        kept.values().forEach(list -> list.replaceAll(issue -> issue.about(names.apply(issue.place()))));
    }

    /** How many issues of this severity there are in all. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** The issues that were kept, errors first, each severity in the order of discovery. */
    public List<Issue> list() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    /**
     * All issues by what seems to be their cause, errors first, each severity in the order of discovery; at most 500.
     */
    public List<IssueGroup> listGroups() {
        return Stream.of(Severity.values())
                .flatMap(severity -> groups.entrySet().stream()
                        .filter(entry -> entry.getKey().severity == severity)
                        .map(entry -> entry.getValue().group(entry.getKey().where)))
                .toList();
    }

    private static String where(Place place) {
        return switch (place) {
            case Place.JsonPlace json -> INDEX.matcher(json.pointer()).replaceAll("/*");
            case Place.CellPlace cell -> cell.column().isEmpty() ? cell.sheet() : cell.sheet() + "!" + cell.column();
        };
    }

    /** A group in the making. */
    private static final class Gathering {
        private static final int SHOWN = 5;
        private static final int MEANINGS_SHOWN = 20;

        private final Issue first;
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Integer> values = new LinkedHashMap<>();
        private int count;

        Gathering(Issue first) {
            this.first = first;
        }

        Gathering(Gathering other) {
            first = other.first;
            join(other);
        }

        void add(Issue issue) {
            count++;
            if (places.size() < SHOWN) {
                places.add(issue.place());
            }
            String value = issue.value();
            if (value != null) {
                addValue(value, 1);
            }
        }

        private void addValue(String value, int times) {
            int most = first.severity() == Severity.UNDERSTOOD ? MEANINGS_SHOWN : SHOWN;
            if (values.size() < most || values.containsKey(value)) {
                values.merge(value, times, Integer::sum);
            }
        }

        Gathering join(Gathering other) {
            count += other.count;
            other.places.stream().limit(SHOWN - places.size()).forEach(places::add);
            other.values.forEach(this::addValue);
            return this;
        }

        IssueGroup group(String where) {
            List<IssueGroup.ValueCount> shown = values.entrySet().stream()
                    .map(entry -> new IssueGroup.ValueCount(entry.getKey(), entry.getValue()))
                    .toList();
            return new IssueGroup(
                    first.severity(), first.code(), where, count, shown, places, first.message(), first.messageZh());
        }
    }

    /** All of it as facts that can be stored. */
    public IssueReport report() {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, count(severity));
        }
        return new IssueReport(list(), all, listGroups());
    }
}
