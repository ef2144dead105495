package org.jiedui.store.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link IssueReport} is written into a column: JSON of a stated version. Version 0, which names none, is what
 * the interface showed when it was stored; the facts are in it under the same names, but for the places of the groups.
 *
 * @param version {@link #VERSION}, or 0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IssuesColumn(
        int version,
        @Nullable Map<Severity, Integer> counts,
        @Nullable List<StoredIssue> issues,
        @Nullable List<StoredGroup> groups)
        implements JsonColumn.Form {

    static final int VERSION = 1;

    /** A place: pointer for JSON; sheet, row and column for tables. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spot(
            @Nullable String pointer,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column) {

        static Spot of(Place place) {
            return switch (place) {
                case Place.JsonPlace json -> new Spot(json.pointer(), null, null, null);
                case Place.CellPlace cell -> new Spot(null, cell.sheet(), cell.row(), cell.column());
            };
        }

        Place toPlace() {
            return IssuesColumn.toPlace(pointer, sheet, row, column);
        }
    }

    /** An issue. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredIssue(
            Severity severity,
            String code,
            @Nullable String pointer,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String message,
            String messageZh,
            @Nullable String subject) {

        static StoredIssue of(Issue issue) {
            Spot spot = Spot.of(issue.place());
            return new StoredIssue(
                    issue.severity(),
                    issue.code(),
                    spot.pointer,
                    spot.sheet,
                    spot.row,
                    spot.column,
                    issue.value(),
                    issue.message(),
                    issue.messageZh(),
                    issue.subject());
        }

        Issue toIssue() {
            return new Issue(
                    severity,
                    code,
                    IssuesColumn.toPlace(pointer, sheet, row, column),
                    value,
                    message,
                    messageZh,
                    subject);
        }
    }

    /** A group. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredGroup(
            Severity severity,
            String code,
            String where,
            int count,
            @Nullable List<IssueGroup.ValueCount> values,
            @Nullable List<Spot> places,
            String message,
            String messageZh) {

        static StoredGroup of(IssueGroup group) {
            return new StoredGroup(
                    group.severity(),
                    group.code(),
                    group.where(),
                    group.count(),
                    group.values(),
                    group.places().stream().map(Spot::of).toList(),
                    group.message(),
                    group.messageZh());
        }

        IssueGroup toGroup(List<Issue> issues) {
            return new IssueGroup(
                    severity,
                    code,
                    where,
                    count,
                    values == null ? List.of() : values,
                    places == null
                            ? List.of(firstPlace(issues))
                            : places.stream().map(Spot::toPlace).toList(),
                    message,
                    messageZh);
        }

        /** The place of the first issue of the group, which has the group's message, or else where the group is. */
        private Place firstPlace(List<Issue> issues) {
            return issues.stream()
                    .filter(issue -> issue.severity() == severity
                            && issue.code().equals(code)
                            && issue.message().equals(message))
                    .map(Issue::place)
                    .findFirst()
                    .orElseGet(() -> where.startsWith("/")
                            ? new Place.JsonPlace(where)
                            : new Place.CellPlace(where.split("!")[0], 0, ""));
        }
    }

    static Compressed write(IssueReport report) {
        return JsonColumn.write(new IssuesColumn(
                VERSION,
                report.countAll(),
                report.issues().stream().map(StoredIssue::of).toList(),
                report.groups().stream().map(StoredGroup::of).toList()));
    }

    static IssueReport read(Compressed column) {
        IssuesColumn stored = JsonColumn.read(column, IssuesColumn.class, VERSION);
        List<Issue> issues = stored.issues == null
                ? List.of()
                : stored.issues.stream().map(StoredIssue::toIssue).toList();
        return new IssueReport(
                issues,
                stored.counts == null ? Map.of() : stored.counts,
                stored.groups == null
                        ? List.of()
                        : stored.groups.stream()
                                .map(group -> group.toGroup(issues))
                                .toList());
    }

    private static Place toPlace(
            @Nullable String pointer, @Nullable String sheet, @Nullable Integer row, @Nullable String column) {
        return sheet == null
                ? new Place.JsonPlace(pointer == null ? "" : pointer)
                : new Place.CellPlace(sheet, row == null ? 0 : row, column == null ? "" : column);
    }
}
