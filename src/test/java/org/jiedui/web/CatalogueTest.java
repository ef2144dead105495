package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Programmes, demo rosters, profiles, and what an operator looks at. */
@QuarkusTest
class CatalogueTest {

    @Test
    void theProgrammesTablesAreServed() {
        given().get("/v1/programmes/pilot-211")
                .then()
                .statusCode(200)
                .body("quotas.size()", equalTo(31))
                .body("quotas.urban.sum()", equalTo(565));
        given().get("/v1/programmes/pilot-985").then().statusCode(404).body("code", equalTo("programme-not-found"));
    }

    @Test
    void demoRostersAreServedAsTheyAreSent() {
        given().get("/v1/demo-data").then().body("items.id", hasItems("demo-small", "demo-pilot", "demo-nation"));
        given().get("/v1/demo-data/demo-small").then().statusCode(200).body("schools.size()", equalTo(30));
        given().get("/v1/demo-data/demo-huge").then().statusCode(404);
    }

    @Test
    void aProfileIsStoredUnderItsName() {
        given().contentType("application/json")
                .body("{\"weights\": {\"distance\": 3}}")
                .put("/v1/profiles/近距离")
                .then()
                .statusCode(200)
                .body("weights.distance", equalTo(3))
                .body("weights.repeatedType", equalTo(20));
        given().get("/v1/profiles/近距离").then().body("weights.distance", equalTo(3));
        given().get("/v1/profiles").then().body("items.name", hasItems("近距离"));
        given().contentType("application/json")
                .body("{\"weights\": {\"distance\": -3}}")
                .put("/v1/profiles/近距离")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/weights/distance"));
        given().get("/v1/profiles/远距离").then().statusCode(404);
    }

    @Test
    void theServiceSaysHowItIs() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/plans/{id}/pairings"))
                .body("paths", hasKey("/v1/rosters/{id}/feasibility"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
