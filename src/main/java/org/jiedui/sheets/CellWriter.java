package org.jiedui.sheets;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into the cells of one workbook: numbers stay numbers, and texts stay texts whatever they begin with.
 */
public final class CellWriter {

    /** What a spreadsheet would take for a character in hexadecimal (ECMA-376 part 1, 22.4.2.4). */
    private static final Pattern ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    /** The most characters that a cell may hold. */
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final Map<CellStyle, CellStyle> guarded = new IdentityHashMap<>();

    public CellWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Writes a cell. A text that a spreadsheet would take for a formula when somebody edits it is marked as text.
     *
     * @param value a number or anything with a text; null leaves the cell blank
     * @param style how it looks; must be given for texts
     */
    void write(Row row, int column, @Nullable Object value, @Nullable CellStyle style) {
        Cell cell = row.createCell(column);
        if (style != null) {
            cell.setCellStyle(style);
        }
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            String text = value.toString();
            String escaped = ESCAPED.matcher(text).replaceAll("_x005F_$1");
            cell.setCellValue(escaped.substring(0, Math.min(escaped.length(), LONGEST)));
            if (style != null && !Cells.safe(text).equals(text)) {
                cell.setCellStyle(guarded.computeIfAbsent(style, this::guard));
            }
        }
    }

    private CellStyle guard(CellStyle style) {
        CellStyle guard = workbook.createCellStyle();
        guard.cloneStyleFrom(style);
        guard.setQuotePrefixed(true);
        return guard;
    }
}
