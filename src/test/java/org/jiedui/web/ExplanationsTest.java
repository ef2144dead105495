package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        given().get("/v1/plans/" + plan + "/explanations/" + department).then().statusCode(422);
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
}
