package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Place;
import org.jiedui.roster.file.Table;
import org.jiedui.spelling.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a table is about: by its name, and where the name says nothing by its headers, which may stand below
 * titles and may take two lines.
 */
final class SheetFinder {

    private static final int HEADER_WITHIN_LINES = 30;

    /** Sheets that everybody adds and that hold no rows of a roster. */
    private static final Set<String> NO_ROWS = Set.of("填写说明", "填表说明", "使用说明", "readme");

    /** Fields of the programme that other sheets have as well. */
    private static final Set<String> IS_COMMON = Set.of("name", "base");

    /** Columns that everybody has and nobody needs to be told about. */
    private static final Set<String> NO_FIELDS = Set.of("序号", "no", "no.", "编次", "行号");

    /** How many of a programme's fields make a sheet of another name one. */
    private static final int LEAST_FIELDS = 2;

    private static final int MOST_SHOWN = 5;

    /** By how many columns a table must resemble one kind more than another. */
    private static final int CLEARLY_MORE = 2;

    private static final List<SheetKind> MAIN_KINDS =
            List.of(SheetKind.SCHOOLS, SheetKind.DEPARTMENTS, SheetKind.UNIVERSITIES);

    private record Header(
            SheetKind kind, Map<String, Integer> columns, int line, int lines, Map<String, String> constants) {
        boolean has(String... fields) {
            return Stream.of(fields).anyMatch(field -> columns.containsKey(field) || constants.containsKey(field));
        }

        List<String> missing() {
            return kind.columns().stream()
                    .filter(column -> column.required() && !has(column.field()))
                    .map(SheetColumn::label)
                    .toList();
        }

        boolean hasRequired() {
            return kind.columns().stream().allMatch(column -> !column.required() || has(column.field()))
                    && switch (kind) {
                        case DEPARTMENTS -> has("universityId", "universityName");
                        case TIES -> hasEnds();
                        case UNIVERSITIES, SCHOOLS, QUOTAS, SUPPLY, PROGRAMME -> true;
                    };
        }

        boolean hasEnds() {
            return has("departmentId", "departmentName") && has("schoolId", "schoolName");
        }
    }

    private final IssueLog issues;
    private final String file;
    private final List<String> pairingLists = new ArrayList<>();
    private final List<LeftAside> leftAside = new ArrayList<>();

    /** @param file the name of the file, which may say what holds for all its rows; empty when it does not matter */
    SheetFinder(IssueLog issues, String file) {
        this.issues = issues;
        this.file = file;
    }

    /**
     * What a table is about; empty, with a note at the latest after {@link #finish}, when it is about nothing known.
     */
    Optional<Sheet> find(Table table) {
        if (hasNoRows(table.title()) || table.lines().isEmpty()) {
            return Optional.empty();
        }
        Optional<SheetKind> named = SheetKind.findByName(table.title());
        Optional<Sheet> downwards = downwards(table, named.orElse(null));
        if (downwards.isPresent()) {
            return downwards;
        }
        Header byName = named.map(kind -> header(table, kind)).orElse(null);
        Header header = byName != null && byName.hasRequired()
                ? byName
                : byHeaders(table)
                        .filter(found -> byName == null || found.columns.size() > byName.columns.size())
                        .orElse(byName);
        if (header == null && header(table, SheetKind.TIES).hasEnds()) {
            pairingLists.add(table.name());
            return Optional.empty();
        }
        if (header == null) {
            leaveAside(table);
            return Optional.empty();
        }
        if (header.columns.isEmpty()) {
            issues.add(SheetIssues.noHeader(table.name(), header.kind));
            return Optional.empty();
        }
        if (named.filter(header.kind::equals).isEmpty()) {
            issues.add(SheetMeanings.sheetUnderstood(table.name(), header.kind));
        }
        reportColumns(table, header);
        Sheet sheet =
                new Sheet(header.kind, table, header.columns, header.line + header.lines, header.constants, Map.of());
        if (!sheet.has(SheetRow.CHANGE)) {
            reportMissing(sheet, issues);
        }
        return Optional.of(sheet);
    }

    /** The sheets that look like one of the roster and could not be read; at most five of a kind. */
    List<LeftAside> listLeftAside(SheetKind kind) {
        return leftAside.stream()
                .filter(sheet -> sheet.kind() == kind)
                .limit(MOST_SHOWN)
                .toList();
    }

