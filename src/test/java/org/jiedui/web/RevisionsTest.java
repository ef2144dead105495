package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Plans and rosters that are made from stored ones. */
@QuarkusTest
class RevisionsTest {

    private static final String LIMITS = "{\"spentSeconds\": 20}";

    private static ValidatableResponse revise(String plan, String body, String... headers) {
        var request = given().contentType("application/json").body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.post("/v1/plans/{plan}/revisions", plan).then();
    }

    private static Map<String, String> pair(String plan, int index) {
        return given().get("/v1/plans/" + plan + "/pairings").path("items[" + index + "]");
    }

    private static String forbid(Map<String, String> pair, String more) {
        return "{\"ties\": {\"add\": [{\"departmentId\": \"" + pair.get("departmentId") + "\", \"schoolId\": \""
                + pair.get("schoolId") + "\", \"kind\": \"FORBID\"}]}" + more + "}";
    }

    @Test
    void aDryRunSaysWhatChangesAndStoresNothing() {
        String plan = Solved.plan(LIMITS);
        Map<String, String> pair = pair(plan, 0);
        int rosters = Rosters.countStored();
        revise(plan, forbid(pair, ", \"dryRun\": true"))
                .statusCode(200)
                .body("dryRun", is(true))
                .body("added", is(1))
                .body("changes.atLeast", is(1))
                .body("changes.found", is(1))
                .body("changes.forced", is(1))
                .body("changes.items[0].departmentId", equalTo(pair.get("departmentId")))
                .body("changes.items[0].textZh", containsString("回避"))
                .body("feasibility.clashes.size()", greaterThan(0));
        assertEquals(rosters, Rosters.countStored());
        given().get("/v1/plans/" + plan).then().header("ETag", startsWith("\"0-solved-"));
    }

    @Test
    void aRevisionChangesWhatItMustAndNothingElse() {
        String plan = Solved.plan(LIMITS);
        Map<String, String> pair =
                given().get("/v1/plans/" + plan + "/pairings").path("items.find { it.departmentId == 'BUPT-1' }");
        int paired = given().get("/v1/plans/" + plan).path("paired");
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        String revised = revise(plan, forbid(pair, ", \"limits\": " + LIMITS))
                .statusCode(202)
                .body("parentId", equalTo(plan))
                .body("stability", equalTo("FEWEST_CHANGES"))
                .extract()
                .path("id");
        Solved.await(revised);
        ValidatableResponse answer = given().get("/v1/plans/" + revised)
                .then()
                .statusCode(200)
                .body("paired", is(paired))
                .body("optimality", equalTo("OPTIMAL_PROVEN"))
                .body("changes.kept", is(paired - 1))
                .body("changes.forced", is(1))
                .body("changes.displaced", is(0))
                .body("changes.improved", is(0))
                .body("changes.dropped", is(0))
                .body("changes.fewestProven", is(true))
                .body("rosterId", not(equalTo(roster)));
        String revisedRoster = answer.extract().path("rosterId");
        given().get("/v1/rosters/" + revisedRoster).then().body("parentRosterId", equalTo(roster));
        given().get("/v1/plans/" + revised + "/changes")
                .then()
                .statusCode(200)
                .body("startId", equalTo(plan))
                .body("items.cause", contains("FORCED"))
                .body("items[0].departmentId", equalTo(pair.get("departmentId")))
                .body("items[0].toSchool", notNullValue());
        given().get("/v1/plans/" + revised + "/diff?against=" + plan)
                .then()
                .body("changed", is(1))
                .body("same", is(paired - 1));
    }

    /** Both read the same plan; the second one hears of the first. */
    @Test
    void theSecondOfTwoPlannersIsToldOfTheFirst() {
        String plan = Solved.plan(LIMITS);
        String tag = given().get("/v1/plans/" + plan).header("ETag");
        String body = forbid(pair(plan, 0), "");
        String first =
                revise(plan, body, "If-Match", tag).statusCode(202).extract().path("id");
        revise(plan, forbid(pair(plan, 1), ""), "If-Match", tag)
                .statusCode(412)
                .body("code", equalTo("plan-has-changed"));
        String now = given().get("/v1/plans/" + plan).header("ETag");
        assertTrue(!now.equals(tag));
        String second = revise(plan, forbid(pair(plan, 1), ""), "If-Match", now)
                .statusCode(202)
                .extract()
                .path("id");
        Solved.await(first);
        Solved.await(second);
    }

