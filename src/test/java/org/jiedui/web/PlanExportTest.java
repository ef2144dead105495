package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A solved plan leaves as a workbook or a table, and comes back as a roster. */
@QuarkusTest
class PlanExportTest {

    private static final int PAIRED = 15;

    private static String solve(String rosterId, String name) {
        String id = given().contentType("application/json")
                .body(Map.of("rosterId", rosterId, "name", name, "limits", Map.of("spentSeconds", 2)))
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "SOLVED".equals(given().get("/v1/plans/" + id).path("status")));
        return id;
    }

    private static String solved() {
        return solve(Rosters.stored(), "试点/第一版 \"草稿\"");
    }

    private static String pairings(String id) {
        return "/v1/plans/" + id + "/pairings";
    }

    @Test
    void theWorkbookIsHadByAcceptOrByAPlainLink() {
        String id = solved();
        Response byAccept = given().accept(Files.XLSX).get(pairings(id));
        Response byLink = given().accept("text/html,*/*;q=0.8")
                .queryParam("format", "xlsx")
                .get(pairings(id));
        for (Response response : List.of(byAccept, byLink)) {
            response.then()
                    .statusCode(200)
                    .contentType(Files.XLSX)
                    .header("Vary", startsWith("Accept, Accept-Language"))
                    .header("Content-Disposition", startsWith("attachment; filename=\"plan-" + id + ".xlsx\"; "));
            assertEquals(
                    "结对方案-试点 第一版 草稿.xlsx",
                    URLDecoder.decode(
                            response.header("Content-Disposition").replaceAll(".*''", ""), StandardCharsets.UTF_8));
            XSSFWorkbook workbook = Files.open(response);
            assertEquals(PAIRED, workbook.getSheet("总表").getLastRowNum());
            assertTrue(workbook.getSheetIndex("北京市") > 0);
        }
    }

    @Test
    void theDescriptionNamesRunAndRoster() {
        String id = solved();
        XSSFWorkbook workbook = Files.open(given().accept(Files.XLSX).get(pairings(id)));
        String text = text(workbook, "说明");
        Response plan = given().get("/v1/plans/" + id);
        Response roster = given().get("/v1/rosters/" + plan.path("rosterId"));
        assertTrue(text.contains(id), text);
        assertTrue(text.contains(plan.path("seed").toString()), text);
        assertTrue(text.contains(roster.<String>path("sha256")), text);
        assertTrue(text.contains(plan.path("cost").toString()), text);
        assertTrue(text.contains("15 / 16"), text);
        assertTrue(text(workbook, "未配对").contains("缺 1"));
        String english = text(
                Files.open(given().accept(Files.XLSX)
                        .header("Accept-Language", "en")
                        .get(pairings(id))),
                "说明");
        assertTrue(english.contains("Lower bound"), english);
    }

    private static String text(XSSFWorkbook workbook, String sheet) {
        StringBuilder text = new StringBuilder();
        workbook.getSheet(sheet)
                .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }

    @Test
    void anExportedPlanIsARosterWithItsPairingsAsPriorTies() {
        String id = solved();
        byte[] file = given().accept(Files.XLSX).get(pairings(id)).asByteArray();
        Set<List<String>> ties = new HashSet<>();
        Rosters.small()
                .get("ties")
                .forEach(tie -> ties.add(List.of(
                        tie.get("departmentId").asText(),
                        tie.get("schoolId").asText(),
                        tie.get("kind").asText())));
        List<Map<String, String>> items = given().get(pairings(id)).path("items");
        items.forEach(item -> ties.add(List.of(item.get("departmentId"), item.get("schoolId"), "PRIOR")));
        assertTrue(ties.size() > PAIRED, ties::toString);
        Files.send(file)
                .statusCode(201)
                .body("counts.ties", equalTo(ties.size()))
                .body("issues.code", not(hasItem("repeated-tie")))
                .body("issues.code", not(hasItem("unknown-sheet")))
                .body("issues.code", not(hasItem("unknown-column")));
    }

    @Test
    void pinnedPairingsMakeTheSamePlanAgain() {
        String id = solved();
        byte[] file = given().queryParam("format", "XLSX")
                .queryParam("ties", "pin")
                .get(pairings(id))
                .asByteArray();
        String again = solve(Files.send(file).statusCode(201).extract().path("id"), "again");
        for (String field : List.of("departmentId", "schoolId", "distanceKm")) {
            assertEquals(
                    given().get(pairings(id)).<List<Object>>path("items." + field),
                    given().get(pairings(again)).<List<Object>>path("items." + field));
        }
        assertEquals(
                given().get("/v1/plans/" + id).<Object>path("cost"),
                given().get("/v1/plans/" + again).<Object>path("cost"));
    }

    @Test
    void filtersApplyToTheTableAndNotToTheWorkbook() {
        String id = solved();
        Response csv = given().queryParam("format", "csv")
                .queryParam("setting", "RURAL")
                .queryParam("province", "北京市")
                .get(pairings(id));
        csv.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"pairings-" + id + ".csv\"; filename*="));
        List<String> lines = csv.asString().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().endsWith("关系（再次上传时）"), lines::toString);
        assertTrue(lines.getLast().endsWith(",往年"), lines::toString);
        assertTrue(given().queryParam("format", "csv")
                .queryParam("ties", "pin")
                .get(pairings(id))
                .asString()
                .contains(",锁定"));
        XSSFWorkbook workbook = Files.open(given().queryParam("format", "xlsx")
                .queryParam("setting", "RURAL")
                .get(pairings(id)));
        assertEquals(PAIRED, workbook.getSheet("总表").getLastRowNum());
    }

    @Test
    void aProvinceIsKnownByItsNamesAndCode() {
        String id = solved();
        int all = given().queryParam("province", "北京市").get(pairings(id)).path("total");
        assertTrue(all > 0 && all < PAIRED);
        for (String province : List.of("北京", "11", "110000")) {
            given().queryParam("province", province)
                    .get(pairings(id))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(all));
        }
        given().queryParam("province", "青诲省")
                .get(pairings(id))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("province"))
                .body("errors[0].value", equalTo("青诲省"))
                .body("detail", equalTo("参数 province（青诲省）不是省级行政区。是否应为“青海省”？"))
                .body("detailEn", equalTo("The parameter province (青诲省) is no province. Did you mean 青海省?"));
        given().queryParam("province", "外".repeat(500))
                .get(pairings(id))
                .then()
                .statusCode(422)
                .body("detail", startsWith("参数 province（外"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json",
                "*/*|application/json",
                "text/csv|text/csv",
                "text/csv;q=0.5, application/json|application/json",
                "application/json;q=0.2, text/csv;q=0.9|text/csv",
                "text/*|text/csv"
            })
    void theMostWantedFormIsGiven(String accept, String type) {
        given().accept(accept).get(pairings(solved())).then().statusCode(200).header("Content-Type", startsWith(type));
    }

    @Test
    void whatCannotBeGivenIsRefusedWithAdvice() {
        String id = solved();
        given().queryParam("format", "pdf")
                .get(pairings(id))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("format"))
                .body("detail", equalTo("参数 format（pdf）应为：csv, json, xlsx。"));
        given().queryParam("ties", "forbid")
                .get(pairings(id))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("ties"));
        given().accept("image/png").get(pairings(id)).then().statusCode(406).body("code", equalTo("not-acceptable"));
        given().accept(Files.XLSX).get(pairings("nope")).then().statusCode(404).body("code", equalTo("plan-not-found"));
    }
}
