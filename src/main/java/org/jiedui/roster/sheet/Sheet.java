package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Place;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of which it is known what it is about.
 *
 * @param kind what it is about
 * @param table its lines, headers and titles included
 * @param columns column by field
 * @param start index of the first line below the headers
 * @param constants what holds for all rows, by field: fields without a column
 * @param places where the values of fields stand that are not where line and column say
 */
record Sheet(
        SheetKind kind,
        Table table,
        Map<String, Integer> columns,
        int start,
        Map<String, String> constants,
        Map<String, Place> places) {

    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "\"", "''", "...");

    Sheet {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        places = Map.copyOf(places);
    }

    /**
     * The lines that hold rows; sums, remarks, titles, numbers of columns, repeated headers and lines without a known
     * value are left out and noted.
     */
    List<Table.Line> rows(IssueLog issues) {
        List<Table.Line> rows = new ArrayList<>();
        Table.@Nullable Cell[] above = new Table.Cell[0];
        for (Table.Line line : table.lines().subList(start, table.lines().size())) {
            Table.Line full = withoutDitto(line, above);
            LineKind what = isHeader(line) ? null : LineKind.of(line, rows.isEmpty());
            if (what == null) {
                issues.add(SheetMeanings.repeatedHeader(place(line, ""), firstText(line)));
            } else if (what != LineKind.ROW) {
                note(what, line, issues);
            } else if (columns.values().stream()
                    .anyMatch(column -> !full.text(column).isBlank())) {
                rows.add(full);
                above = full.cells();
            }
        }
        return rows;
    }

    private void note(LineKind what, Table.Line line, IssueLog issues) {
        Place place = place(line, "");
        String text = firstText(line);
        switch (what) {
            case TOTAL -> issues.add(SheetMeanings.totalRow(place, text));
            case REMARK -> issues.add(SheetMeanings.remark(place, text));
            case TITLE -> issues.add(SheetMeanings.titleRow(place, text));
            case COLUMN_NUMBERS -> issues.add(SheetMeanings.columnNumbers(place, text));
            case ROW -> throw new IllegalArgumentException("A row is nothing to be left out.");
        }
    }

    /** What all cells of a line that are read say, in the order of the kind's columns. */
    List<String> texts(Table.Line line) {
        return kind.columns().stream().map(column -> text(line, column.field())).toList();
    }

    /** What a field's cell says, or the empty text. */
    String text(Table.Line line, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.text(column).strip();
    }

    /** Whether there is a column for a field, or one value for all rows. */
    boolean has(String field) {
        return columns.containsKey(field) || constants.containsKey(field);
    }

    /** Where a field of a line stands; the whole line when the sheet has no such column. */
    Place place(Table.Line line, String field) {
        Integer column = columns.get(field);
        return places.getOrDefault(
                field, new Place.CellPlace(table.name(), line.number(), column == null ? "" : Table.letters(column)));
    }

    private static Table.Line withoutDitto(Table.Line line, Table.@Nullable Cell[] above) {
        Table.@Nullable Cell[] cells = line.cells();
        for (int i = 0; i < cells.length; i++) {
            Table.Cell cell = cells[i];
            if (cell != null && i < above.length && DITTO.contains(cell.text().strip())) {
                cells = cells == line.cells() ? Arrays.copyOf(cells, cells.length) : cells;
                cells[i] = above[i];
            }
        }
        return cells == line.cells() ? line : new Table.Line(line.number(), cells);
    }

    /** Whether a line says again what a line of the header says, or names the columns. */
    private boolean isHeader(Table.Line line) {
        if (columns.size() < 2) {
            return false;
        }
        boolean names = columns.entrySet().stream()
                .allMatch(entry -> kind.findColumn(line.text(entry.getValue()))
                        .filter(column -> column.field().equals(entry.getKey()))
                        .isPresent());
        return names
                || table.lines().subList(Math.max(0, start - 2), start).stream()
                        .anyMatch(header -> saysTheSame(header, line));
    }

    private boolean saysTheSame(Table.Line header, Table.Line line) {
        int filled = 0;
        for (int i = 0; i < Math.max(header.cells().length, line.cells().length); i++) {
            String text = line.text(i).strip();
            if (!text.equals(header.text(i).strip())) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled > 1;
    }

    private static String firstText(Table.Line line) {
        for (Table.Cell cell : line.cells()) {
            if (cell != null && !cell.text().isBlank()) {
                return cell.text().strip();
            }
        }
        return "";
    }
}