    private Optional<Sheet> downwards(Table table, @Nullable SheetKind named) {
        if (named != null && named != SheetKind.PROGRAMME) {
            return Optional.empty();
        }
        int across = header(table, SheetKind.PROGRAMME).columns.size();
        Optional<Sheet> sheet = DownwardsForm.find(table, SheetKind.PROGRAMME, named == null ? LEAST_FIELDS : 1)
                .filter(found -> found.columns().size() > across
                        && found.columns().keySet().stream().anyMatch(field -> !IS_COMMON.contains(field)));
        sheet.ifPresent(found -> {
            if (named == null) {
                issues.add(SheetMeanings.sheetUnderstood(table.name(), SheetKind.PROGRAMME));
            }
            issues.add(SheetMeanings.writtenDownwards(table.name()));
        });
        return sheet;
    }

    private void leaveAside(Table table) {
        LeftAside why = MAIN_KINDS.stream()
                .map(kind -> header(table, kind))
                .filter(header -> header.columns.size() > 1 && !header.missing().isEmpty())
                .max(Comparator.comparingInt(header -> header.columns.size()))
                .map(header -> new LeftAside(table.name(), header.kind, header.missing()))
                .orElse(null);
        if (why != null) {
            leftAside.add(why);
        }
        issues.add(SheetIssues.unknownSheet(table.name(), why));
    }

    /**
     * Says, once for all of them, which sheets are lists of pairings for people to read: printed lists of provinces,
     * for example. They do not say what the pairings are (锁定, 往年 …), and there are as many of them as provinces.
     */
    void finish() {
        if (!pairingLists.isEmpty()) {
            issues.add(SheetIssues.pairingLists(pairingLists));
        }
    }

    private static boolean hasNoRows(String name) {
        String folded = SheetKind.foldName(name);
        return NO_ROWS.contains(folded)
                || Arrays.stream(OwnSheet.values()).anyMatch(own -> own.label().equals(folded));
    }

    private Optional<Header> byHeaders(Table table) {
        Header ties = header(table, SheetKind.TIES);
        if (ties.hasEnds()) {
            return ties.has("kind") ? Optional.of(ties) : Optional.empty();
        }
        return Stream.of(
                        SheetKind.SCHOOLS,
                        SheetKind.DEPARTMENTS,
                        SheetKind.UNIVERSITIES,
                        SheetKind.SUPPLY,
                        SheetKind.QUOTAS)
                .map(kind -> header(table, kind))
                .filter(Header::hasRequired)
                .max(Comparator.comparingInt(header -> header.columns.size()))
                .filter(found -> !resemblesMore(table, found))
                .or(() -> Optional.of(header(table, SheetKind.PROGRAMME))
                        .filter(header -> header.columns.keySet().stream()
                                        .filter(field -> !IS_COMMON.contains(field))
                                        .count()
                                >= LEAST_FIELDS));
    }

    /** Whether a table has clearly more columns of another kind, though not all that it needs. */
    private boolean resemblesMore(Table table, Header found) {
        return MAIN_KINDS.stream()
                .map(kind -> header(table, kind))
                .anyMatch(other -> other.columns.size() >= found.columns.size() + CLEARLY_MORE);
    }

