package org.jiedui.sheets;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.sheet.PairingColumn;

/**
 * 总表: all pairings, one a row, to sort and to filter, and to be read again as ties. Ids and ties stand on the right and
 * are not printed.
 */
final class PairingSheet {

    private static final int UNITS_PER_DIGIT = 256;
    private static final int HEADER_POINTS = 24;

    private final PlanWorkbook workbook;

    PairingSheet(PlanWorkbook workbook) {
        this.workbook = workbook;
    }

    void write(TieKind kind) {
        List<PairingColumn> columns = List.of(PairingColumn.values());
        SXSSFSheet sheet = workbook.newSheet(PairingColumn.SHEET);
        Row headers = sheet.createRow(0);
        headers.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * UNITS_PER_DIGIT);
            workbook.cells()
                    .write(headers, i, columns.get(i).label(), workbook.looks().of(Look.HEADER));
        }
        int rows = 1;
        for (PairingRow pairing : workbook.report().rows()) {
            Row row = sheet.createRow(rows++);
            for (int i = 0; i < columns.size(); i++) {
                workbook.cells()
                        .write(
                                row,
                                i,
                                PairingTable.cell(columns.get(i), pairing, kind),
                                workbook.looks().of(look(columns.get(i))));
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        PrintedSheet.setUpPage(sheet, workbook.report().origin().name() + " · " + PairingColumn.SHEET);
        workbook.printOnly(sheet, PairingColumn.CROSS_REGION.ordinal() + 1, rows);
    }

    private static Look look(PairingColumn column) {
        return switch (column) {
            case KILOMETRES -> Look.WHOLE;
            case SETTING, TYPE, CROSS_REGION, KIND -> Look.CENTRED;
            default -> Look.SHRUNK;
        };
    }
}
