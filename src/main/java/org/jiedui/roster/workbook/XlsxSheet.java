package org.jiedui.roster.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook. */
final class XlsxSheet {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_MERGED_LINES = 2_000_000;
    private static final Pattern RANGE = Pattern.compile("(?i)\\$?([A-Z]+)\\$?(\\d+):\\$?([A-Z]+)\\$?(\\d+)");

    private final String name;
    private final List<String> strings;
    private final XlsxNumberFormats formats;
    private final CellBudget budget;
    private final XlsxText inlineText;
    private final int longest;
    private final StringBuilder value = new StringBuilder();
    private final List<Table.Line> lines = new ArrayList<>();

    private Table.@Nullable Cell[] cells = new Table.Cell[0];
    private int row;
    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean hasFormula;
    private boolean inValue;
    private boolean hasAllCells;
    private boolean inMerges;
    private int mergedLines;
    private boolean rowHidden;
    private int hiddenRows;
    private int firstHiddenRow;

    XlsxSheet(String name, List<String> strings, XlsxNumberFormats formats, CellBudget budget, RosterLimits limits) {
        this.name = name;
        this.strings = strings;
        this.formats = formats;
        this.budget = budget;
        longest = limits.cellLength();
        inlineText = new XlsxText(longest);
    }

    /**
     * Reads the sheet.
     *
     * @param hidden whether the program does not show it
     */
    Table read(XMLStreamReader xml, boolean hidden) throws XMLStreamException {
        try {
            readCells(xml);
        } catch (XMLStreamException e) {
            // What follows the cells and their merging is no part of a roster.
            if (!hasAllCells || inMerges) {
                throw e;
            }
        }
        return new Table(name, name, lines, new Table.Hidden(hidden, hiddenRows, firstHiddenRow, formats.isCutOff()));
    }

    private void readCells(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    inlineText.add(xml);
                    if (inValue && value.length() <= longest) {
                        String text = xml.getText();
                        value.append(text, 0, Math.min(text.length(), longest + 1 - value.length()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = Xlsx.integer(xml.getAttributeValue(null, "r"), row + 1);
                rowHidden = isTrue(xml.getAttributeValue(null, "hidden"));
                column = -1;
                cells = new Table.Cell[0];
            }
            case "c" -> {
                budget.see(name);
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : columnOf(reference);
                type = xml.getAttributeValue(null, "t");
                style = Xlsx.integer(xml.getAttributeValue(null, "s"), 0);
                hasFormula = false;
                value.setLength(0);
                inlineText.clear();
            }
            case "f" -> hasFormula = true;
            case "v" -> inValue = true;
            case "mergeCells" -> inMerges = true;
            case "mergeCell" -> fillDown(xml.getAttributeValue(null, "ref"));
            default -> inlineText.start(xml.getLocalName());
        }
    }

    private void end(String element) {
        switch (element) {
            case "sheetData" -> hasAllCells = true;
            case "mergeCells" -> inMerges = false;
            case "v" -> inValue = false;
            case "c" -> {
                Table.Cell cell = cell();
                if (cell != null && column >= 0 && column < MOST_COLUMNS) {
                    budget.spend(name);
                    if (column >= cells.length) {
                        cells = Arrays.copyOf(cells, column + 1);
                    }
                    cells[column] = cell;
                }
            }
            case "row" -> {
                if (cells.length > 0) {
                    lines.add(new Table.Line(row, cells));
                    if (rowHidden) {
                        hiddenRows++;
                        firstHiddenRow = firstHiddenRow == 0 ? row : firstHiddenRow;
                    }
                }
            }
            default -> inlineText.end(element);
        }
    }

    private Table.@Nullable Cell cell() {
        String raw = value.toString();
        String text = switch (type == null ? "n" : type) {
            case "s" -> string(Xlsx.integer(raw.strip(), -1));
            case "inlineStr" -> inlineText.text();
            case "b" -> raw.strip().equals("1") ? "TRUE" : raw.isBlank() ? "" : "FALSE";
            default -> raw;
        };
        if (hasFormula && raw.isEmpty() && !"str".equals(type)) {
            return new Table.Cell("=", Table.CellKind.NOT_COMPUTED);
        }
        if (text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            return new Table.Cell(text.substring(0, longest), Table.CellKind.TOO_LONG);
        }
        return switch (type == null ? "n" : type) {
            case "e" -> new Table.Cell(text, Table.CellKind.ERROR);
            case "d" -> new Table.Cell(text, Table.CellKind.DATE);
            case "n" -> formats.cell(text, style);
            default -> new Table.Cell(text, Table.CellKind.VALUE);
        };
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    private String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    /** Cells merged downwards all mean what the uppermost says; of a block, those of its first column. */
    private void fillDown(@Nullable String range) {
        Matcher matcher = RANGE.matcher(range == null ? "" : range);
        if (!matcher.matches()) {
            return;
        }
        int merged = columnOf(matcher.group(1));
        int first = Xlsx.integer(matcher.group(2), 0);
        int last = Xlsx.integer(matcher.group(4), 0);
        Table.Cell top = null;
        for (int i = indexOfRow(first); i < lines.size() && lines.get(i).number() <= last; i++) {
            if (++mergedLines > MOST_MERGED_LINES) {
                return;
            }
            Table.Line line = lines.get(i);
            if (line.number() == first) {
                top = line.cell(merged);
            } else if (top != null && line.cell(merged) == null && merged < MOST_COLUMNS) {
                Table.@Nullable Cell[] filled = Arrays.copyOf(line.cells(), Math.max(line.cells().length, merged + 1));
                filled[merged] = top;
                lines.set(i, new Table.Line(line.number(), filled));
            }
        }
    }

    private int indexOfRow(int number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The column of a reference such as BC12, counted from 0; −1 when there is none. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}
