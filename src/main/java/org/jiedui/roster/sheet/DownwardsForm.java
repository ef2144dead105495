package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.roster.Place;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/** A sheet of one row that is written downwards: each line says what it is and then the value. */
final class DownwardsForm {

    private DownwardsForm() {}

    /**
     * The sheet as if it had a header line and one row below it; places still lead to where the values stand.
     *
     * @param least how many lines must name a field
     * @return empty when fewer do
     */
    static Optional<Sheet> find(Table table, SheetKind kind, int least) {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        List<Table.@Nullable Cell> values = new ArrayList<>();
        int lastLine = 0;
        for (Table.Line line : table.lines()) {
            int label = firstFilled(line, 0);
            SheetColumn field = kind.findColumn(line.text(label)).orElse(null);
            if (field != null && !columns.containsKey(field.field())) {
                int value = firstFilled(line, label + 1);
                columns.put(field.field(), values.size());
                values.add(line.cell(value));
                places.put(
                        field.field(),
                        new Place.CellPlace(
                                table.name(),
                                line.number(),
                                Table.letters(value < line.cells().length ? value : label + 1)));
                lastLine = line.number();
            }
        }
        if (columns.size() < least) {
            return Optional.empty();
        }
        Table.Line row = new Table.Line(lastLine, values.toArray(new Table.Cell[0]));
        Table turned = new Table(table.name(), table.title(), List.of(row), table.hidden());
        return Optional.of(new Sheet(kind, turned, columns, 0, Map.of(), places));
    }

    private static int firstFilled(Table.Line line, int from) {
        int column = from;
        while (column < line.cells().length && line.text(column).isBlank()) {
            column++;
        }
        return column;
    }
}
