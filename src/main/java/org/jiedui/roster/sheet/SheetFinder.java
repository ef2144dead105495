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
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a table is about: by its name, and where the name says nothing by its headers, which may stand below
 * titles and may take two lines.
 */
final class SheetFinder {

    private static final int HEADER_WITHIN_LINES = 30;

    /** Sheets that everybody adds and that hold no rows of a roster. */
    private static final Set<String> NO_ROWS = Set.of("填写说明", "填表说明", "使用说明", "readme");

    /** Columns that everybody has and nobody needs to be told about. */
    private static final Set<String> NO_FIELDS = Set.of("序号", "no", "no.", "编次", "行号");

    private record Header(SheetKind kind, Map<String, Integer> columns, int line, int lines) {
        boolean has(String... fields) {
            return Stream.of(fields).anyMatch(columns::containsKey);
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
    private final List<String> pairingLists = new ArrayList<>();

    SheetFinder(IssueLog issues) {
        this.issues = issues;
    }

    /**
     * What a table is about; empty, with a note at the latest after {@link #finish}, when it is about nothing known.
     */
    Optional<Sheet> find(Table table) {
        if (hasNoRows(table.name()) || table.lines().isEmpty()) {
            return Optional.empty();
        }
        Optional<SheetKind> named = SheetKind.findByName(table.name());
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
            issues.add(SheetIssues.unknownSheet(table.name()));
            return Optional.empty();
        }
        if (header.columns.isEmpty()) {
            issues.add(SheetIssues.noHeader(table.name(), header.kind));
            return Optional.empty();
        }
        reportColumns(table, header);
        return Optional.of(new Sheet(header.kind, table, header.columns, header.line + header.lines));
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

    private static Optional<Header> byHeaders(Table table) {
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
                .max(Comparator.comparingInt(header -> header.columns.size()));
    }

    /** The best header for a kind, the first of equals; without columns when there is none. */
    private static Header header(Table table, SheetKind kind) {
        Header best = new Header(kind, Map.of(), 0, 0);
        List<Table.Line> lines = table.lines();
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN_LINES); i++) {
            Map<String, Integer> one = columns(lines.get(i), null, kind);
            if (one.size() > best.columns.size()) {
                best = new Header(kind, one, i, 1);
            }
            if (i + 1 < lines.size() && isSecondLine(lines.get(i), lines.get(i + 1), kind)) {
                Map<String, Integer> two = columns(lines.get(i), lines.get(i + 1), kind);
                if (two.size() > best.columns.size()) {
                    best = new Header(kind, two, i, 2);
                }
            }
        }
        return best;
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
            if (!text.isEmpty() && !known.contains(i) && !isIgnored(text, header.kind)) {
                Place place = new Place.CellPlace(table.name(), line.number(), Table.letters(i));
                issues.add(
                        header.kind.findColumn(text).isPresent()
                                ? SheetIssues.repeatedColumn(place, text)
                                : SheetIssues.unknownColumn(place, text, header.kind));
            }
        }
        Place place = new Place.CellPlace(table.name(), line.number(), "");
        for (SheetColumn column : header.kind.columns()) {
            if (column.required() && !header.has(column.field())) {
                issues.add(SheetIssues.missingColumn(place, column.label()));
            }
        }
        switch (header.kind) {
            case DEPARTMENTS -> requireOneOf(header, place, "universityName", "universityId");
            case TIES -> {
                requireOneOf(header, place, "departmentName", "departmentId");
                requireOneOf(header, place, "schoolName", "schoolId");
                if (!header.has("kind")) {
                    issues.add(SheetIssues.tiesWithoutKind(place));
                }
            }
            case UNIVERSITIES, SCHOOLS, QUOTAS, SUPPLY, PROGRAMME -> {}
        }
    }

    private void requireOneOf(Header header, Place place, String first, String second) {
        if (!header.has(first, second)) {
            issues.add(SheetIssues.missingColumn(
                    place,
                    header.kind.column(first).label() + "/"
                            + header.kind.column(second).label()));
        }
    }

    private static boolean isIgnored(String header, SheetKind kind) {
        String folded = SheetColumn.fold(header);
        return NO_FIELDS.contains(folded) || kind == SheetKind.TIES && PairingColumn.isRepetition(folded);
    }
}
