package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of addresses are taken at their word. */
@QuarkusTest
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/plans?limit=abc, invalid-parameter",
        "/v1/plans?limit=, invalid-parameter",
        "/v1/plans?limit=1.5, invalid-parameter",
        "/v1/plans?limit=99999999999, invalid-parameter",
        "/v1/plans?limit=0, invalid-parameter",
        "/v1/plans?limit=1&limit=2, repeated-parameter",
        "/v1/plans?after=zzz, invalid-parameter",
        "/v1/plans?createdAfter=2026, unknown-parameter",
        "/v1/plans?statsu=SOLVED, unknown-parameter",
        "/v1/plans?status=solved, invalid-parameter",
        "/v1/plans/x?bogus=1, unknown-parameter",
        "/v1/plans/x/pairings?limit=x, invalid-parameter",
        "/v1/plans/x/pairings?setting=TOWN, invalid-parameter",
        "/v1/plans/x/events?last=1, unknown-parameter",
        "/v1/rosters?limit=abc, invalid-parameter",
        "/v1/rosters?after=1, invalid-parameter",
        "/v1/rosters/x/cells?sheet=a&row=b, invalid-parameter",
        "/v1/profiles?limit=-, invalid-parameter",
        "/v1/rules?limit=1, unknown-parameter",
        "/v1/programmes?x=1, unknown-parameter",
        "/v1/demo-data?x=1, unknown-parameter",
    })
    void whatIsWrongIsSaid(String address, String code) {
        given().get(address)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aDryRunIsOneOrIsNot() {
        int before = Rosters.countStored();
        given().contentType("application/json")
                .body(Rosters.small().toString())
                .post("/v1/rosters?dryRun=banana")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("dryRun"));
        Assertions.assertEquals(before, Rosters.countStored());
    }

    @Test
    void aMisspeltNameIsRecognised() {
        given().header("Accept-Language", "en")
                .get("/v1/plans?statsu=SOLVED")
                .then()
                .body("detail", containsString("Did you mean status?"));
    }

    @Test
    void rostersAreListedPageByPage() {
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stored.addFirst(Rosters.stored());
        }
        List<String> listed = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 3; i++) {
            var page = given().get("/v1/rosters?limit=1" + (cursor == null ? "" : "&after=" + cursor));
            page.then().statusCode(200).body("items", hasSize(1));
            listed.add(page.path("items[0].id"));
            cursor = page.path("nextCursor");
        }
        Assertions.assertEquals(stored, listed);
    }

    @Test
    void profilesAreListedPageByPageAndCanBeRemoved() {
        String name = "zz-" + UUID.randomUUID();
        for (String each : List.of(name + "-a", name + "-b")) {
            given().contentType("application/json")
                    .body("{\"weights\": {}}")
                    .put("/v1/profiles/" + each)
                    .then()
                    .statusCode(200);
        }
        given().queryParam("after", name)
                .get("/v1/profiles?limit=1")
                .then()
                .body("items.name", equalTo(List.of(name + "-a")))
                .body("nextCursor", equalTo(name + "-a"));
        given().queryParam("after", name + "-a")
                .get("/v1/profiles?limit=1")
                .then()
                .body("items.name", equalTo(List.of(name + "-b")));
        given().delete("/v1/profiles/" + name + "-a").then().statusCode(204);
        given().delete("/v1/profiles/" + name + "-b").then().statusCode(204);
        given().delete("/v1/profiles/" + name + "-b").then().statusCode(404).body("code", equalTo("profile-not-found"));
    }

    @Test
    void theLimitsInForceAndThePaceOfPollingAreSaid() {
        String roster = Rosters.stored();
        var submitted = given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\"}")
                .post("/v1/plans");
        submitted
                .then()
                .statusCode(202)
                .header("Retry-After", notNullValue())
                .body("limits.spentSeconds", equalTo(120))
                .body("limits.containsKey('gap')", equalTo(false));
        String address = "/v1/plans/" + submitted.path("id");
        await().until(() -> given().get(address).path("status").equals("SOLVED"));
        given().get(address).then().header("Retry-After", nullValue());
    }
}
