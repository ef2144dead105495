package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.sheets.RosterWorkbook;

/** Rosters as coordinators have them. */
public final class Workbooks {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    /** The small demo roster as a workbook. */
    static byte[] demo() throws IOException {
        byte[] json = Files.readAllBytes(Path.of("data/demo/demo-small.json"));
        Reading reading = new RosterJsonReader(RosterLimits.DEFAULT).read(json);
        Checked checked = new RosterCheck(Gazetteer.load(), Programmes.load())
                .check(assertInstanceOf(Reading.Read.class, reading));
        Checked.Accepted accepted = assertInstanceOf(Checked.Accepted.class, checked);
        return RosterWorkbook.write(accepted.name(), accepted.problem());
    }

    /** The same workbook with another province in this row, counted as Excel does. */
    static byte[] withProvinceOfASchool(byte[] workbook, int row, String province) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Cell cell = province(book, row);
            // Else the old text stays beside the new one: it stands in the cell itself, not among the shared strings.
            cell.setBlank();
            cell.setCellValue(province);
            book.write(out);
            return out.toByteArray();
        }
    }

    static String provinceOfASchool(Workbook book, int row) {
        return province(book, row).getStringCellValue();
    }

    private static Cell province(Workbook book, int row) {
        Sheet schools = book.getSheet("中学");
        DataFormatter text = new DataFormatter();
        for (Cell header : schools.getRow(0)) {
            if (text.formatCellValue(header).startsWith("省份")) {
                return schools.getRow(row - 1)
                        .getCell(header.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalStateException("The sheet 中学 has no column 省份.");
    }
}
