package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Why not another school, over HTTP. */
@QuarkusTest
class ExplanationsTest {

    private static ValidatableResponse ask(String plan, String department, String school) {
        return given().pathParam("plan", plan)
                .pathParam("department", department)
                .queryParam("school", school)
                .get("/v1/plans/{plan}/explanations/{department}")
                .then();
    }

    @Test
    void aPairOfThePlanIsSaidToBeOne() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        Map<String, Object> pair =
                given().get("/v1/plans/" + plan + "/pairings").path("items[0]");
        ask(plan, (String) pair.get("departmentId"), (String) pair.get("schoolId"))
                .statusCode(200)
                .body("verdict", equalTo("PAIRED"))
                .body("textZh", notNullValue());
    }

    /** What a pair costs is the sum of what its rules cost, and nothing is better than the best. */
    @Test
    void noOtherPairBeatsAProvenPlan() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        assertEquals("OPTIMAL_PROVEN", given().get("/v1/plans/" + plan).path("optimality"));
        List<Map<String, Object>> items =
                given().get("/v1/plans/" + plan + "/pairings").path("items");
        String department = (String) items.getFirst().get("departmentId");
        Set<String> verdicts = new HashSet<>();
        for (Map<String, Object> other : items.subList(1, 8)) {
            ValidatableResponse answer =
                    ask(plan, department, (String) other.get("schoolId")).statusCode(200);
            String verdict = answer.extract().path("verdict");
            verdicts.add(verdict);
            if (verdict.equals("DEARER")) {
                answer.body("exactKm", notNullValue()).body("displaced.size()", greaterThan(0));
                double sum = answer.extract().<Map<String, Number>>path("byRule").values().stream()
                        .mapToDouble(Number::doubleValue)
                        .sum();
                assertEquals(((Number) answer.extract().path("exactKm")).doubleValue(), sum, 1e-3);
            }
        }
        assertTrue(verdicts.contains("DEARER"), verdicts::toString);
        assertTrue(!verdicts.contains("CHEAPER"), verdicts::toString);
    }

    @Test
    void whatThePlanDoesNotHaveIsNotFound() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        Map<String, Object> pair =
                given().get("/v1/plans/" + plan + "/pairings").path("items[0]");
        String department = (String) pair.get("departmentId");
        ask(plan, "nobody", (String) pair.get("schoolId"))
                .statusCode(404)
                .body("code", equalTo("department-not-found"));
        ask(plan, department, "nowhere").statusCode(404).body("code", equalTo("school-not-found"));
        ask("01a2102e-cb56-7748-90e5-9e678f2fe212", department, "s")
                .statusCode(404)
                .body("code", equalTo("plan-not-found"));
        given().get("/v1/plans/" + plan + "/explanations/nobody")
                .then()
                .statusCode(404)
                .body("code", equalTo("department-not-found"));
        given().get("/v1/plans/" + plan + "/explanations/schools/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("school-not-found"));
    }

    /** The whole answer about a department: its own costs, its standby, and five alternatives that are certain. */
    @Test
    void aDepartmentLearnsWhyAndWhatElse() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        Map<String, Object> pair =
                given().get("/v1/plans/" + plan + "/pairings").path("items[0]");
        ValidatableResponse answer = given().header("Prefer", "wait=60")
                .get("/v1/plans/" + plan + "/explanations/" + pair.get("departmentId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETE"))
                .body("pairing.schoolId", equalTo(pair.get("schoolId")))
                .body("standby.schoolId", notNullValue())
                .body("certain", greaterThan(4))
                .body("eligible", greaterThan(4))
                .body("textZh", notNullValue());
        double own = answer.extract().<Map<String, Number>>path("ownCosts").values().stream()
                .mapToDouble(Number::doubleValue)
                .sum();
        assertEquals(((Number) answer.extract().path("ownKm")).doubleValue(), own, 1e-3);
        List<Number> exact = answer.extract().path("alternatives.exactKm");
        for (int i = 1; i < (int) answer.extract().path("certain"); i++) {
            assertTrue(exact.get(i - 1).doubleValue() <= exact.get(i).doubleValue(), exact::toString);
        }
        String nearest = answer.extract().path("alternatives[0].schoolId");
        ask(plan, (String) pair.get("departmentId"), nearest)
                .body("exactKm", equalTo(exact.getFirst()))
                .body("textZh", equalTo(answer.extract().path("alternatives[0].textZh")));
        given().get("/v1/plans/" + plan + "/explanations/" + pair.get("departmentId") + "?limit=1")
                .then()
                .body("alternatives.size()", equalTo(1));
    }

    /** Every school learns who has it, or who might, and nobody is displaced for nothing. */
    @Test
    void aSchoolLearnsWhyAndWhoElse() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        List<Map<String, Object>> items =
                given().get("/v1/plans/" + plan + "/pairings").path("items");
        Set<Object> chosen = new HashSet<>();
        items.forEach(item -> chosen.add(item.get("schoolId")));
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        List<String> schools =
                given().get("/v1/rosters/" + roster + "/document").path("schools.id");
        String unchosen = schools.stream()
                .filter(school -> !chosen.contains(school))
                .findFirst()
                .orElseThrow();
        given().get("/v1/plans/" + plan + "/explanations/schools/"
                        + items.getFirst().get("schoolId"))
                .then()
                .statusCode(200)
                .body("pairing.departmentId", equalTo(items.getFirst().get("departmentId")));
        given().header("Prefer", "wait=60")
                .get("/v1/plans/" + plan + "/explanations/schools/" + unchosen)
                .then()
                .statusCode(200)
                .body("pairing", equalTo(null))
                .body("state", equalTo("COMPLETE"))
                .body("alternatives[0].schoolId", equalTo(unchosen))
                .body("alternatives[0].exactKm", notNullValue());
    }

    @Test
    void standbysAreSchoolsThatThePlanDoesNotHave() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        List<String> schools = given().get("/v1/plans/" + plan + "/pairings").path("items.schoolId");
        ValidatableResponse answer =
                given().get("/v1/plans/" + plan + "/standbys").then().statusCode(200);
        List<String> standbys = answer.extract().path("items.schoolId");
        int total = answer.extract().path("total");
        assertEquals(standbys.size(), total);
        answer.body("without", equalTo(schools.size() - total)).body("nextCursor", equalTo(null));
        assertTrue(total > 1, standbys::toString);
        assertEquals(standbys.size(), new HashSet<>(standbys).size());
        assertTrue(standbys.stream().noneMatch(schools::contains), standbys::toString);
        String first = given().get("/v1/plans/" + plan + "/standbys?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("total", equalTo(total))
                .extract()
                .path("nextCursor");
        given().queryParam("after", first)
                .get("/v1/plans/" + plan + "/standbys")
                .then()
                .body("items.size()", equalTo(total - 1));
    }

    /** The same standbys as a table, as a workbook, beside the pairings, and in the plan's own workbook. */
    @Test
    void standbysAreToBeHadInEveryForm() throws IOException {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String address = "/v1/plans/" + plan;
        List<String> names = given().get(address + "/standbys").path("items.school");
        String csv = given().get(address + "/standbys?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        List<String> beside = given().get(address + "/pairings?with=standbys").path("items.standby.school");
        assertEquals(Set.copyOf(names), beside.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        byte[] own = given().get(address + "/standbys?format=xlsx").asByteArray();
        byte[] whole = given().get(address + "/pairings?format=xlsx&with=standbys,explanations")
                .asByteArray();
        try (XSSFWorkbook alone = new XSSFWorkbook(new ByteArrayInputStream(own));
                XSSFWorkbook all = new XSSFWorkbook(new ByteArrayInputStream(whole))) {
            Set<String> cells = texts(alone.getSheet("备选学校"));
            assertTrue(cells.containsAll(names), cells::toString);
            assertEquals(cells.size(), texts(all.getSheet("备选学校")).size());
            assertTrue(texts(all.getSheet("结对说明")).size() > names.size());
        }
        names.forEach(name -> assertTrue(csv.contains(name), csv));
        given().get(address + "/pairings?with=nothing").then().statusCode(422);
    }

    private static Set<String> texts(XSSFSheet sheet) {
        Set<String> texts = new HashSet<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    /** Prices are worked out once, kept, and said in a sentence; a proven plan's are exact. */
    @Test
    void everyLimitHasItsPrice() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String address = "/v1/plans/" + plan + "/prices";
        ValidatableResponse answer =
                given().header("Prefer", "wait=60").get(address).then().statusCode(200);
        answer.body("state", equalTo("COMPLETE"))
                .body("items.size()", greaterThan(3))
                .body("items.kind", hasItems("QUOTA", "SUPPLY", "PLACES"))
                .body("items.more.exact", not(hasItem(false)))
                .body("items.findAll { it.more != null }.more.textZh", everyItem(endsWith("。")));
        assertEquals(
                answer.extract().asString(),
                given().get(address).then().statusCode(200).extract().asString());
        given().delete("/v1/plans/" + plan).then().statusCode(204);
        given().get(address).then().statusCode(404);
    }
}
