package org.jiedui.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;

/**
 * What there is to say about the cells of one sheet.
 *
 * @param byCell issues by the address of their cell, such as C4; an issue about a whole row belongs to its first cell
 */
record Remarks(Map<String, List<Issue>> byCell) {

    /** The issues of a sheet that are marked on its cells: errors and warnings. */
    static Remarks of(String sheet, List<Issue> issues) {
        Map<String, List<Issue>> byCell = new LinkedHashMap<>();
        for (Issue issue : issues) {
            if (issue.severity() != Severity.NOTE
                    && issue.place() instanceof Place.CellPlace cell
                    && cell.sheet().equals(sheet)
                    && cell.row() > 0) {
                byCell.computeIfAbsent(address(cell), address -> new ArrayList<>())
                        .add(issue);
            }
        }
        return new Remarks(byCell);
    }

    /** The address of the cell that a place means; of a whole row the first, of a whole sheet A1. */
    static String address(Place.CellPlace cell) {
        return (cell.column().isEmpty() ? "A" : cell.column()) + Math.max(1, cell.row());
    }

    /** The cells whose worst issue has this severity. */
    List<String> cells(Severity worst) {
        return byCell.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .map(Issue::severity)
                                .min(Severity::compareTo)
                                .orElseThrow()
                        == worst)
                .map(Map.Entry::getKey)
                .toList();
    }
}
