package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.RosterRow;
import org.jiedui.roster.RowChange;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a roster together from its sheets. */
public final class RosterSheets {

    private static final String PRIOR = "PRIOR";

    private final RosterLimits limits;
    private final IssueLog issues = new IssueLog();
    private final Map<SheetKind, List<Sheet>> sheets = new EnumMap<>(SheetKind.class);

    /** The files of which the number formats break off; the empty name where one was sent alone. */
    private final Set<String> withoutFormats = new HashSet<>();

    private final Set<SheetKind> filled = EnumSet.noneOf(SheetKind.class);

    private final boolean whole;

    /** @param whole whether all sheets of a roster must be there; else they hold what changes a stored one */
    public RosterSheets(RosterLimits limits, boolean whole) {
        this.limits = limits;
        this.whole = whole;
    }

    /**
     * Reads the tables that are about something known.
     *
     * @param name what to call the roster unless it says so itself
     * @param tableNames all tables and files there are, to be named when none is known
     */
    public Reading read(List<Table> tables, @Nullable String name, List<String> tableNames) {
        if (!tables.isEmpty() && tables.stream().allMatch(table -> table.lines().isEmpty())) {
            return new Reading.Malformed(FileIssues.blankWorkbook());
        }
        SheetFinder finder = new SheetFinder(issues, name == null ? "" : name);
        for (Table table : tables) {
            finder.find(table).ifPresent(sheet -> {
                sayWhatIsHidden(table);
                sheets.computeIfAbsent(sheet.kind(), kind -> new ArrayList<>()).add(sheet);
            });
        }
        finder.finish();
        if (sheets.isEmpty()) {
            return new Reading.Malformed(FileIssues.noKnownSheet(tableNames, issues.list()));
        }
        List<Roster.UniversityRow> universities =
                rows(SheetKind.UNIVERSITIES, limits.universities(), RosterRow::toUniversity);
        List<Roster.DepartmentRow> departments =
                rows(SheetKind.DEPARTMENTS, limits.departments(), RosterSheets::departments).stream()
                        .flatMap(List::stream)
                        .toList();
        List<Roster.SchoolRow> schools = rows(SheetKind.SCHOOLS, limits.schools(), RosterRow::toSchool);
        List<Roster.TieRow> ties = rows(SheetKind.TIES, limits.ties(), RosterSheets::tie);
        for (SheetKind kind : List.of(SheetKind.UNIVERSITIES, SheetKind.DEPARTMENTS, SheetKind.SCHOOLS)) {
            if (whole && !filled.contains(kind)) {
                issues.add(SheetIssues.missingSheet(kind, finder.listLeftAside(kind)));
            }
        }
        SheetRow head = head();
        String ownName = head == null ? null : head.text("name");
        return new Reading.Read(
                new Roster(
                        ownName == null ? name : ownName,
                        programme(head),
                        universities,
                        departments,
                        schools,
                        ties,
                        false,
                        new ListOrigin(sheets)),
                issues);
    }

    private void sayWhatIsHidden(Table table) {
        Table.Hidden hidden = table.hidden();
        if (hidden.sheet()) {
            issues.add(SheetIssues.hiddenSheet(table.name()));
        }
        if (hidden.rows() > 0) {
            issues.add(SheetIssues.hiddenRows(table.name(), hidden.rows(), hidden.firstRow()));
        }
        if (hidden.formats() && withoutFormats.add(table.file())) {
            issues.add(SheetIssues.formatsCutOff(table.name(), table.file()));
        }
    }

    private <T> List<T> rows(SheetKind kind, int most, Function<SheetRow, T> read) {
        List<T> rows = new ArrayList<>();
        Map<List<String>, String> fileOfRow = new HashMap<>();
        for (Sheet sheet : sheets.getOrDefault(kind, List.of())) {
            boolean lacksColumns = sheet.columns().containsKey(SheetRow.CHANGE);
            for (Table.Line line : sheet.rows(issues)) {
                String file = sheet.table().file();
                String before = fileOfRow.computeIfAbsent(sheet.texts(line), texts -> file);
                if (!before.equals(file)) {
                    issues.add(SheetMeanings.repeatedRow(sheet.place(line, ""), before));
                    continue;
                }
                if (rows.size() == most) {
                    issues.add(SheetIssues.tooManyRows(sheet.table().name(), kind.label(), most));
                    return rows;
                }
                filled.add(kind);
                SheetRow row = new SheetRow(sheet, line, limits, issues);
                if (lacksColumns && !row.removes()) {
                    SheetFinder.reportMissing(sheet, issues);
                    lacksColumns = false;
                }
                rows.add(read.apply(row));
            }
        }
        return rows;
    }

