package org.jiedui.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.explain.Words;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Solver;

/** Reports of plans for tests, and what their workbooks show. */
final class Reports {

    static final Instant SUBMITTED = Instant.parse("2012-09-30T01:02:03Z");

    private Reports() {}

    static PlanReport of(Problem problem, Plan plan) {
        return of(problem, plan, true);
    }

    static PlanReport of(Problem problem, Plan plan, boolean finished) {
        PlanReport.RosterOrigin roster =
                new PlanReport.RosterOrigin("r-1", "试点名册", "试点.xlsx", "第二稿", "ab".repeat(32), SUBMITTED);
        PlanReport.PlanOrigin origin = new PlanReport.PlanOrigin(
                "p-1",
                "第一版 & 草稿",
                finished ? new Words("已完成", "solved") : new Words("正在生成", "being solved"),
                finished,
                null,
                42,
                SUBMITTED,
                null,
                1500L,
                null,
                roster);
        return new PlanReport(origin, problem, plan, Solver.create().feasibility(problem));
    }

    static byte[] workbook(Problem problem, Plan plan) {
        return PlanWorkbook.write(of(problem, plan), TieKind.PRIOR, true);
    }

    static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a sheet, row by row; blank cells are empty. */
    static List<List<String>> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> cells = new ArrayList<>();
            for (int j = 0; row != null && j < row.getLastCellNum(); j++) {
                Cell cell = row.getCell(j);
                cells.add(cell == null ? "" : formatter.formatCellValue(cell));
            }
            rows.add(cells);
        }
        return rows;
    }
}
