package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is named, and nothing comes of it. */
@QuarkusTest
class BadPlanRequestTest {

    private static ValidatableResponse submit(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/plans")
                .then();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "weights": {"distance": -1}                | not-a-weight    | /weights/distance
            "weights": {"distance": 1e7}               | not-a-weight    | /weights/distance
            "weights": {"distance": 0.0001}            | not-a-weight    | /weights/distance
            "weights": {"distance": "far"}             | not-a-weight    | /weights/distance
            "weights": {"distanz": 1}                  | unknown-rule    | /weights/distanz
            "limits": {"spentSeconds": 0}              | wrong-value     | /limits/spentSeconds
            "limits": {"gap": 2}                       | wrong-value     | /limits/gap
            "limits": {"forever": 1}                   | unknown-field   | /limits/forever
            "profile": "nobody's"                      | profile-not-found | /profile
            "startFrom": "nothing"                     | plan-not-found  | /startFrom
            "name": 5                                  | wrong-value     | /name
            "name": "\\ud800"                          | wrong-value     | /name
            "tags": ["\\udc00"]                        | wrong-value     | /tags
            "limits": {"spentSeconds": 7201}           | wrong-value     | /limits/spentSeconds
            "seed": 1.5                                | wrong-value     | /seed
            """)
    void aWrongRequestIsNamed(String field, String code, String pointer) {
        submit("{\"rosterId\": \"" + Rosters.stored() + "\", " + field + "}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.pointer", equalTo(pointer))
                .body("errors[0].messageZh", not(equalTo("")));
    }

    @Test
    void notANumberIsNotJson() {
        submit("{\"rosterId\": \"x\", \"weights\": {\"distance\": NaN}}")
                .statusCode(400)
                .body("code", equalTo("not-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans/%00", "/v1/plans?tag=%00", "/v1/rosters/%00", "/v1/profiles/a%00"})
    void aNulInAnAddressIsRefused(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("control-character"));
    }

    @Test
    void onlyJsonIsReadAsAPlanRequest() {
        given().contentType("text/plain").body("{}").post("/v1/plans").then().statusCode(415);
    }

    @Test
    void unknownIdsAreNotFound() {
        given().get("/v1/plans/nothing").then().statusCode(404).body("code", equalTo("plan-not-found"));
        given().get("/v1/plans/nothing/pairings").then().statusCode(404);
        given().post("/v1/plans/nothing/terminate").then().statusCode(404);
        given().delete("/v1/plans/nothing").then().statusCode(404);
        given().get("/v1/rosters/nothing").then().statusCode(404);
        submit("{\"rosterId\": \"nothing\"}").statusCode(422).body("code", equalTo("roster-not-found"));
        given().get("/v1/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
