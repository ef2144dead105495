package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Plans of the small roster that have come to their end. */
final class Solved {

    private Solved() {}

    /**
     * Submits a plan, waits until it is solved and gives its id.
     *
     * @param limits its limits as JSON
     */
    static String plan(String limits) {
        return submit("{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": " + limits + "}");
    }

    /** The same for a roster that comes with the request. */
    static String plan(ObjectNode roster, String limits) {
        return submit("{\"roster\": " + roster + ", \"limits\": " + limits + "}");
    }

    private static String submit(String request) {
        String id = given().contentType("application/json")
                .body(request)
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await(id);
        return id;
    }

    /** Waits until a plan is solved. */
    static void await(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertEquals("SOLVED", given().get("/v1/plans/" + id).path("status")));
    }
}
