package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** How good a plan is, as the contract says it. */
@QuarkusTest
class ProofTest {

    @Test
    void healthSaysThatPlansAreProven() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'proof' }.data.available", equalTo(true));
    }

    @Test
    void aPlanThatReachesItsLowerBoundIsProvenAndEndsTheRun() {
        String id = Solved.plan("{\"spentSeconds\": 60}");
        var plan = given().get("/v1/plans/" + id).then();
        plan.body("optimality", equalTo("OPTIMAL_PROVEN"))
                .body("stopReason", equalTo("OPTIMAL"))
                .body("gap", equalTo(0.0f))
                .body("lowerBound", greaterThan(0.0f))
                .body("proofMissing", nullValue());
        assertEquals(
                plan.extract().path("cost").toString(),
                plan.extract().path("lowerBound").toString());
    }

    @Test
    void aGapThatIsGoodEnoughEndsTheRun() {
        String id = Solved.plan("{\"spentSeconds\": 60, \"gap\": 0.2}");
        given().get("/v1/plans/" + id)
                .then()
                .body("stopReason", oneOf("GAP_REACHED", "OPTIMAL"))
                .body("gap", lessThanOrEqualTo(0.2f));
    }
}
