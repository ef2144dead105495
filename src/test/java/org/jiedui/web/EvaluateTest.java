package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiedui.web.roster.Workbooks;
import org.junit.jupiter.api.Test;

/** A list that somebody already has is judged as it is. */
@QuarkusTest
class EvaluateTest {

    private static final String LIMITS = "{\"spentSeconds\": 20}";

    private static ObjectNode request(String operation, String rosterId, JsonNode pairings) {
        ObjectNode body = Rosters.JSON.createObjectNode();
        body.put("rosterId", rosterId).put("operation", operation);
        body.set("pairings", pairings);
        body.putObject("limits").put("spentSeconds", 20);
        return body;
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/plans")
                .then();
    }

    private static String ended(ObjectNode request) {
        String id = post(request.toString()).statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertEquals("SOLVED", given().get("/v1/plans/" + id).path("status")));
        return id;
    }

    private static ArrayNode pairingsOf(String planId) {
        ArrayNode pairings = Rosters.JSON.createArrayNode();
        List<Map<String, Object>> items =
                given().get("/v1/plans/" + planId + "/pairings").path("items");
        items.forEach(item -> pairings.addObject()
                .put("departmentId", (String) item.get("departmentId"))
                .put("schoolId", (String) item.get("schoolId")));
        return pairings;
    }

    @Test
    void theDeliveredPlanHasItsOwnCostAndNoGap() {
        String best = Solved.plan(LIMITS);
        Object cost = given().get("/v1/plans/" + best).path("cost");
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        String judged = ended(request("EVALUATE", roster, pairingsOf(best)));
        given().get("/v1/plans/" + judged)
                .then()
                .body("origin", equalTo("GIVEN"))
                .body("optimality", equalTo("OPTIMAL_PROVEN"))
                .body("cost", equalTo(cost))
                .body("gap", equalTo(0.0f))
                .body("violationCount", equalTo(0))
                .body("violations.size()", equalTo(0));
        given().get("/v1/plans/" + best).then().body("origin", equalTo("SOLVED"));
        given().get("/v1/plans/" + judged + "/diff?against=" + best).then().body("same", equalTo(15));
    }

    /** Taking one pairing out and leaving the rest leaves more open than must be, and the list stays as it is. */
    @Test
    void aWorseListStaysAsItIs() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        ArrayNode pairings = pairingsOf(best);
        pairings.remove(0);
        String judged = ended(request("EVALUATE", roster, pairings));
        given().get("/v1/plans/" + judged)
                .then()
                .body("optimality", equalTo("BOUNDED"))
                .body("paired", equalTo(14))
                .body("unfilled", equalTo(2))
                .body("gap", equalTo(null));
        assertEquals(pairings, pairingsOf(judged));
    }

    @Test
    void everyFaultIsNamedAndThereIsAFigureAllTheSame() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        ArrayNode pairings = pairingsOf(best);
        ObjectNode first = (ObjectNode) pairings.get(0);
        String school = first.get("schoolId").textValue();
        pairings.addObject()
                .put("departmentId", first.get("departmentId").textValue())
                .put("schoolId", school);
        pairings.addObject().put("departmentId", "no such department").put("schoolId", school);
        pairings.addObject()
                .put("departmentId", first.get("departmentId").textValue())
                .put("schoolId", "no such school");
        ((ObjectNode) pairings.get(1)).put("schoolId", school);
        String judged = ended(request("EVALUATE", roster, pairings));
        ValidatableResponse answer = given().get("/v1/plans/" + judged).then();
        answer.body("violations.rule", hasItems("unknownDepartment", "unknownSchool", "departmentTwice"))
                .body("violations.rule", hasItem("oneDepartmentPerSchool"))
                .body("violations.pointer", hasItems("/pairings/15", "/pairings/16", "/pairings/17"))
                .body("paired", equalTo(15))
                .body("gap", equalTo(null));
        assertTrue(((Number) answer.extract().path("cost")).doubleValue() > 0);
        assertTrue(((Number) answer.extract().path("lowerBound")).doubleValue() > 0);
        assertTrue(((Number) answer.extract().path("score.hard")).intValue() < 0);
        given().get("/v1/plans/" + judged + "/pairings").then().body("total", equalTo(15));
    }

    /** Two schools that changed places are found, and changing them back brings all of the gain. */
    @Test
    void whatToChangeFirstLeadsToTheBestPlan() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        ArrayNode pairings = pairingsOf(best);
        List<Map<String, Object>> items =
                given().get("/v1/plans/" + best + "/pairings").path("items");
        int other = 1;
        while (!items.get(other).get("setting").equals(items.get(0).get("setting"))
                || !items.get(other).get("province").equals(items.get(0).get("province"))
                || items.get(other).get("universityId").equals(items.get(0).get("universityId"))) {
            other++;
        }
        JsonNode school = pairings.get(0).get("schoolId");
        ((ObjectNode) pairings.get(0)).set("schoolId", pairings.get(other).get("schoolId"));
        ((ObjectNode) pairings.get(other)).set("schoolId", school);
        String judged = ended(request("EVALUATE", roster, pairings));
        ValidatableResponse answer = given().get("/v1/plans/" + judged + "/first-changes")
                .then()
                .statusCode(200)
                .body("before.brokenRules", equalTo(0))
                .body("textZh", notNullValue());
        Object cost = given().get("/v1/plans/" + best).path("cost");
        assertEquals(((Number) cost).doubleValue(), ((Number) answer.extract().path("best.km")).doubleValue(), 1e-3);
        given().get("/v1/plans/" + best + "/first-changes").then().body("changes", equalTo(0));
        adoptsTheBetterPlan(judged, items.get(0), ((Number) cost).doubleValue());
        given().get("/v1/plans/nope/first-changes").then().statusCode(404);
    }

    /** The list is worse than it need be, so that the pair that the best plan has instead is to be had for less. */
    private static void adoptsTheBetterPlan(String judged, Map<String, Object> pair, double best) {
        ValidatableResponse answer = given().queryParam("school", pair.get("schoolId"))
                .get("/v1/plans/" + judged + "/explanations/" + pair.get("departmentId"))
                .then()
                .statusCode(200);
        answer.body("verdict", equalTo("CHEAPER"));
        String adopted = given().contentType("application/json")
                .body(Map.of("departmentId", pair.get("departmentId"), "schoolId", pair.get("schoolId")))
                .post((String) answer.extract().path("planIfAdopted.href"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        "SOLVED", given().get("/v1/plans/" + adopted).path("status")));
        given().get("/v1/plans/" + adopted).then().body("parentId", equalTo(judged));
        double cost = ((Number) given().get("/v1/plans/" + adopted).path("cost")).doubleValue();
        assertEquals(best, cost, 1e-3);
    }

    private static String endedFile(String roster, String type, byte[] file) {
        String id = given().contentType(type)
                .body(file)
                .post("/v1/plans?rosterId=" + roster + "&name=ours")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertEquals("SOLVED", given().get("/v1/plans/" + id).path("status")));
        return id;
    }

    /** The workbook that the service gives out is read back as the plan that it came from. */
    @Test
    void anExportedWorkbookHasThePlansOwnCost() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        byte[] workbook =
                given().get("/v1/plans/" + best + "/pairings?format=xlsx").asByteArray();
        String judged = endedFile(roster, Workbooks.XLSX, workbook);
        given().get("/v1/plans/" + judged)
                .then()
                .body("origin", equalTo("GIVEN"))
                .body("name", equalTo("ours"))
                .body("violationCount", equalTo(0))
                .body("gap", equalTo(0.0f));
        given().get("/v1/plans/" + judged + "/diff?against=" + best).then().body("same", equalTo(15));
    }

    /** Names are enough; what is wrong is named with its row, and the rest still has a figure. */
    @Test
    void aTableOfNamesIsJudgedRowByRow() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        List<Map<String, String>> items =
                given().get("/v1/plans/" + best + "/pairings").path("items");
        StringBuilder csv = new StringBuilder("高校名称,院系名称,学校名称\n");
        for (Map<String, String> item : items) {
            csv.append(item.get("university"))
                    .append(',')
                    .append(item.get("department"))
                    .append(',')
                    .append(item.get("school"))
                    .append('\n');
        }
        csv.append("某某大学,不存在的院系,").append(items.getFirst().get("school")).append('\n');
        csv.append(items.get(1).get("university"))
                .append(',')
                .append(items.get(1).get("department"))
                .append(",不存在的中学\n");
        String judged = endedFile(roster, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        given().get("/v1/plans/" + judged)
                .then()
                .body("paired", equalTo(15))
                .body("gap", equalTo(0.0f))
                .body("violations.rule", hasItems("unknownDepartment", "unknownSchool"))
                .body("violations.row", hasItems(17, 18))
                .body("violations.pointer", equalTo(Arrays.asList(null, null)));
        given().contentType("text/csv")
                .body(csv.toString())
                .post("/v1/plans")
                .then()
                .statusCode(422);
    }

    /** No search step is made, so that what comes out is what went in, improved by the exact model alone. */
    @Test
    void aListMayBeAStartOfASolve() {
        String best = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + best).path("rosterId");
        String solved = ended(request("SOLVE", roster, pairingsOf(best)));
        given().get("/v1/plans/" + solved)
                .then()
                .body("origin", equalTo("SOLVED"))
                .body("violations", equalTo(null))
                .body("paired", equalTo(15));
    }

    @Test
    void whatIsNoListOfPairingsIsRefusedAtItsPlace() {
        String roster = Rosters.stored();
        post("{\"rosterId\": \"" + roster + "\", \"operation\": \"EVALUATE\"}")
                .statusCode(422)
                .body("errors.code", hasItem("pairings-missing"));
        post("{\"rosterId\": \"" + roster + "\", \"operation\": \"JUDGE\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/operation"));
        post("{\"rosterId\": \"" + roster + "\", \"pairings\": {}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/pairings"));
        post("{\"rosterId\": \"" + roster + "\", \"pairings\": [{\"departmentId\": \"a\"}, 3, {\"schoolId\": 7,"
                        + " \"departmentId\": \"b\", \"note\": \"\"}]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/pairings/0/schoolId", "/pairings/1", "/pairings/2/schoolId", "/pairings/2/note"));
    }
}
