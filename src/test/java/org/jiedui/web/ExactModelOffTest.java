package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator may do without the exact model; then everybody who asks is told. */
@QuarkusTest
@TestProfile(ExactModelOffTest.Off.class)
class ExactModelOffTest {

    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jiedui.solving.exact", "false");
        }
    }

    @Test
    void healthAndPlansSayThatTheOperatorSwitchedItOff() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'proof' }.data.missing", containsString("jiedui.solving.exact"));
        given().get("/v1/plans/" + Solved.plan("{\"spentSeconds\": 1}"))
                .then()
                .body("status", equalTo("SOLVED"))
                .body("optimality", equalTo("UNKNOWN"))
                .body("proofMissing", containsString("jiedui.solving.exact"));
    }
}
