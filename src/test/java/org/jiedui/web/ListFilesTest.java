package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whether a file that somebody holds still says what a list says. */
@QuarkusTest
class ListFilesTest {

    @Test
    void aFileIsTheListOrItIsSaidWhichRowsDiffer() throws IOException {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String series = Lists.series();
        Lists.publishIn(series, plan).statusCode(201);
        for (String type : List.of(Files.XLSX, "text/csv")) {
            byte[] file = given().accept(type)
                    .get("/v1/lists/{series}/1/pairings", series)
                    .asByteArray();
            verify(series, type, file)
                    .body("same", is(true))
                    .body("differences", hasSize(0))
                    .body("rows", is((int) Lists.get(series, 1).extract().path("paired")));
        }
        byte[] file = given().accept(Files.XLSX)
                .get("/v1/lists/{series}/1/pairings", series)
                .asByteArray();
        verify(series, Files.XLSX, doctored(file, sheet -> swap(sheet, "学校编号")))
                .body("same", is(false))
                .body("differences.kind", contains("CHANGED", "CHANGED"))
                .body("differences.row", contains(2, 3))
                .body("differences.sheet", everyItem(equalTo("总表")))
                .body("differences[0].textZh", containsString("名单中为"));
        verify(series, Files.XLSX, doctored(file, sheet -> swap(sheet, "学校名称")))
                .body("differences.kind", contains("RENAMED", "RENAMED"));
        verify(series, Files.XLSX, doctored(file, sheet -> sheet.removeRow(sheet.getRow(2))))
                .body("differences.kind", contains("MISSING"));
        verify(series, Files.XLSX, doctored(file, sheet -> copy(sheet, 1, sheet.getLastRowNum() + 1)))
                .body("differences.kind", contains("REPEATED"));
        verify(series, Files.XLSX, doctored(file, sheet -> {
                    copy(sheet, 1, sheet.getLastRowNum() + 1);
                    set(sheet, sheet.getLastRowNum(), "院系编号", "nobody");
                }))
                .body("differences.kind", contains("ADDED"));
        byte[] own = given().get("/v1/lists/{series}/1/workbook", series).asByteArray();
        verify(series, Files.XLSX, own).body("same", is(true));
        verify(series, Files.XLSX, ReplySheet.fill(own, (i, line) -> {
                    if (i == 1) {
                        line.set("学校", "另一所中学");
                    }
                }))
                .body("differences.kind", contains("RENAMED"));
        byte[] gansu =
                given().get("/v1/lists/{series}/1/workbook?province=甘肃", series).asByteArray();
        verify(series, Files.XLSX, gansu).body("same", is(false));
        given().contentType(Files.XLSX)
                .body(gansu)
                .queryParam("series", series)
                .queryParam("province", "甘肃")
                .post("/v1/lists/verify")
                .then()
                .body("same", is(true));
        given().contentType(Files.XLSX)
                .body(file)
                .post("/v1/lists/verify?series=nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("list-not-found"));
        given().contentType("text/csv")
                .body(new byte[0])
                .queryParam("series", series)
                .post("/v1/lists/verify")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse verify(String series, String type, byte[] file) {
        return given().contentType(type)
                .body(file)
                .queryParam("series", series)
                .post("/v1/lists/verify")
                .then()
                .statusCode(200);
    }

    private static byte[] doctored(byte[] file, Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheet("总表"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, int row, String header) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return sheet.getRow(row).getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(header);
    }

    private static void swap(Sheet sheet, String header) {
        String first = cell(sheet, 1, header).getStringCellValue();
        set(sheet, 1, header, cell(sheet, 2, header).getStringCellValue());
        set(sheet, 2, header, first);
    }

    private static void set(Sheet sheet, int row, String header, String value) {
        var cell = cell(sheet, row, header);
        cell.setBlank();
        cell.setCellValue(value);
    }

    private static void copy(Sheet sheet, int from, int to) {
        Row row = sheet.createRow(to);
        sheet.getRow(from).forEach(cell -> {
            var copied = row.createCell(cell.getColumnIndex(), cell.getCellType());
            switch (cell.getCellType()) {
                case NUMERIC -> copied.setCellValue(cell.getNumericCellValue());
                case STRING -> copied.setCellValue(cell.getStringCellValue());
                default -> {}
            }
        });
    }
}
