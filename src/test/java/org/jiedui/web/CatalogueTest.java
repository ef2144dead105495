package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.jiedui.problem.Rule;
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
    void everyRuleIsToldInBothLanguages() {
        given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(Arrays.stream(Rule.values()).map(Rule::id).toList()))
                .body("items.findAll { it.defaultWeight != null }.level", everyItem(is("SOFT")))
                .body("items.findAll { it.level == 'SOFT' }.defaultWeight", everyItem(notNullValue()))
                .body("items.find { it.id == 'crossRegionDistance' }.defaultWeight", equalTo(0.1f))
                .body("items.find { it.id == 'repeatedType' }.oneZh", equalTo("一次类型重复"))
                .body("items.find { it.id == 'distance' }.one", equalTo("1 km within a province"))
                .body("items.find { it.id == 'distance' }.oneZh", equalTo("省内 1 公里"))
                .body("items.about.findAll { it.endsWith('.') }.size()", equalTo(Rule.values().length))
                .body("items.aboutZh.findAll { it.endsWith('。') }.size()", equalTo(Rule.values().length));
    }

    @Test
    void demoRostersAreServedAsTheyAreSent() {
        given().get("/v1/demo-data")
                .then()
                .body("items.id", hasItems("demo-small", "demo-pilot", "demo-nation", "demo-connected"));
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