    @Test
    void aRepeatedRequestMakesOneRevision() {
        String plan = Solved.plan(LIMITS);
        String body = forbid(pair(plan, 0), "");
        String key = "revision of " + plan;
        String first = revise(plan, body, "Idempotency-Key", key)
                .statusCode(202)
                .extract()
                .path("id");
        String again = revise(plan, body, "Idempotency-Key", key)
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(first, again);
        revise(plan, forbid(pair(plan, 1), ""), "Idempotency-Key", key).statusCode(422);
        given().get("/v1/plans/" + plan).then().header("ETag", startsWith("\"1-solved-"));
        Solved.await(first);
    }

    /** A school leaves; what was said about things that are not there is left aside. */
    @Test
    void whatIsGoneIsDroppedAndCounted() {
        String plan = Solved.plan(LIMITS);
        Map<String, String> pair = pair(plan, 0);
        String body =
                "{\"schools\": {\"remove\": [\"" + pair.get("schoolId") + "\", \"nowhere\"]}, \"ties\": {\"add\": ["
                        + "{\"departmentId\": \"nobody\", \"schoolId\": \"nowhere\", \"kind\": \"PIN\"}]}";
        revise(plan, body + ", \"dryRun\": true}")
                .statusCode(200)
                .body("leftAside", hasItem("nowhere"))
                .body("leftAside", hasItem("nobody – nowhere"))
                .body("changes.dropped", is(1))
                .body("changes.items.cause", contains("DROPPED"))
                .body("changes.items[0].fromSchool", equalTo(pair.get("school")));
        String revised = revise(plan, body + "}").statusCode(202).extract().path("id");
        Solved.await(revised);
        given().get("/v1/plans/" + revised)
                .then()
                .body("changes.dropped", is(1))
                .body("changes.forced", is(0))
                .body("changes.fewestProven", is(true));
    }

    @Test
    void repliesOfAListBecomePinsAndForbiddenPairs() {
        String plan = Solved.plan(LIMITS);
        String series = Lists.series();
        Lists.publish(plan, "{\"series\": \"" + series + "\"}").statusCode(201);
        List<String> departments =
                given().get("/v1/plans/" + plan + "/pairings").path("items.departmentId");
        reply(series, departments.get(0), "SCHOOL", "ACCEPT", "PAIR");
        reply(series, departments.get(1), "SCHOOL", "DECLINE", "PAIR");
        reply(series, departments.get(2), "SCHOOL", "DECLINE", "WHOLE");
        reply(series, departments.get(3), "SCHOOL", "DECLINE", "PAIR");
        reply(series, departments.get(3), "DEPARTMENT", "ACCEPT", "PAIR");
        String from = "{\"fromList\": {\"series\": \"" + series + "\", \"number\": 1}";
        revise(plan, from + ", \"dryRun\": true}")
                .statusCode(200)
                .body("replies.deed", contains("PINNED", "FORBIDDEN", "SCHOOL_LEAVES", "NEEDS_DECISION"))
                .body("changes.forced", is(1))
                .body("changes.dropped", is(1));
        String revised = revise(plan, from + "}").statusCode(202).extract().path("id");
        Solved.await(revised);
        given().get("/v1/plans/" + revised)
                .then()
                .body("changes.forced", is(1))
                .body("changes.dropped", is(1))
                .body("changes.fewestProven", is(true));
        revise(plan, "{\"fromList\": {\"series\": \"" + series + "\", \"number\": 9}}")
                .statusCode(404);
    }

    private static void reply(String series, String department, String by, String reply, String scope) {
        Lists.post(
                        series,
                        1,
                        "replies",
                        "{\"departmentId\": \"" + department + "\", \"by\": \"" + by + "\", \"reply\": \"" + reply
                                + "\", \"scope\": \"" + scope + "\"}")
                .statusCode(201);
    }