    private @Nullable SheetRow head() {
        SheetRow first = null;
        for (Sheet sheet : sheets.getOrDefault(SheetKind.PROGRAMME, List.of())) {
            for (Table.Line line : sheet.rows(issues)) {
                SheetRow row = new SheetRow(sheet, line, limits, issues);
                if (first == null) {
                    first = row;
                } else if (!first.saysTheSame(row)) {
                    issues.add(SheetIssues.severalProgrammes(sheet.place(line, ""), line.number()));
                }
            }
        }
        return first;
    }

    private Roster.@Nullable ProgrammeRows programme(@Nullable SheetRow head) {
        List<Roster.QuotaRow> quotas = rows(SheetKind.QUOTAS, limits.lines(), RosterRow::toQuota);
        List<Roster.SupplyRow> supply = rows(SheetKind.SUPPLY, limits.lines(), RosterRow::toSupply);
        boolean hasQuotas = sheets.containsKey(SheetKind.QUOTAS);
        boolean hasSupply = sheets.containsKey(SheetKind.SUPPLY);
        if (head == null && !hasQuotas && !hasSupply) {
            return null;
        }
        String base = head == null ? null : head.text("base");
        return new Roster.InlineProgramme(
                base,
                head == null ? null : head.text("goal"),
                head == null ? null : head.number("departmentsPerUniversity"),
                head == null ? null : head.number("urbanPerUniversity"),
                head == null ? null : head.number("ruralPerUniversity"),
                head == null ? null : head.number("farKilometres"),
                hasQuotas ? quotas : null,
                hasSupply ? supply : null,
                head == null ? new ListOrigin(sheets) : head.origin());
    }

    /** The departments of a row: mostly one. */
    private static List<Roster.DepartmentRow> departments(SheetRow row) {
        String id = row.text("id");
        String universityId = row.text("universityId");
        String universityName = row.text("universityName");
        List<String> strengths = row.texts("strengths");
        Roster.LocationValue location = row.location();
        RowChange change = row.change();
        List<@Nullable String> names = new ArrayList<>(id == null ? row.departmentNames() : List.of());
        if (names.isEmpty()) {
            names.add(row.text("name"));
        }
        return names.stream()
                .map(name -> new Roster.DepartmentRow(
                        id, universityId, universityName, name, strengths, location, change, row.origin()))
                .toList();
    }

    private static Roster.TieRow tie(SheetRow row) {
        return new Roster.TieRow(
                row.text("departmentId"),
                row.text("schoolId"),
                row.origin().has("kind") ? row.text("kind") : row.removes() ? null : PRIOR,
                new Roster.DepartmentName(row.text("universityName"), row.text("departmentName")),
                new Roster.SchoolName(
                        row.text("schoolProvince"),
                        row.text("schoolCity"),
                        row.text("schoolCounty"),
                        row.text("schoolName")),
                row.change(),
                row.origin());
    }

    /** Points at whole sheets. */
    private record ListOrigin(Map<SheetKind, List<Sheet>> sheets) implements Origin {
        @Override
        public Place place(String field) {
            for (SheetKind kind : SheetKind.values()) {
                if (kind.field().equals(field)) {
                    List<Sheet> found = sheets.getOrDefault(kind, List.of());
                    return new Place.CellPlace(
                            found.isEmpty()
                                    ? kind.label()
                                    : found.getFirst().table().name(),
                            0,
                            "");
                }
            }
            return new Place.CellPlace("", 0, "");
        }

        @Override
        public boolean has(String field) {
            return sheets.keySet().stream().anyMatch(kind -> kind.field().equals(field));
        }
    }
}
