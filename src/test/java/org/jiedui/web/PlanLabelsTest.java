package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A plan is renamed and tagged after it was made. */
@QuarkusTest
class PlanLabelsTest {

    private static final String LIMITS = "{\"spentSeconds\": 20}";

    private static ValidatableResponse patch(String plan, String body, String... header) {
        RequestSpecification request = given().contentType("application/json");
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return request.body(body).patch("/v1/plans/" + plan).then();
    }

    @Test
    void whatIsLeftOutStays() {
        String plan = Solved.plan(LIMITS);
        patch(plan, "{\"name\": \"二稿\", \"tags\": [\"报批\", \"春季\"]}")
                .statusCode(200)
                .body("name", equalTo("二稿"))
                .body("tags", contains("报批", "春季"))
                .body("status", equalTo("SOLVED"));
        patch(plan, "{\"tags\": []}")
                .statusCode(200)
                .body("name", equalTo("二稿"))
                .body("tags", empty());
        patch(plan, "{\"name\": \"三稿\"}").statusCode(200);
        given().get("/v1/plans/" + plan).then().body("name", equalTo("三稿")).body("tags", empty());
    }

    @Test
    void theSecondOfTwoWhoRenameIsToldOfTheFirst() {
        String plan = Solved.plan(LIMITS);
        String tag = given().get("/v1/plans/" + plan).header("ETag");
        String next = patch(plan, "{\"name\": \"甲\"}", "If-Match", tag)
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotEquals(tag, next);
        patch(plan, "{\"name\": \"乙\"}", "If-Match", tag).statusCode(412).body("code", equalTo("plan-has-changed"));
        patch(plan, "{\"name\": \"乙\"}", "If-Match", next).statusCode(200);
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() {
        String plan = Solved.plan(LIMITS);
        String name = given().get("/v1/plans/" + plan).path("name");
        patch(plan, "{\"name\": \" \", \"tags\": 1, \"weights\": {}}")
                .statusCode(422)
                .body("code", equalTo("plan-request-rejected"))
                .body("errors.pointer", containsInAnyOrder("/name", "/tags", "/weights"));
        patch(plan, "{\"name\": null}").statusCode(422).body("errors.code", contains("missing"));
        patch(plan, "[]").statusCode(422);
        patch(plan, "{").statusCode(400);
        patch("nobody", "{\"name\": \"甲\"}").statusCode(404);
        given().get("/v1/plans/" + plan).then().body("name", equalTo(name));
    }

    @Test
    void aPlanInTheBinIsSaidToBeThere() {
        String plan = Solved.plan(LIMITS);
        given().delete("/v1/plans/" + plan).then().statusCode(204);
        patch(plan, "{\"name\": \"甲\"}").statusCode(410).body("code", equalTo("plan-deleted"));
    }
}
