package org.jiedui.sheets.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.roster.Place;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/** Finds the answers in sheets of a list that came back, wherever the header stands and whatever was added. */
public final class ReplySheets {

    private static final int HEADER_WITHIN_LINES = 30;
    private static final Pattern CODE =
            Pattern.compile(ListWorkbook.CODE + "[\\s:：]*((?i:[0-9a-f]{4})(?:-(?i:[0-9a-f]{4})){3})");

    private ReplySheets() {}

    /**
     * A sheet with answers.
     *
     * @param title where its 校验码 stands, or the whole sheet when it has none
     * @param code the 校验码 of the list that it belongs to, or null when it says none
     * @param office who filled it in, or null when it does not say
     * @param lines its lines below the header
     */
    public record ReplySheet(
            Place title, @Nullable String code, @Nullable String office, List<ReplyLine> lines) {}

    /** A line of a sheet with answers. */
    public static final class ReplyLine {
        private final String sheet;
        private final Table.Line line;
        private final Map<ReplyColumn, Integer> columns;

        private ReplyLine(String sheet, Table.Line line, Map<ReplyColumn, Integer> columns) {
            this.sheet = sheet;
            this.line = line;
            this.columns = columns;
        }

        /** What stands in a column, without blanks around it; null when nothing does. */
        public @Nullable String findText(ReplyColumn column) {
            Integer at = columns.get(column);
            String text = at == null ? "" : line.text(at).strip();
            return text.isEmpty() ? null : text;
        }

        /** What kind of value stands in a column. */
        public Table.CellKind kind(ReplyColumn column) {
            Integer at = columns.get(column);
            Table.Cell cell = at == null ? null : line.cell(at);
            return cell == null ? Table.CellKind.VALUE : cell.kind();
        }

        /** Where a column's value stands; the whole line where the sheet has no such column. */
        public Place place(ReplyColumn column) {
            Integer at = columns.get(column);
            return new Place.CellPlace(sheet, line.number(), at == null ? "" : Table.letters(at));
        }

        /** The whole line. */
        public Place place() {
            return new Place.CellPlace(sheet, line.number(), "");
        }
    }

    /** The sheets among these tables that have a column for answers and say whose they are. */
    public static List<ReplySheet> list(List<Table> tables) {
        List<ReplySheet> sheets = new ArrayList<>();
        for (Table table : tables) {
            for (int i = 0; i < Math.min(HEADER_WITHIN_LINES, table.lines().size()); i++) {
                Map<ReplyColumn, Integer> columns = columns(table.lines().get(i));
                if (isHeader(columns)) {
                    sheets.add(sheet(table, i, columns));
                    break;
                }
            }
        }
        return sheets;
    }

    private static boolean isHeader(Map<ReplyColumn, Integer> columns) {
        return columns.containsKey(ReplyColumn.ANSWER)
                && (columns.containsKey(ReplyColumn.DEPARTMENT_ID) || columns.containsKey(ReplyColumn.DEPARTMENT));
    }

    private static Map<ReplyColumn, Integer> columns(Table.Line line) {
        Map<ReplyColumn, Integer> columns = new EnumMap<>(ReplyColumn.class);
        for (int i = 0; i < line.cells().length; i++) {
            int at = i;
            ReplyColumn.findByHeader(line.text(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    private static ReplySheet sheet(Table table, int header, Map<ReplyColumn, Integer> columns) {
        Place title = new Place.CellPlace(table.name(), 0, "");
        String code = null;
        String office = null;
        for (Table.Line line : table.lines().subList(0, header)) {
            for (int i = 0; i < line.cells().length; i++) {
                String text = line.text(i);
                Matcher found = CODE.matcher(text);
                if (code == null && found.find()) {
                    code = found.group(1).toUpperCase(java.util.Locale.ROOT);
                    title = new Place.CellPlace(table.name(), line.number(), Table.letters(i));
                }
                if (office == null && text.replaceAll("[\\s:：]", "").equals(ListWorkbook.OFFICE)) {
                    office = firstAfter(line, i);
                }
            }
        }
        List<ReplyLine> lines = table.lines().subList(header + 1, table.lines().size()).stream()
                .map(line -> new ReplyLine(table.name(), line, columns))
                .toList();
        return new ReplySheet(title, code, office, lines);
    }

    private static @Nullable String firstAfter(Table.Line line, int column) {
        for (int i = column + 1; i < line.cells().length; i++) {
            String text = line.text(i).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
