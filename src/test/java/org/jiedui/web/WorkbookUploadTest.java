package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coordinator fetches the template, sends workbooks and archives, and has them back with remarks. */
@QuarkusTest
class WorkbookUploadTest {

    /** The sound workbook with an unknown province in C3 of 高校 and no type in H2 of 中学. */
    private static byte[] spoilt() {
        return Book.sound().cell("高校", "C3", "天京").cell("中学", "H2", null).xlsx();
    }

    @Test
    void theTemplateCanBeSentAsItIs() {
        Response template = given().get("/v1/rosters/template.xlsx");
        template.then()
                .statusCode(200)
                .contentType(Files.XLSX)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"roster-template.xlsx\";"
                                + " filename*=UTF-8''%E5%90%8D%E5%86%8C%E6%A8%A1%E6%9D%BF.xlsx"));
        Files.send(template.asByteArray())
                .statusCode(201)
                .header("Location", notNullValue())
                .body("counts.universities", equalTo(3))
                .body("counts.departments", equalTo(3))
                .body("counts.schools", equalTo(3))
                .body("counts.ties", equalTo(3))
                .body("issueCounts.ERROR", equalTo(0));
    }

    @Test
    void aWorkbookAndAnArchiveOfTheSameTablesAreTheSameRoster() {
        String hash = Files.send(Book.sound().xlsx(), Files.XLSX, "?fileName=a.xlsx")
                .statusCode(201)
                .body("counts.schools", equalTo(3))
                .extract()
                .path("sha256");
        for (String type : new String[] {Files.ZIP, "application/x-zip-compressed"}) {
            Files.send(Book.sound().zip(Charset.forName("GB18030"), false), type, "?fileName=a.zip")
                    .statusCode(201)
                    .body("sha256", equalTo(hash));
        }
    }

    @Test
    void hashFileNameAndNoteAreListed() {
        Response stored = given().contentType(Files.XLSX)
                .queryParam("fileName", "试点名册.xlsx")
                .queryParam("note", "第二稿，含 西藏")
                .body(Book.sound().xlsx())
                .post("/v1/rosters");
        stored.then().statusCode(201).body("name", equalTo("试点名册")).body("note", equalTo("第二稿，含 西藏"));
        String one = "items.find { it.id == '" + stored.path("id") + "' }.";
        given().get("/v1/rosters")
                .then()
                .body(one + "fileName", equalTo("试点名册.xlsx"))
                .body(one + "note", equalTo("第二稿，含 西藏"))
                .body(one + "sha256", matchesPattern("[0-9a-f]{64}"))
                .body(one + "createdAt", notNullValue());
    }

    @Test
    void aDryRunChecksAndStoresNoRoster() {
        int before = Rosters.countStored();
        Files.send(Book.sound().xlsx(), Files.XLSX, "?dryRun=true&fileName=a.xlsx")
                .statusCode(200)
                .header("Location", nullValue())
                .body("$", not(hasKey("id")))
                .body("name", equalTo("a"))
                .body("counts.schools", equalTo(3))
                .body("issues.sheet", hasItem("中学"));
        Files.send(spoilt(), Files.XLSX, "?dryRun=true")
                .statusCode(422)
                .body("code", equalTo("roster-rejected"))
                .body("$", not(hasKey("annotated")));
        assertEquals(before, Rosters.countStored());
    }

    @Test
    void everyWrongCellIsNamed() {
        int before = Rosters.countStored();
        Files.send(spoilt())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("roster-rejected"))
                .body("errorCount", equalTo(2))
                .body("errors.severity", everyItem(is("ERROR")))
                .body("errors[0].sheet", equalTo("高校"))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("C"))
                .body("errors[0].value", equalTo("天京"))
                .body("errors[0].messageZh", startsWith("“天京”"))
                .body("errors[1].sheet", equalTo("中学"));
        assertEquals(before, Rosters.countStored());
    }

    @Test
    void anAcceptedWorkbookCanBeHadBackWithRemarks() {
        Response stored = given().contentType(Files.XLSX)
                .queryParam("fileName", "试点*1.xlsx")
                .body(Book.sound().xlsx())
                .post("/v1/rosters");
        String address = "/v1/rosters/" + stored.path("id") + "/annotated.xlsx";
        Response chinese = given().get(address);
        chinese.then()
                .contentType(Files.XLSX)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"annotated.xlsx\"; "
                                + "filename*=UTF-8''%E6%89%B9%E6%B3%A8-%E8%AF%95%E7%82%B9%201.xlsx"));
        XSSFWorkbook workbook = Files.open(chinese);
        assertEquals("问题清单", workbook.getSheetName(0));
        assertEquals("名册检查：问题清单", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        XSSFWorkbook english = Files.open(
                given().header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5").get(address));
        assertEquals(
                "Roster check: issues",
                english.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        // With remarks it can be sent again.
        Files.send(chinese.asByteArray(), Files.XLSX, "?fileName=试点*1.xlsx")
                .statusCode(201)
                .body("sha256", equalTo(stored.path("sha256")));
    }

    /** The upload never looks at comments, so that such a workbook is a sound roster. */
    @Test
    void aWorkbookWhoseCommentsExplodeIsNotAnnotated() {
        byte[] bomb = HostileFiles.commentsBomb();
        String id = Files.send(bomb).statusCode(201).extract().path("id");
        given().header("Accept-Language", "en")
                .get("/v1/rosters/" + id + "/annotated.xlsx")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("workbook-not-annotated"))
                .body("detailZh", startsWith("该工作簿"))
                .body("detail", startsWith("Remarks cannot be written"));
    }

    @Test
    void aRosterThatCameAsJsonHasNoWorkbookToGiveBack() {
        given().get("/v1/rosters/" + Rosters.stored() + "/annotated.xlsx")
                .then()
                .statusCode(404)
                .body("code", equalTo("roster-has-no-workbook"));
        given().get("/v1/rosters/nope/annotated.xlsx").then().statusCode(404).body("code", equalTo("roster-not-found"));
    }

    @Test
    void aRejectedWorkbookCanBeHadBackAsOftenAsWanted() {
        String link = Files.send(spoilt(), Files.XLSX, "?fileName=试点.xlsx")
                .statusCode(422)
                .body("annotated", matchesPattern("/v1/rosters/rejected/[0-9a-f]{48}/annotated.xlsx"))
                .extract()
                .path("annotated");
        XSSFWorkbook workbook = Files.open(given().get(link));
        assertEquals("问题清单", workbook.getSheetName(0));
        String remark = workbook.getSheet("高校")
                .getRow(2)
                .getCell(2)
                .getCellComment()
                .getString()
                .getString();
        assertTrue(remark.contains("天京"), remark);
        assertEquals(workbook.getNumberOfSheets(), Files.open(given().get(link)).getNumberOfSheets());
        given().get("/v1/rosters/rejected/" + "0".repeat(48) + "/annotated.xlsx")
                .then()
                .statusCode(410)
                .body("code", equalTo("annotated-workbook-gone"));
    }

    @Test
    void aRejectedArchiveHasNoWorkbookToGiveBack() {
        Files.send(Book.sound().cell("高校", "C3", "天京").zip(StandardCharsets.UTF_8, true), Files.ZIP, "")
                .statusCode(422)
                .body("errors[0].sheet", equalTo("高校.csv"))
                .body("$", not(hasKey("annotated")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.xlsx",
                "C:\\Windows\\system32\\passwd.xlsx",
                "a\r\nSet-Cookie: evil=1\r\n\r\n<script>passwd.xlsx",
                "\"; filename=\"passwd.xlsx",
                "\u202exslx.passwd.xlsx",
                "passwd\u0000.xlsx"
            })
    void aFileNameIsOnlyAName(String fileName) {
        Response stored = given().contentType(Files.XLSX)
                .queryParam("fileName", fileName)
                .queryParam("note", "x\r\ny\u0000z")
                .body(Book.sound().xlsx())
                .post("/v1/rosters");
        stored.then().statusCode(201).body("note", equalTo("x  y z"));
        String kept = stored.path("fileName");
        assertFalse(kept.matches("(?s).*[\\\\/\\p{Cntrl}\u202e].*"), kept);
        assertTrue(kept.contains("passwd"), kept);
        Response annotated = given().get("/v1/rosters/" + stored.path("id") + "/annotated.xlsx");
        annotated.then().statusCode(200).header("Set-Cookie", nullValue());
        String disposition = annotated.header("Content-Disposition");
        assertTrue(
                disposition.matches("attachment; filename=\"annotated.xlsx\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+"),
                disposition);
        String name = URLDecoder.decode(disposition.replaceAll(".*''", ""), StandardCharsets.UTF_8);
        assertFalse(name.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*"), name);
        assertTrue(name.startsWith("批注-") && name.endsWith(".xlsx"), name);
    }

    @Test
    void aLongFileNameAndNoteAreCut() {
        Response stored = given().contentType(Files.XLSX)
                .queryParam("fileName", "长".repeat(250) + ".xlsx")
                .queryParam("note", "注".repeat(2500))
                .body(Book.sound().xlsx())
                .post("/v1/rosters");
        stored.then().statusCode(201);
        assertEquals(200, stored.<String>path("fileName").length());
        assertEquals(2000, stored.<String>path("note").length());
    }

    @Test
    void aWorkbookWithAnOddReferenceIsGivenBack() {
        String id = Files.send(HostileFiles.oddReference(), Files.XLSX, "")
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/v1/rosters/" + id + "/annotated.xlsx").then().statusCode(is(200));
    }

    @Test
    void aWorkbookWithOnlyWhatChangesMakesANewRosterOfAStoredOne() {
        String base = Files.send(Book.sound().xlsx()).statusCode(201).extract().path("id");
        byte[] changes = new Book()
                .sheet("中学", new Object[][] {{"学校编号", "变更"}, {"0001", "删除"}})
                .xlsx();
        Files.send(changes, Files.XLSX, "?dryRun=true&baseRosterId=" + base)
                .statusCode(200)
                .body("parentRosterId", equalTo(base))
                .body("counts.schools", equalTo(2));
        String changed = Files.send(changes, Files.XLSX, "?fileName=变更.xlsx&baseRosterId=" + base)
                .statusCode(201)
                .body("parentRosterId", equalTo(base))
                .body("name", equalTo("未命名名册"))
                .body("counts.schools", equalTo(2))
                .body("counts.ties", equalTo(0))
                .body("issues.code", hasItem("row-removed"))
                .extract()
                .path("id");
        given().get("/v1/rosters/" + base).then().statusCode(200).body("counts.schools", equalTo(3));
        byte[] whole =
                given().get("/v1/rosters/" + changed + "/document?format=xlsx").asByteArray();
        Files.send(whole).statusCode(201).body("counts.schools", equalTo(2));
        given().get("/v1/rosters/" + changed + "/annotated.xlsx").then().statusCode(200);
    }

    @Test
    void aRejectedChangeIsGivenBackWithWhatIsWrongWithIt() throws Exception {
        String base = Files.send(Book.sound().xlsx()).statusCode(201).extract().path("id");
        byte[] changes = new Book()
                .sheet("中学", new Object[][] {{"学校编号", "变更"}, {"0009", "删除"}})
                .xlsx();
        String annotated = Files.send(changes, Files.XLSX, "?baseRosterId=" + base)
                .statusCode(422)
                .body("errors.code", equalTo(java.util.List.of("unknown-school")))
                .extract()
                .path("annotated");
        byte[] back = given().get(annotated).asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(back))) {
            assertTrue(workbook.getSheet("中学")
                    .getRow(1)
                    .getCell(0)
                    .getCellComment()
                    .getString()
                    .getString()
                    .contains("0009"));
        }
    }

    @Test
    void aRosterThatIsNotThereCannotBeChanged() {
        Files.send(Book.sound().xlsx(), Files.XLSX, "?baseRosterId=nobody")
                .statusCode(404)
                .body("code", equalTo("roster-not-found"));
    }
}
