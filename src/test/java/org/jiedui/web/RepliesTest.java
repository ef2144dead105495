package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every answer to a list is kept. */
@QuarkusTest
class RepliesTest {

    @Test
    void everyReplyIsKeptAndTheLastWordsCount() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String series = Lists.series();
        Lists.publish(plan, "{\"series\": \"" + series + "\", \"replyBy\": \"2020-01-01\"}")
                .statusCode(201);
        List<String> departments =
                given().get("/v1/plans/" + plan + "/pairings").path("items.departmentId");
        String first = departments.get(0);
        String second = departments.get(1);
        reply(series, first, "SCHOOL", "ACCEPT", null).statusCode(201).body("late", is(true));
        reply(series, first, "PROVINCE", "DECLINE", "该校已撤并").statusCode(201);
        reply(series, second, "SCHOOL", "DECLINE", null).statusCode(201).body("scope", equalTo("PAIR"));
        reply(series, second, "SCHOOL", "ACCEPT", null).statusCode(201);
        reply(series, second, "SCHOOL", "COMMENT", "请尽早联系").statusCode(201);
        given().get("/v1/lists/{series}/1/replies", series)
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.reply", contains("ACCEPT", "DECLINE", "DECLINE", "ACCEPT", "COMMENT"))
                .body("counts.CONTESTED", is(1))
                .body("counts.ACCEPTED", is(1))
                .body("counts.OPEN", is(departments.size() - 2))
                .body("needDecision", is(2))
                .body("pairings.find { it.departmentId == '" + first + "' }.state", equalTo("CONTESTED"));
        reply(series, "nobody", "SCHOOL", "ACCEPT", null)
                .statusCode(422)
                .body("errors[0].code", equalTo("not-on-the-list"));
        reply(series, first, "SCHOOL", "COMMENT", null).statusCode(422).body("errors[0].pointer", endsWith("/comment"));
        reply(series, first, "NEIGHBOUR", "ACCEPT", null).statusCode(422).body("errors[0].pointer", equalTo("/by"));
    }

    private static ValidatableResponse reply(
            String series, String department, String by, String reply, String comment) {
        ObjectNode body = Rosters.JSON
                .createObjectNode()
                .put("departmentId", department)
                .put("by", by)
                .put("reply", reply);
        if (comment != null) {
            body.put("comment", comment);
        }
        return Lists.post(series, 1, "replies", body.toString());
    }
}
