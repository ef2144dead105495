package org.jiedui.sheets;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet laid out for A4 paper, broad side down: as wide as the page, the column headers on every page, rows as high
 * as their texts.
 *
 * <p>The spreadsheet program scales the sheet to the width of the page and breaks it into pages, because only it knows
 * how wide its fonts are. Heights are in points (1/72 inch), widths in digits of the default font.
 */
public final class PrintedSheet {

    /**
     * A column.
     *
     * @param header its header
     * @param width in digits; a Chinese character takes two
     * @param look how its cells look
     */
    public record Column(String header, int width, Look look) {}

    private static final double MARGIN_INCHES = 0.4;
    private static final double TOP_INCHES = 0.6;

    private static final double LINE = 15;
    private static final double PADDING = 6;
    private static final double TITLE_HEIGHT = 28;
    private static final double ROOM_TO_SIGN = 30;
    private static final int UNITS_PER_DIGIT = 256;

    private static final int SHORT_TEXT = 12;

    /** Excel holds 255 characters, the codes among them. */
    private static final int LONGEST_CAPTION = 100;

    /** Excel holds 1,026 breaks a sheet. */
    private static final int MOST_BREAKS = 1_000;

    private final Sheet sheet;
    private final CellWriter cells;
    private final Looks looks;
    private final List<Column> columns;
    private double leastHeight = LINE + PADDING;
    private int next;
    private int breaks;

    /** @param caption stands at the top of every page */
    public PrintedSheet(Sheet sheet, CellWriter cells, Looks looks, String caption, List<Column> columns) {
        this.sheet = sheet;
        this.cells = cells;
        this.looks = looks;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * UNITS_PER_DIGIT);
        }
        setUpPage(sheet, caption);
    }

    /** Sets the paper, its margins and what stands on every page. */
    static void setUpPage(Sheet sheet, String caption) {
        SheetWriter.fitToPage(sheet);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, TOP_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, TOP_INCHES);
        sheet.setMargin(PageMargin.HEADER, TOP_INCHES / 2);
        sheet.setMargin(PageMargin.FOOTER, TOP_INCHES / 2);
        sheet.setHorizontallyCenter(true);
        sheet.getHeader().setRight(captionText(caption));
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    /**
     * A caption in which nothing is taken for a code, such as that of the page's number, and which Excel has room for.
     */
    private static String captionText(String caption) {
        String cut = caption.length() <= LONGEST_CAPTION
                ? caption
                : "…" + caption.substring(caption.length() - LONGEST_CAPTION);
        return " " + cut.replace("&", "&&");
    }

    private int digits() {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** A large line across. */
    public void title(String text) {
        across(text, Look.TITLE, TITLE_HEIGHT);
    }

    /** A small text across. */
    public void note(String text) {
        across(text, Look.NOTE, heightOf(TextLines.count(text, digits())));
    }

    /** A line that heads the rows below it. */
    public void band(String text) {
        across(text, Look.BAND, LINE + PADDING);
    }

    private void across(String text, Look look, double height) {
        Row row = row(height);
        for (int i = 0; i < columns.size(); i++) {
            cells.write(row, i, i == 0 ? text : null, looks.of(look));
        }
        if (columns.size() > 1) {
            // Checking every new region against all others would take minutes where there are thousands.
            sheet.addMergedRegionUnsafe(new CellRangeAddress(next - 1, next - 1, 0, columns.size() - 1));
        }
    }

    /** The columns' headers, to be repeated on every page and to stay in sight. */
    public void headers() {
        int first = next;
        headerRow(columns.stream().map(Column::header).toArray(String[]::new));
        repeat(first, next - 1);
    }

    /** Has these rows repeated on every page, and keeps them in sight. */
    void repeat(int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
        sheet.createFreezePane(0, last + 1);
    }

    /** A row of headers; null leaves a cell to be merged into. */
    void headerRow(@Nullable String... headers) {
        Row row = row(heightOf(2));
        for (int i = 0; i < headers.length; i++) {
            cells.write(row, i, headers[i], looks.of(Look.HEADER));
        }
    }

    /** Makes the rows from here on high enough to write in by hand. */
    public void leaveRoomToSign() {
        leastHeight = ROOM_TO_SIGN;
    }

    /** A row, a value a column; null leaves the cell blank. */
    public void row(@Nullable Object... values) {
        Row row = row(Math.max(leastHeight, height(values)));
        for (int i = 0; i < values.length; i++) {
            cells.write(row, i, values[i], looks.of(look(columns.get(i).look(), values[i])));
        }
    }

    private static Look look(Look wanted, @Nullable Object value) {
        return switch (wanted) {
            case WHOLE, AMOUNT, DECIMAL -> {
                if (!(value instanceof Number number)) {
                    yield Look.CENTRED;
                }
                yield wanted == Look.DECIMAL && number.doubleValue() == number.longValue() ? Look.AMOUNT : wanted;
            }
            case TITLE, NOTE, HEADER, BAND, TEXT, SHRUNK, CENTRED, INPUT, TOTAL -> wanted;
        };
    }

    /** A row of a short text in the first columns that together are wide enough, and a long one in all others. */
    public void pair(String first, String second) {
        int split = columns.get(0).width() < SHORT_TEXT ? 2 : 1;
        int rest = columns.stream().skip(split).mapToInt(Column::width).sum();
        Row row = row(heightOf(TextLines.count(second, rest)));
        for (int i = 0; i < columns.size(); i++) {
            cells.write(row, i, i == 0 ? first : i == split ? second : null, looks.of(Look.TEXT));
        }
        if (split > 1) {
            merge(next - 1, next - 1, 0, split - 1);
        }
        merge(next - 1, next - 1, split, columns.size() - 1);
    }

    /** A row of sums. */
    void total(@Nullable Object... values) {
        Row row = row(heightOf(1));
        for (int i = 0; i < values.length; i++) {
            cells.write(row, i, values[i], looks.of(Look.TOTAL));
        }
    }

    /** An empty line. */
    public void gap() {
        row(LINE);
    }

    /** Merges cells; both ends included. */
    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    /** The index of the next row. */
    public int next() {
        return next;
    }

    private double height(@Nullable Object... values) {
        int lines = 1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                lines = Math.max(
                        lines,
                        TextLines.count(values[i].toString(), columns.get(i).width()));
            }
        }
        return heightOf(lines);
    }

    private static double heightOf(int lines) {
        return lines * LINE + PADDING;
    }

    /** Begins a page. */
    void startPage() {
        if (next > 0 && breaks < MOST_BREAKS) {
            sheet.setRowBreak(next - 1);
            breaks++;
        }
    }

    private Row row(double height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints((float) Math.min(height, 409));
        return row;
    }
}
