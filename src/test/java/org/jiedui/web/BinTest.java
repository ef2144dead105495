package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jiedui.run.Bin;
import org.jiedui.store.plan.PlanBin;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;

/** What is deleted lies in the bin for thirty days. */
@QuarkusTest
class BinTest {

    @Inject
    PlanBin bin;

    @Inject
    PlanStore plans;

    @Inject
    RosterStore rosters;

    @Inject
    Clock clock;

    private void emptyAfter(Duration time) {
        Bin later = new Bin(bin, plans, rosters, Clock.offset(clock, time));
        // At most a hundred at a time, and other tests leave some.
        for (int i = 0; i < 20; i++) {
            later.empty();
        }
    }

    @Test
    void whatWasDeletedComesBackWholeAndIsGoneAfterThirtyDays() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String address = "/v1/plans/" + plan;
        String roster = given().get(address).path("rosterId");
        Object pairings = given().get(address + "/pairings").path("items");
        given().delete(address).then().statusCode(204);
        given().get(address)
                .then()
                .statusCode(410)
                .body("code", equalTo("plan-deleted"))
                .body("detailZh", containsString("POST " + address + "/undelete"));
        given().get(address + "/pairings").then().statusCode(404);
        given().get("/v1/plans").then().body("items.id", not(hasItem(plan)));
        given().get("/v1/plans?deleted=true")
                .then()
                .body("items.id", hasItem(plan))
                .body("items[0].deletedAt", notNullValue());
        given().delete(address).then().statusCode(410);
        given().contentType("application/json")
                .body("{}")
                .post(address + "/publish")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"startFrom\": \"" + plan + "\"}")
                .post("/v1/plans")
                .then()
                .statusCode(422);
        given().delete("/v1/rosters/" + roster).then().statusCode(204);
        given().get("/v1/rosters/" + roster)
                .then()
                .statusCode(410)
                .body("code", equalTo("roster-deleted"))
                .body("detailZh", containsString("POST /v1/rosters/" + roster + "/undelete"));
        given().get("/v1/rosters/" + roster + "/feasibility").then().statusCode(410);
        given().get("/v1/rosters?deleted=true").then().body("items.id", hasItem(roster));
        given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\"}")
                .post("/v1/plans")
                .then()
                .statusCode(422);
        emptyAfter(Duration.ofDays(29));
        // Its roster comes back with it.
        given().post(address + "/undelete").then().statusCode(200).body("deletedAt", nullValue());
        given().post(address + "/undelete").then().statusCode(200);
        given().get(address + "/pairings").then().statusCode(200).body("items", equalTo(pairings));
        given().get("/v1/rosters/" + roster).then().statusCode(200).body("deletedAt", nullValue());
        emptyAfter(Duration.ofDays(40));
        given().get(address).then().statusCode(200);
        given().delete(address).then().statusCode(204);
        given().delete("/v1/rosters/" + roster).then().statusCode(204);
        emptyAfter(Duration.ofDays(31));
        given().get(address).then().statusCode(404);
        given().get("/v1/rosters/" + roster).then().statusCode(404);
        given().post(address + "/undelete").then().statusCode(404);
        given().post("/v1/rosters/" + roster + "/undelete").then().statusCode(404);
    }

    @Test
    void aRosterComesBackAlone() {
        String roster = Rosters.stored();
        given().delete("/v1/rosters/" + roster).then().statusCode(204);
        given().post("/v1/rosters/" + roster + "/undelete")
                .then()
                .statusCode(200)
                .body("id", equalTo(roster));
        given().get("/v1/rosters/" + roster).then().statusCode(200);
    }

    @Test
    void aPlanWhoseRosterHasOthersLeavesItThere() {
        String roster = Rosters.stored();
        String first = plans.add(org.jiedui.store.Stored.plan(roster)).id();
        String second = plans.add(org.jiedui.store.Stored.plan(roster)).id();
        plans.cancel(first, "TERMINATED");
        plans.cancel(second, "TERMINATED");
        given().delete("/v1/plans/" + first).then().statusCode(204);
        given().delete("/v1/rosters/" + roster).then().statusCode(409).body("code", equalTo("roster-has-plans"));
        emptyAfter(Duration.ofDays(31));
        given().get("/v1/plans/" + second).then().statusCode(200);
        given().get("/v1/plans/" + first).then().statusCode(404);
        given().delete("/v1/plans/" + second).then().statusCode(204);
    }
}
