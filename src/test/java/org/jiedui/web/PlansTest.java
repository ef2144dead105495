package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunEnd;
import org.jiedui.store.plan.RunLimits;
import org.junit.jupiter.api.Test;

/** A roster is sent, a plan submitted, polled, stopped, read and removed. */
@QuarkusTest
class PlansTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    PlanStore plans;

    @Inject
    DataSource database;

    private static ValidatableResponse submit(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/plans")
                .then();
    }

    private static String submitted(String rosterId, String more) {
        return submit("{\"rosterId\": \"" + rosterId + "\"" + more + "}")
                .statusCode(202)
                .header("Retry-After", notNullValue())
                .header("Location", containsString("/v1/plans/"))
                .extract()
                .path("id");
    }

    private static void awaitStatus(String id, String... status) {
        await().atMost(LONG)
                .untilAsserted(() -> assertTrue(
                        List.of(status).contains(given().get("/v1/plans/" + id).path("status")),
                        () -> given().get("/v1/plans/" + id).asString()));
    }

    private static String solved() {
        String id = submitted(Rosters.stored(), ", \"limits\": {\"spentSeconds\": 2}, \"tags\": [\"small\"]");
        awaitStatus(id, "SOLVED");
        return id;
    }

    @Test
    void anOperatorSeesHowRunsEndAndHowManyWait() {
        solved();
        given().get("/q/metrics")
                .then()
                .body(containsString("jiedui_plans_waiting "))
                .body(containsString("jiedui_plans_solving "))
                .body(containsString("jiedui_runs_seconds_count{reason=\"OPTIMAL\",status=\"SOLVED\"}"));
    }

    @Test
    void theSmallRosterIsPairedAsFarAsTheRulesAllow() {
        String id = solved();
        given().get("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .body("paired", equalTo(15))
                .body("places", equalTo(16))
                .body("unfilled", equalTo(1))
                .body("score.hard", equalTo(0))
                .body("score.medium", equalTo(-1))
                .body("feasibility", equalTo("INFEASIBLE_PROVEN"))
                .body("error", equalTo(null));
        given().get("/v1/plans/" + id + "/unfilled")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].clashId", equalTo("c1"))
                .body("items[0].reasonZh", containsString("缺 1"));
        given().get("/v1/plans/" + id + "/breakdown")
                .then()
                .statusCode(200)
                .body("rules.findAll { it.level == 'HARD' }.amount", everyItem(is(0)))
                .body("rules.id", hasItems("distance", "typeBalance", "unfilledPlace"))
                .body("supply[0].used", equalTo(3))
                .body("kpis.paired", equalTo(15));
    }

    @Test
    void theSumOfTheBreakdownIsTheCost() {
        String id = solved();
        double cost = ((Number) given().get("/v1/plans/" + id).path("cost")).doubleValue();
        List<Map<String, Object>> rules =
                given().get("/v1/plans/" + id + "/breakdown").path("rules");
        double sum = rules.stream()
                .filter(rule -> rule.get("level").equals("SOFT"))
                .mapToDouble(rule -> ((Number) rule.get("cost")).doubleValue())
                .sum();
        assertEquals(cost, sum, 1e-3);
        assertTrue(cost > 0);
    }

    @Test
    void pairingsAreFilteredAndPaged() {
        String id = solved();
        String first = given().get("/v1/plans/" + id + "/pairings?limit=10")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(10))
                .body("total", equalTo(15))
                .extract()
                .path("nextCursor");
        given().queryParam("limit", 10)
                .queryParam("after", first)
                .get("/v1/plans/" + id + "/pairings")
                .then()
                .body("items.size()", equalTo(5))
                .body("nextCursor", equalTo(null));
        given().get("/v1/plans/" + id + "/pairings?setting=RURAL&province=北京市")
                .then()
                .body("items.size()", equalTo(3))
                .body("items.crossRegion", everyItem(is(true)))
                .body("items.setting", everyItem(is("RURAL")));
        given().get("/v1/plans/" + id + "/pairings?setting=SUBURB")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("setting"));
    }

    @Test
    void theCsvOpensInExcelWithItsChineseIntact() {
        byte[] csv = given().accept("text/csv")
                .get("/v1/plans/" + solved() + "/pairings")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF高校省份,高校名称,院系名称,学校名称,"), text);
        assertEquals(16, text.lines().count());
    }

    @Test
    void aFormulaInANameStaysText() {
        String body = Rosters.smallWith(r -> {
            for (var department : r.get("departments")) {
                ((ObjectNode) department).put("name", "=HYPERLINK(\"http://x\")");
            }
        });
        String roster = given().contentType("application/json")
                .body(body)
                .post("/v1/rosters")
                .path("id");
        String id = submitted(roster, ", \"limits\": {\"spentSeconds\": 1}");
        awaitStatus(id, "SOLVED");
        String csv =
                given().accept("text/csv").get("/v1/plans/" + id + "/pairings").asString();
        assertTrue(csv.contains("'=HYPERLINK"), csv);
    }

    /** A plan that is stored, but not queued, so that nobody works on it. */
    private String idle() {
        RunLimits limits = new RunLimits(null, null, null, null);
        return plans.add(Stored.plan(Rosters.stored(), "busy", limits)).id();
    }

    /** Marks a run as picked by another process that is alive and well. */
    private void pick(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into scheduled_tasks (task_name,"
                        + " task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " values ('solve', ?, ?, true, 'another', ?, 1)")) {
            Timestamp later = Timestamp.from(Instant.parse("2999-01-01T00:00:00Z"));
            insert.setString(1, id);
            insert.setTimestamp(2, later);
            insert.setTimestamp(3, later);
            insert.executeUpdate();
        }
    }

    private void unpick(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from scheduled_tasks where task_instance = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /** A run's end is stored a moment before it leaves the queue. */
    @Test
    void aPlanThatHasJustEndedIsRemoved() throws SQLException {
        String id = idle();
        pick(id);
        try {
            plans.begin(id, "attempt");
            plans.end(id, "attempt", new RunEnd(PlanStatus.SOLVED, "OPTIMAL", null, null), null, null);
            given().delete("/v1/plans/" + id).then().statusCode(204);
            given().get("/v1/plans/" + id).then().statusCode(410);
        } finally {
            unpick(id);
        }
    }

    /** A run is picked a moment before it is being solved. */
    @Test
    void aPlanThatIsAboutToBeSolvedIsNotRemoved() throws SQLException {
        String id = idle();
        pick(id);
        try {
            given().delete("/v1/plans/" + id).then().statusCode(409).body("code", equalTo("plan-is-solving"));
            given().get("/v1/plans/" + id).then().statusCode(200).body("status", equalTo("SCHEDULED"));
        } finally {
            unpick(id);
            plans.remove(id);
        }
    }

    /** The run is taken up as a process does, but nobody works on it, so that it does not end in between. */
    @Test
    void aPlanThatIsBeingSolvedIsNotRemoved() {
        String id = idle();
        plans.begin(id, "attempt");
        try {
            given().delete("/v1/plans/" + id).then().statusCode(409).body("code", equalTo("plan-is-solving"));
            given().get("/v1/plans/" + id).then().statusCode(200).body("status", equalTo("SOLVING"));
        } finally {
            plans.remove(id);
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        String roster = Rosters.stored();
        String more = ", \"seed\": 42, \"limits\": {\"steps\": 300}";
        String one = submitted(roster, more);
        String two = submitted(roster, more);
        awaitStatus(one, "SOLVED");
        awaitStatus(two, "SOLVED");
        List<Object> pairings = given().get("/v1/plans/" + one + "/pairings").path("items");
        assertEquals(pairings, given().get("/v1/plans/" + two + "/pairings").path("items"));
    }

    @Test
    void aRepeatedRequestMakesOnePlan() {
        String body = "{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 1}}";
        String key = UUID.randomUUID().toString();
        String first = withKey(key, body).statusCode(202).extract().path("id");
        withKey(key, body).statusCode(202).body("id", equalTo(first));
        withKey(key, body.replace("1}", "2}")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aRepeatedRequestWhosePlanWasRemovedMakesANewOne() {
        String body = "{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 1}}";
        String key = UUID.randomUUID().toString();
        String first = withKey(key, body).statusCode(202).extract().path("id");
        awaitStatus(first, "SOLVED");
        given().delete("/v1/plans/" + first).then().statusCode(204);
        withKey(key, body).statusCode(202).body("id", not(equalTo(first)));
    }

    @Test
    void aRequestRepeatedAtTheSameMomentMakesOnePlan() throws Exception {
        String body = "{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 1}}";
        String key = UUID.randomUUID().toString();
        int times = 20;
        CountDownLatch all = new CountDownLatch(times);
        Callable<String> request = () -> {
            all.countDown();
            all.await();
            return withKey(key, body).statusCode(202).extract().path("id");
        };
        Set<String> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            for (Future<String> id : threads.invokeAll(Collections.nCopies(times, request))) {
                ids.add(id.get());
            }
        }
        assertEquals(1, ids.size(), ids::toString);
    }

    private static ValidatableResponse withKey(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/plans")
                .then();
    }

    @Test
    void aRosterMayComeWithTheRequest() {
        ObjectNode body = Rosters.JSON.createObjectNode();
        body.set("roster", Rosters.small());
        body.putObject("limits").put("spentSeconds", 1);
        String id = submit(body.toString()).statusCode(202).extract().path("id");
        awaitStatus(id, "SOLVED");
        body.withObject("roster").put("programme", "none");
        submit(body.toString()).statusCode(422).body("errors[0].pointer", equalTo("/roster/programme"));
    }

    @Test
    void plansAreListedNewestFirstAndByTag() {
        String id = solved();
        given().get("/v1/plans?tag=small&limit=1").then().body("items[0].id", equalTo(id));
        given().get("/v1/plans?tag=nothing-like-it").then().body("items.size()", equalTo(0));
        given().get("/v1/plans?status=SOLVED").then().body("items.id", hasItem(id));
        given().get("/v1/plans?status=DONE").then().statusCode(422);
    }

    @Test
    void aRosterWithPlansIsNotRemoved() {
        String id = solved();
        String roster = given().get("/v1/plans/" + id).path("rosterId");
        given().delete("/v1/rosters/" + roster).then().statusCode(409).body("code", equalTo("roster-has-plans"));
        given().delete("/v1/plans/" + id).then().statusCode(204);
        given().delete("/v1/rosters/" + roster).then().statusCode(204);
        given().get("/v1/rosters/" + roster).then().statusCode(410);
    }
}