    /** The best header for a kind, the first of equals; without columns when there is none. */
    private Header header(Table table, SheetKind kind) {
        Header best = new Header(kind, Map.of(), 0, 0, Map.of());
        List<Table.Line> lines = table.lines();
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN_LINES); i++) {
            Map<String, Integer> one = columns(lines.get(i), null, kind);
            if (one.size() > best.columns.size()) {
                best = new Header(kind, one, i, 1, constants(table, kind, one));
            }
            if (i + 1 < lines.size() && isSecondLine(lines.get(i), lines.get(i + 1), kind)) {
                Map<String, Integer> two = columns(lines.get(i), lines.get(i + 1), kind);
                if (two.size() > best.columns.size()) {
                    best = new Header(kind, two, i, 2, constants(table, kind, two));
                }
            }
        }
        return best;
    }

    private Map<String, String> constants(Table table, SheetKind kind, Map<String, Integer> columns) {
        return SheetName.values(file + "/" + table.name(), kind, columns.keySet());
    }

    /** Whether a line consists of nothing but headers, so that it can be the lower half of a header. */
    private static boolean isSecondLine(Table.Line upper, Table.Line lower, SheetKind kind) {
        boolean any = false;
        for (int i = 0; i < lower.cells().length; i++) {
            String text = lower.text(i);
            if (!text.isBlank() && !text.equals(upper.text(i))) {
                if (kind.findColumn(text).isEmpty()) {
                    return false;
                }
                any = true;
            }
        }
        return any && upper.number() + 1 == lower.number();
    }

    private static Map<String, Integer> columns(Table.Line upper, Table.@Nullable Line lower, SheetKind kind) {
        Map<String, Integer> columns = new TreeMap<>();
        Map<String, Boolean> exact = new HashMap<>();
        int width = Math.max(upper.cells().length, lower == null ? 0 : lower.cells().length);
        for (int i = 0; i < width; i++) {
            String below = lower == null ? "" : lower.text(i);
            String header = kind.findColumn(below).isPresent() ? below : upper.text(i);
            SheetColumn column = kind.findColumn(header).orElse(null);
            if (column != null) {
                boolean isLabel = SheetColumn.fold(header).equals(SheetColumn.fold(column.label()));
                if (!columns.containsKey(column.field()) || isLabel && !exact.getOrDefault(column.field(), false)) {
                    columns.put(column.field(), i);
                    exact.put(column.field(), isLabel);
                }
            }
        }
        return columns;
    }

    private void reportColumns(Table table, Header header) {
        Table.Line line = table.lines().get(header.line);
        Set<Integer> known = new HashSet<>(header.columns.values());
        for (int i = 0; i < line.cells().length; i++) {
            String text = line.text(i).strip();
            if (known.contains(i)) {
                reportUnderstood(table, header, line, i);
            } else if (!text.isEmpty() && !isIgnored(text, header.kind)) {
                Place place = new Place.CellPlace(table.name(), line.number(), Table.letters(i));
                issues.add(
                        header.kind.findColumn(text).isPresent()
                                ? SheetIssues.repeatedColumn(place, text)
                                : SheetIssues.unknownColumn(place, text, header.kind));
            }
        }
        Place place = new Place.CellPlace(table.name(), line.number(), "");
        Map<String, String> ofSheet = SheetName.values(table.name(), header.kind, header.columns.keySet());
        header.constants.forEach((field, value) -> issues.add(SheetMeanings.nameUnderstood(
                table.name(),
                ofSheet.containsKey(field) ? table.name() : file,
                header.kind.column(field).label(),
                value)));
        if (header.kind == SheetKind.TIES && !header.has("kind")) {
            issues.add(SheetMeanings.tiesWithoutKind(place));
        }
    }

    /** Says which columns a sheet lacks. */
    static void reportMissing(Sheet sheet, IssueLog issues) {
        Table.Line line = sheet.table().lines().get(sheet.start() - 1);
        Place place = new Place.CellPlace(sheet.table().name(), line.number(), "");
        List<String> others = Stream.of(line.cells())
                .filter(cell -> cell != null && !cell.text().isBlank())
                .map(cell -> cell.text().strip())
                .filter(text -> sheet.kind().findColumn(text).isEmpty())
                .toList();
        for (SheetColumn column : sheet.kind().columns()) {
            if (column.required() && !sheet.has(column.field())) {
                String near = NearMiss.first(column.label(), others).orElse(null);
                issues.add(SheetIssues.missingColumn(place, column.label(), near));
            }
        }
        switch (sheet.kind()) {
            case DEPARTMENTS -> requireOneOf(sheet, place, "universityName", "universityId", issues);
            case TIES -> {
                requireOneOf(sheet, place, "departmentName", "departmentId", issues);
                requireOneOf(sheet, place, "schoolName", "schoolId", issues);
            }
            case UNIVERSITIES, SCHOOLS, QUOTAS, SUPPLY, PROGRAMME -> {}
        }
    }

    /** Says which column is meant where the header does not say it in the column's own words. */
    private void reportUnderstood(Table table, Header header, Table.Line line, int column) {
        String text = line.text(column).strip();
        header.kind
                .findColumn(text)
                .filter(found -> Integer.valueOf(column).equals(header.columns.get(found.field())))
                .filter(found -> !found.isCalled(text))
                .ifPresent(found -> issues.add(SheetMeanings.columnUnderstood(
                        new Place.CellPlace(table.name(), line.number(), Table.letters(column)), text, found)));
    }

    private static void requireOneOf(Sheet sheet, Place place, String first, String second, IssueLog issues) {
        if (!sheet.has(first) && !sheet.has(second)) {
            issues.add(SheetIssues.missingColumn(
                    place,
                    sheet.kind().column(first).label() + "/"
                            + sheet.kind().column(second).label(),
                    null));
        }
    }

    private static boolean isIgnored(String header, SheetKind kind) {
        String folded = SheetColumn.fold(header);
        return NO_FIELDS.contains(folded) || kind == SheetKind.TIES && PairingColumn.isRepetition(folded);
    }
}
