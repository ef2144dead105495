package org.jiedui.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Published lists over HTTP. */
final class Lists {

    private static final AtomicInteger SERIES = new AtomicInteger();

    private Lists() {}

    /** A series that no other test uses. */
    static String series() {
        return "系列-" + SERIES.incrementAndGet() + "-" + UUID.randomUUID();
    }

    static ValidatableResponse publish(String plan, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/plans/" + plan + "/publish")
                .then();
    }

    static ValidatableResponse publishIn(String series, String plan) {
        return publish(plan, "{\"series\": \"" + series + "\"}");
    }

    /** Tries again when it is told to: on a busy machine the series may be held for longer than anybody waits. */
    static int publishPatiently(String series, String plan) {
        int status = 503;
        for (int tries = 0; tries < 10 && status == 503; tries++) {
            status = publishIn(series, plan).extract().statusCode();
        }
        return status;
    }

    static ValidatableResponse post(String series, int number, String act, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/lists/{series}/{number}/" + act, series, number)
                .then();
    }

    static ValidatableResponse get(String series, int number) {
        return given().get("/v1/lists/{series}/{number}", series, number).then();
    }
}