    @Test
    void aRosterIsRevisedWithoutAPlan() {
        String roster = Rosters.stored();
        String body = "{\"programme\": {\"supply\": [{\"demand\": \"北京\", \"supplier\": \"甘肃\", \"setting\": \"RURAL\","
                + " \"count\": 4}]}";
        post(roster, body + ", \"dryRun\": true}")
                .statusCode(200)
                .body("replaced", is(1))
                .body("openBefore", is(1))
                .body("feasibility.shortfall", is(0))
                .body("changes", nullValue());
        String revised = post(roster, body + "}")
                .statusCode(201)
                .body("parentRosterId", equalTo(roster))
                .body("feasible", equalTo("FEASIBLE"))
                .extract()
                .path("id");
        given().get("/v1/rosters/" + revised + "/feasibility").then().body("shortfall", is(0));
        given().get("/v1/rosters/" + roster + "/feasibility").then().body("shortfall", is(1));
        post(roster, "{}").statusCode(422).body("code", equalTo("revision-changes-nothing"));
        post("01a2102e-cb56-7748-90e5-9e678f2fe212", body + "}").statusCode(404);
    }

    private static ValidatableResponse post(String roster, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/rosters/{roster}/revisions", roster)
                .then();
    }

    @Test
    void theCurveSaysWhatMoreChangesWouldSave() {
        String plan = Solved.plan(LIMITS);
        String revised = revise(plan, forbid(pair(plan, 0), ""))
                .statusCode(202)
                .extract()
                .path("id");
        Solved.await(revised);
        String address = "/v1/plans/" + revised + "/changeCurve";
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get(address).statusCode() == 200);
        Number cost = given().get("/v1/plans/" + revised).path("cost");
        ValidatableResponse curve = given().get(address)
                .then()
                .statusCode(200)
                .body("complete", is(true))
                .body("fewest", is(1))
                .body("items[0].changes", is(1))
                .body("items[0].savedKm", is(0))
                .body("items.proven", not(hasItem(false)));
        assertEquals(cost.doubleValue(), ((Number) curve.extract().path("items[0].km")).doubleValue(), 1e-6);
    }

    @Test
    void everythingWrongWithARevisionIsSaidAtOnce() {
        String plan = Solved.plan(LIMITS);
        revise(
                        plan,
                        "{\"ties\": {\"add\": [{\"departmentId\": \"d\", \"kind\": \"PINNED\"}]}, \"schols\": {},"
                                + " \"stability\": \"MOST\", \"maxChanges\": -1, \"dryRun\": \"yes\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/ties/add/0/schoolId"))
                .body("errors.pointer", hasItem("/ties/add/0/kind"))
                .body("errors.pointer", hasItem("/schols"))
                .body("errors.pointer", hasItem("/stability"))
                .body("errors.pointer", hasItem("/maxChanges"))
                .body("errors.pointer", hasItem("/dryRun"));
        revise("01a2102e-cb56-7748-90e5-9e678f2fe212", "{}").statusCode(404).body("code", equalTo("plan-not-found"));
        revise(plan, "{\"schools\": {\"add\": [{\"id\": \"new\", \"name\": \"新学校\"}]}}")
                .statusCode(422)
                .body("code", equalTo("roster-rejected"));
    }

    /** The start is kept with the plan that is made from it. */
    @Test
    void aPlanThatStartsFromAnotherOneChangesAsLittleAsItCan() {
        String plan = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        String again = given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"startFrom\": \"" + plan + "\", \"limits\": " + LIMITS + "}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .body("stability", equalTo("TIES_ONLY"))
                .extract()
                .path("id");
        Solved.await(again);
        int paired = given().get("/v1/plans/" + plan).path("paired");
        given().get("/v1/plans/" + again)
                .then()
                .body("changes.kept", is(paired))
                .body("changes.improved", is(0))
                .body("changes.fewestProven", is(true));
        given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"stability\": \"FEWEST_CHANGES\"}")
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("start-missing"));
    }
}
