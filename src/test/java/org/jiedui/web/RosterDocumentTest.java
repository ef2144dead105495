package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jiedui.store.Stored;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;

/** A stored roster is given back, and never judged again. */
@QuarkusTest
class RosterDocumentTest {

    @Inject
    RosterStore rosters;

    private static Map<String, Object> counts(String id) {
        return given().get("/v1/rosters/" + id).path("counts");
    }

    @Test
    void whatIsGivenBackAsJsonIsTheSameRosterWhenItIsSentAgain() {
        String id = Rosters.stored();
        Response document = given().get("/v1/rosters/" + id + "/document");
        document.then().statusCode(200).contentType("application/json").header("Vary", containsString("Accept"));
        String again = given().contentType("application/json")
                .body(document.asByteArray())
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                given().get("/v1/rosters/" + id).<String>path("sha256"),
                given().get("/v1/rosters/" + again).<String>path("sha256"));
    }

    @Test
    void aWorkbookIsMadeOfARosterThatCameAsJson() {
        String id = Rosters.stored();
        byte[] file = given().accept(Files.XLSX)
                .get("/v1/rosters/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType(Files.XLSX)
                .extract()
                .asByteArray();
        Map<String, Object> counts = Files.send(file, Files.XLSX, "?dryRun=true")
                .statusCode(200)
                .extract()
                .path("counts");
        assertEquals(counts(id), counts);
    }

    @Test
    void aWorkbookThatWasSentIsGivenBackAsItWas() {
        byte[] template = given().get("/v1/rosters/template.xlsx").asByteArray();
        String id = Files.send(template).statusCode(201).extract().path("id");
        given().get("/v1/rosters/" + id)
                .then()
                .body("hasWorkbook", equalTo(true))
                .body("fileName", nullValue());
        given().get("/v1/rosters/" + Rosters.stored()).then().body("hasWorkbook", equalTo(false));
        assertArrayEquals(
                template,
                given().get("/v1/rosters/" + id + "/document?format=xlsx").asByteArray());
        given().accept(Files.XLSX)
                .get("/v1/rosters/" + id + "/document?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void whatIsNotThereIsSaid() {
        given().get("/v1/rosters/nope/document").then().statusCode(404).body("code", equalTo("roster-not-found"));
        given().get("/v1/rosters/" + Rosters.stored() + "/document?format=pdf")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-parameter"));
    }

    /** No check of today would accept this province; it was accepted once. */
    @Test
    void aStoredRosterIsNotJudgedAgain() {
        String document = Stored.DOCUMENT.replace("天津市\"", "某特别市\"");
        given().contentType("application/json")
                .body(document)
                .post("/v1/rosters")
                .then()
                .statusCode(422);
        String id = rosters.add(Stored.roster(document)).id();
        given().get("/v1/rosters/" + id).then().statusCode(200).body("feasibility.status", equalTo("FEASIBLE"));
        String plan = given().contentType("application/json")
                .body("{\"rosterId\": \"" + id + "\"}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() -> given().get("/v1/plans/" + plan).path("status").equals("SOLVED"));
        given().get("/v1/plans/" + plan + "/pairings").then().statusCode(200).body("items.size()", equalTo(1));
        given().get("/v1/plans/" + plan + "/unfilled").then().statusCode(200);
    }
}
