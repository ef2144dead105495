package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files sent and fetched over HTTP. */
final class Files {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ZIP = "application/zip";

    private Files() {}

    static ValidatableResponse send(byte[] file, String type, String query) {
        return given().contentType(type).body(file).post("/v1/rosters" + query).then();
    }

    static ValidatableResponse send(byte[] file) {
        return send(file, XLSX, "");
    }

    /** Fetches a workbook and opens it. */
    static XSSFWorkbook open(Response response) {
        assertTrue(response.statusCode() == 200, response::asString);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(response.asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
