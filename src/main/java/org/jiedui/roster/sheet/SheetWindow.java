package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a sheet as text, so that the one can be shown that an issue is about.
 *
 * @param sheet the sheet's name
 * @param columns letters of the columns that are shown, from A on, at most 60
 * @param header the row with the headers, the lower one where they take two; null when there is none that is known
 * @param rows the rows in their order, blank ones among them, none behind the sheet's last
 */
public record SheetWindow(
        String sheet, List<String> columns, @Nullable Row header, List<Row> rows) {

    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_TEXT = 200;

    /**
     * One row.
     *
     * @param number as the spreadsheet shows it, from 1
     * @param cells a text for each of the columns, empty where nothing stands, cut at 200 characters
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public SheetWindow {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The rows around one.
     *
     * @param row its number, or 0 for the first rows
     * @param around how many before it and after it, ≥ 0
     */
    public static SheetWindow of(Table table, int row, int around) {
        long first = row == 0 ? 1 : Math.max(1, (long) row - around);
        long last = row == 0 ? 1 + 2L * around : (long) row + around;
        Map<Integer, Table.Line> lines = new HashMap<>();
        int lastUsed = 0;
        for (Table.Line line : table.lines()) {
            lastUsed = Math.max(lastUsed, line.number());
            if (line.number() >= first && line.number() <= last) {
                lines.putIfAbsent(line.number(), line);
            }
        }
        Table.Line header = new SheetFinder(new IssueLog(), "")
                .find(table)
                .map(sheet -> table.lines().get(sheet.start() - 1))
                .orElse(null);
        int width = header == null ? 0 : header.cells().length;
        for (Table.Line line : lines.values()) {
            width = Math.max(width, line.cells().length);
        }
        int shown = Math.min(width, MOST_COLUMNS);
        List<Row> rows = new ArrayList<>();
        for (long number = first; number <= Math.min(last, lastUsed); number++) {
            rows.add(row((int) number, lines.get((int) number), shown));
        }
        return new SheetWindow(
                table.name(),
                IntStream.range(0, shown).mapToObj(Table::letters).toList(),
                header == null ? null : row(header.number(), header, shown),
                rows);
    }

    private static Row row(int number, Table.@Nullable Line line, int width) {
        return new Row(
                number,
                IntStream.range(0, width)
                        .mapToObj(column -> line == null ? "" : cut(line.text(column)))
                        .toList());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return Issue.printable(text);
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return Issue.printable(text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT));
    }
}
