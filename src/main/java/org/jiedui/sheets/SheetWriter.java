package org.jiedui.sheets;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiedui.roster.sheet.ColumnKind;
import org.jiedui.roster.sheet.SheetColumn;
import org.jiedui.roster.sheet.SheetKind;

/**
 * Writes the sheets of a roster: headers as the reader knows them, texts that stay texts, numbers that stay numbers.
 */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final int NARROW = 12 * CHARACTER;
    private static final int WIDE = 24 * CHARACTER;

    private final Workbook workbook;
    private final CellStyle header;
    private final CellStyle requiredHeader;
    private final CellStyle text;
    private final CellWriter cells;

    SheetWriter(Workbook workbook) {
        this.workbook = workbook;
        header = headerStyle(IndexedColors.GREY_25_PERCENT);
        requiredHeader = headerStyle(IndexedColors.LIGHT_YELLOW);
        short asText = workbook.createDataFormat().getFormat("@");
        text = workbook.createCellStyle();
        text.setDataFormat(asText);
        cells = new CellWriter(workbook);
    }

    private CellStyle headerStyle(IndexedColors fill) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /** Adds a sheet with one row an item. */
    <T> Sheet write(SheetKind kind, List<T> items, RosterWorkbook.RowCells<T> read) {
        Sheet sheet = workbook.createSheet(kind.label());
        List<SheetColumn> columns = columns(kind);
        Row headers = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            Cell cell = headers.createCell(i);
            cell.setCellValue(column.label());
            cell.setCellStyle(column.required() ? requiredHeader : header);
            sheet.setColumnWidth(i, isWide(column) ? WIDE : NARROW);
            if (!isNumber(column)) {
                sheet.setDefaultColumnStyle(i, text);
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        fitToPage(sheet);
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> values = read.apply(items.get(i));
            Row row = sheet.createRow(i + 1);
            for (int j = 0; j < columns.size(); j++) {
                Object value = values.get(columns.get(j).field());
                if (value != null) {
                    cells.write(row, j, value, value instanceof Number ? null : text);
                }
            }
        }
        return sheet;
    }

    /** The columns that are written. */
    static List<SheetColumn> columns(SheetKind kind) {
        return kind.columns().stream()
                .filter(column -> column.kind().isWritten())
                .toList();
    }

    /** As many pages down as it takes, but one across. */
    static void fitToPage(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static boolean isWide(SheetColumn column) {
        return column.kind() == ColumnKind.LIST
                || column.kind() == ColumnKind.TEXT && column.label().endsWith("名称");
    }

    static boolean isNumber(SheetColumn column) {
        return column.kind() == ColumnKind.NUMBER;
    }
}
