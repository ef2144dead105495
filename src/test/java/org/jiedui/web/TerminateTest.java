package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs that would go on for long, one at a time, so that whatever ends them is a request to stop. */
@QuarkusTest
@TestProfile(TerminateTest.OneLongRun.class)
class TerminateTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    public static class OneLongRun implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jiedui.solving.exact", "false", "jiedui.solving.parallel", "1");
        }
    }

    private static String submitted() {
        return given().contentType("application/json")
                .body("{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 3600}}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void terminate(String id) {
        given().post("/v1/plans/" + id + "/terminate").then().statusCode(202).body("id", equalTo(id));
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertEquals(status, given().get("/v1/plans/" + id).path("status")));
    }

    @Test
    void terminatingKeepsTheBestPlan() {
        String id = submitted();
        await().atMost(LONG).until(() -> given().get("/v1/plans/" + id).path("paired") != null);
        terminate(id);
        awaitStatus(id, "SOLVED");
        given().get("/v1/plans/" + id)
                .then()
                .body("stopReason", equalTo("TERMINATED"))
                .body("paired", equalTo(15));
        given().delete("/v1/plans/" + id).then().statusCode(204);
        given().get("/v1/plans/" + id).then().statusCode(410).body("code", equalTo("plan-deleted"));
    }

    @Test
    void aPlanThatWaitsIsCancelledAtOnce() {
        String busy = submitted();
        awaitStatus(busy, "SOLVING");
        String waiting = submitted();
        given().get("/v1/plans/" + waiting).then().body("status", equalTo("SCHEDULED"));
        given().post("/v1/plans/" + waiting + "/terminate")
                .then()
                .statusCode(202)
                .body("status", equalTo("CANCELLED"))
                .body("stopReason", equalTo("TERMINATED"))
                .body("endedAt", notNullValue());
        given().get("/v1/plans?status=SCHEDULED").then().body("items.size()", equalTo(0));
        given().delete("/v1/plans/" + waiting).then().statusCode(204);
        given().get("/v1/plans/" + busy).then().body("status", equalTo("SOLVING"));
        terminate(busy);
        awaitStatus(busy, "SOLVED");
    }
}
