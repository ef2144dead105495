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
 */
record Sheet(SheetKind kind, Table table, Map<String, Integer> columns, int start) {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "共计", "小计", "总数", "全国", "total", "sum");
    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "\"", "''", "...");
    private static final String REMARK = "^(注|备注|说明|填表|填报|联系|制表|审核|附|※|＊|\\*).*";

    Sheet {
        columns = Map.copyOf(columns);
    }

    /**
     * The lines that hold rows; sums, remarks, repeated headers and lines without a known value are left out and noted.
     */
    List<Table.Line> rows(IssueLog issues) {
        List<Table.Line> rows = new ArrayList<>();
        Table.@Nullable Cell[] above = new Table.Cell[0];
        for (Table.Line line : table.lines().subList(start, table.lines().size())) {
            Table.Line full = withoutDitto(line, above);
            if (columns.values().stream().allMatch(column -> full.text(column).isBlank())) {
                noteRemark(line, issues);
            } else if (isTotal(line)) {
                issues.add(SheetIssues.totalRow(place(line, ""), firstText(line)));
            } else if (isRemark(line)) {
                issues.add(SheetIssues.remark(place(line, ""), firstText(line)));
            } else if (isHeader(line)) {
                issues.add(SheetIssues.repeatedHeader(place(line, ""), firstText(line)));
            } else {
                rows.add(full);
                above = full.cells();
            }
        }
        return rows;
    }

    /** Where a field of a line stands; the whole line when the sheet has no such column. */
    Place place(Table.Line line, String field) {
        Integer column = columns.get(field);
        return new Place.CellPlace(table.name(), line.number(), column == null ? "" : Table.letters(column));
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

    private void noteRemark(Table.Line line, IssueLog issues) {
        if (isRemark(line)) {
            issues.add(SheetIssues.remark(place(line, ""), firstText(line)));
        }
    }

    private boolean isTotal(Table.Line line) {
        return TOTALS.contains(SheetColumn.fold(firstText(line)));
    }

    private static boolean isRemark(Table.Line line) {
        long filled = Arrays.stream(line.cells())
                .filter(cell -> cell != null && !cell.text().isBlank())
                .count();
        return filled == 1 && firstText(line).strip().matches("(?s)" + REMARK);
    }

    private boolean isHeader(Table.Line line) {
        return columns.size() > 1
                && columns.entrySet().stream()
                        .allMatch(entry -> kind.findColumn(line.text(entry.getValue()))
                                .filter(column -> column.field().equals(entry.getKey()))
                                .isPresent());
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
