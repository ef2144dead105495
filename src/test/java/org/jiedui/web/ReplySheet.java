package org.jiedui.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A list's workbook, filled in as an office does it. */
final class ReplySheet {

    private ReplySheet() {}

    /**
     * Fills in every row of every sheet with answers.
     *
     * @param filling gets the row's number among all of them, from 0, and the row
     */
    static byte[] fill(byte[] workbook, BiConsumer<Integer, Line> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int number = 0;
            for (Line line : lines(book)) {
                filling.accept(number++, line);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(XSSFWorkbook book) {
        List<Line> lines = new ArrayList<>();
        for (Sheet sheet : book) {
            Row header = null;
            for (Row row : sheet) {
                if (header != null) {
                    lines.add(new Line(header, row));
                } else if (row.getCell(0) != null && row.getCell(0).toString().equals("序号")) {
                    header = row;
                }
            }
        }
        return lines;
    }

    /** A row under its header. */
    record Line(Row header, Row row) {
        String get(String column) {
            return row.getCell(at(column)).toString();
        }

        Line set(String column, String value) {
            Cell cell = row.getCell(at(column));
            cell.setBlank();
            cell.setCellValue(value);
            return this;
        }

        private int at(String column) {
            for (Cell cell : header) {
                if (cell.getStringCellValue().equals(column)) {
                    return cell.getColumnIndex();
                }
            }
            throw new IllegalArgumentException(column);
        }
    }
}
