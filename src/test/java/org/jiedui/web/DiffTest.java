package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunEnd;
import org.jiedui.store.plan.Standing;
import org.junit.jupiter.api.Test;

/** Two plans side by side. */
@QuarkusTest
class DiffTest {

    @Inject
    PlanStore plans;

    private static Map<String, String> pairings(String plan) {
        Map<String, String> schools = new HashMap<>();
        List<Map<String, String>> items =
                given().get("/v1/plans/" + plan + "/pairings").path("items");
        items.forEach(item -> schools.put(item.get("departmentId"), item.get("schoolId")));
        return schools;
    }

    /** A plan of a roster that pairs like this, as if a run had ended so. */
    private String stored(String roster, Map<String, String> pairings) {
        String id =
                plans.add(Stored.plan(roster, "one by hand", Stored.NO_LIMITS)).id();
        plans.begin(id, "a");
        History history = new History(List.of(new Standing(new Cost(0, 1, 1), null, pairings.size(), 1)));
        RunEnd end = new RunEnd(PlanStatus.SOLVED, "OPTIMAL", null, null);
        plans.end(id, "a", end, history, Plan.of(pairings));
        return id;
    }

    private static Response diff(String plan, String against) {
        return given().queryParam("against", against).get("/v1/plans/" + plan + "/diff");
    }

    @Test
    void whatDiffersIsToldFromTheOtherPlanToThisOne() {
        String plan = Solved.plan("{\"spentSeconds\": 2}");
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        Map<String, String> before = pairings(plan);
        String kept = before.get("ZJU-1");
        String added = before.remove("ZJU-2");
        before.put("ZJU-1", added);
        String against = stored(roster, before);
        diff(plan, against)
                .then()
                .statusCode(200)
                .body("planId", equalTo(plan))
                .body("againstId", equalTo(against))
                .body("same", equalTo(13))
                .body("changed", equalTo(1))
                .body("added", equalTo(1))
                .body("removed", equalTo(0))
                .body("items.change", equalTo(List.of("CHANGED", "ADDED")))
                .body("items.departmentId", equalTo(List.of("ZJU-1", "ZJU-2")))
                .body("items.university", everyItem(is("浙江大学")))
                .body("items.province", everyItem(is("浙江省")))
                .body("items[0].from.schoolId", equalTo(added))
                .body("items[0].to.schoolId", equalTo(kept))
                .body("items[1]", not(hasKey("from")))
                .body("items[1].to.schoolId", equalTo(added));
        diff(against, plan)
                .then()
                .body("removed", equalTo(1))
                .body("items[0].from.schoolId", equalTo(kept))
                .body("items[1]", not(hasKey("to")));
    }

    @Test
    void whatTheRulesSayIsWhatTheBreakdownsSay() {
        String plan = Solved.plan("{\"spentSeconds\": 2}");
        String against = stored(given().get("/v1/plans/" + plan).path("rosterId"), Map.of("LZU-1", "S15"));
        Response diff = diff(plan, against);
        Response ours = given().get("/v1/plans/" + plan + "/breakdown");
        Response theirs = given().get("/v1/plans/" + against + "/breakdown");
        for (String field : List.of("id", "level", "amount", "cost")) {
            assertEquals(ours.<List<Object>>path("rules." + field), diff.<List<Object>>path("rules." + field));
        }
        assertEquals(theirs.<List<Object>>path("rules.amount"), diff.<List<Object>>path("rules.againstAmount"));
        assertEquals(theirs.<List<Object>>path("rules.cost"), diff.<List<Object>>path("rules.againstCost"));
        assertEquals(ours.<Object>path("kpis"), diff.<Object>path("kpis"));
        assertEquals(theirs.<Object>path("kpis"), diff.<Object>path("againstKpis"));
    }

    /**
     * In the other roster 浙江大学 has another name and the school of ZJU-1 lies elsewhere; its goal is another one, too.
     */
    @Test
    void plansOfDifferentRostersAreToldEachFromItsOwn() {
        String plan = Solved.plan("{\"spentSeconds\": 2}");
        Map<String, String> pairings = pairings(plan);
        String school = pairings.get("ZJU-1");
        String roster = given().contentType("application/json")
                .body(Rosters.smallWith(changed -> {
                    Rosters.list(changed, "universities").forEach(row -> {
                        if (row.get("id").asText().equals("ZJU")) {
                            ((ObjectNode) row).put("name", "浙大");
                        }
                    });
                    Rosters.list(changed, "schools").forEach(row -> {
                        if (row.get("id").asText().equals(school)) {
                            ((ObjectNode) row).put("name", "旧名");
                        }
                    });
                    ((ObjectNode) changed.get("programme")).put("goal", "COVER_EVERY_SCHOOL");
                }))
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, String> before = new HashMap<>(pairings);
        before.put("ZJU-1", pairings.get("ZJU-2"));
        before.put("ZJU-2", school);
        diff(plan, stored(roster, before))
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("items[1].university", equalTo("浙江大学"))
                .body("items[1].from.schoolId", equalTo(school))
                .body("items[1].from.school", equalTo("旧名"))
                .body("items[0].to.schoolId", equalTo(school))
                .body("items[0].to.school", not(equalTo("旧名")))
                .body("rules.id", hasItems("unfilledPlace", "uncoveredSchool"))
                .body("rules.find { it.id == 'unfilledPlace' }.againstAmount", equalTo(0))
                .body("rules.find { it.id == 'uncoveredSchool' }.amount", equalTo(0));
    }

    @Test
    void withoutAnotherPlanThereIsNothingToCompare() {
        String plan = Solved.plan("{\"spentSeconds\": 2}");
        given().get("/v1/plans/" + plan + "/diff")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("against"))
                .body("detail", equalTo("缺少参数 against。请在地址中补上：?against=…"));
        diff(plan, "nope").then().statusCode(404).body("code", equalTo("plan-not-found"));
        diff("nope", plan).then().statusCode(404).body("code", equalTo("plan-not-found"));
        diff(plan, plan).then().statusCode(200).body("same", equalTo(15)).body("items.size()", equalTo(0));
    }
}
