package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;

/** Several workbooks in one archive, one a province, are sent, and come back as they were sent, with remarks. */
@QuarkusTest
class ArchiveUploadTest {

    private static byte[] archive(String province) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甘肃省.xlsx", workbook("兰州大学", province, "兰州市第一中学"));
        files.put("青海省.xlsx", workbook("青海大学", "青海", "西宁市第五中学"));
        return Book.pack(files, StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String university, String province, String school) {
        return new Book()
                .sheet("高校", new Object[][] {{"高校名称", "省份"}, {university, province}})
                .sheet("院系", new Object[][] {{"高校名称", "院系名称"}, {university, "化工学院"}})
                .sheet("中学", new Object[][] {{"学校名称", "省份", "城乡", "学校类型"}, {school, province, "县城", "普通"}})
                .xlsx();
    }

    private static Map<String, byte[]> fetch(String address) throws IOException {
        byte[] archive = given().get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith(Files.ZIP))
                .header("Content-Disposition", startsWith("attachment; filename=\"annotated.zip\""))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Comment comment(byte[] file, String sheet, int column) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(sheet).getRow(1).getCell(column).getCellComment();
        }
    }

    @Test
    void aRejectedArchiveComesBackAsOftenAsWantedWithTheRemarksOfEachWorkbook() throws IOException {
        String link = Files.send(archive("甘素"), Files.ZIP, "?fileName=各省.zip")
                .statusCode(422)
                .body("errors.sheet", hasItem("甘肃省.xlsx/高校"))
                .body("annotated", matchesPattern("/v1/rosters/rejected/[0-9a-f]{48}/annotated.xlsx"))
                .extract()
                .path("annotated");
        for (int i = 0; i < 2; i++) {
            Map<String, byte[]> files = fetch(link);
            assertEquals("[甘肃省.xlsx, 青海省.xlsx]", files.keySet().toString());
            String remark = comment(files.get("甘肃省.xlsx"), "高校", 1).getString().getString();
            assertTrue(remark.contains("甘素"), remark);
            assertNull(comment(files.get("青海省.xlsx"), "高校", 1));
        }
    }

    @Test
    void anAcceptedArchiveSaysInEachWorkbookHowItWasUnderstoodAndCanBeSentAgain() throws IOException {
        String id = Files.send(archive("甘肃"), Files.ZIP, "?fileName=各省.zip")
                .statusCode(201)
                .body("counts.schools", equalTo(2))
                .extract()
                .path("id");
        Map<String, byte[]> files = fetch("/v1/rosters/" + id + "/annotated.xlsx");
        for (byte[] file : files.values()) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertEquals("问题清单", workbook.getSheetName(0));
            }
        }
        Files.send(Book.pack(files, StandardCharsets.UTF_8), Files.ZIP, "")
                .statusCode(201)
                .body("counts.schools", equalTo(2));
    }
}
