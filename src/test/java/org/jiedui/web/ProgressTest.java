package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.Standing;
import org.junit.jupiter.api.Test;

/** Who opens a plan later sees how its run has gone. */
@QuarkusTest
class ProgressTest {

    @Inject
    PlanStore plans;

    /** A plan that is stored, but not queued, so that nobody works on it. */
    private String idle() {
        return plans.add(Stored.plan(Rosters.stored(), "idle", Stored.NO_LIMITS))
                .id();
    }

    private static String progress(String id) {
        return "/v1/plans/" + id + "/progress";
    }

    @Test
    void theLastPointIsHowThePlanEnded() {
        String id = Solved.plan("{\"spentSeconds\": 2}");
        Response plan = given().get("/v1/plans/" + id);
        Response progress = given().get(progress(id));
        progress.then()
                .statusCode(200)
                .body("items[-1].elapsedMillis", equalTo(plan.path("elapsedMillis")))
                .body("items[-1].paired", equalTo(15))
                .body("items[-1].unfilled", equalTo(1))
                .body("items[-1].cost", equalTo(plan.path("cost")))
                .body("items[-1].lowerBound", equalTo(plan.path("lowerBound")));
        List<Integer> millis = progress.path("items.elapsedMillis");
        assertEquals(millis.stream().sorted().toList(), millis);
    }

    @Test
    void aTakeoverAddsToWhatIsThere() {
        String id = idle();
        Standing start = new Standing(new Cost(0, 2, 1_093_200), null, 14, 31);
        Standing better = new Standing(new Cost(0, 1, 709_900), new Bound(1, 700_000), 15, 549);
        plans.begin(id, "one");
        plans.progress(id, "one", new History(List.of(start)), null);
        plans.begin(id, "another");
        plans.progress(id, "another", new History(List.of(start, better)), null);
        given().get(progress(id))
                .then()
                .body("items.elapsedMillis", equalTo(List.of(31, 549)))
                .body("items.unfilled", equalTo(List.of(2, 1)))
                .body("items.cost", equalTo(List.of(1093.2f, 709.9f)))
                .body("items[0]", not(hasKey("lowerBound")))
                .body("items[1].lowerBound", equalTo(700));
        plans.remove(id);
        given().get(progress(id)).then().statusCode(404).body("code", equalTo("plan-not-found"));
    }

    @Test
    void aPlanThatWaitsHasNoneYet() {
        String id = idle();
        given().get(progress(id)).then().statusCode(200).body("items.size()", equalTo(0));
        plans.remove(id);
    }
}
