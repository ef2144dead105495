package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The service without its exact model: it starts, says so, and plans all the same. */
@QuarkusTest
@TestProfile(NoNativeLibraryProfile.class)
class NoProofTest {

    private static final String WHY = "jiedui.ortools=off";

    @Test
    void healthSaysWhatIsMissingAndStaysUp() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'proof' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'proof' }.data.available", equalTo(false))
                .body("checks.find { it.name == 'proof' }.data.missing", containsString(WHY));
    }

    @Test
    void aPlanIsSolvedAndSaysWhyItHasNoProof() {
        String id = Solved.plan("{\"spentSeconds\": 2}");
        given().get("/v1/plans/" + id)
                .then()
                .body("status", equalTo("SOLVED"))
                .body("paired", equalTo(15))
                .body("score.hard", equalTo(0))
                .body("optimality", equalTo("UNKNOWN"))
                .body("lowerBound", nullValue())
                .body("gap", nullValue())
                .body("proofMissing", containsString(WHY))
                .body("proofMissingZh", containsString(WHY))
                .body("proofMissingZh", containsString("已通过审核"));
    }

    @Test
    void feasibilityNeedsNoNativeLibrary() {
        given().get("/v1/rosters/" + Rosters.stored() + "/feasibility")
                .then()
                .statusCode(200)
                .body("status", equalTo("INFEASIBLE_PROVEN"))
                .body("shortfall", equalTo(1));
    }
}
