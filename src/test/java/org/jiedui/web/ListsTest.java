package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.store.Stored;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.plan.PlanStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published never changes, and says so of itself. */
@QuarkusTest
class ListsTest {

    private static final String LIMITS = "{\"spentSeconds\": 20}";

    @Inject
    ListStore store;

    @Inject
    PlanStore plans;

    /** Two plans of one roster that pair differently: the second one may not have a pairing of the first. */
    private static List<String> twoPlans() {
        String first = Solved.plan(LIMITS);
        ObjectNode roster = Rosters.small();
        Map<String, String> pair =
                given().get("/v1/plans/" + first + "/pairings").path("items[0]");
        Rosters.list(roster, "ties")
                .addObject()
                .put("departmentId", pair.get("departmentId"))
                .put("schoolId", pair.get("schoolId"))
                .put("kind", "FORBID");
        return List.of(first, Solved.plan(roster, LIMITS));
    }

    @Test
    void aListIsNumberedAndSaysWhatItWasMadeOf() {
        String plan = Solved.plan(LIMITS);
        String series = Lists.series();
        int paired = given().get("/v1/plans/" + plan).path("paired");
        Lists.publish(
                        plan,
                        "{\"series\": \"" + series
                                + "\", \"note\": \"第一批\", \"by\": \"学校部\", \"replyBy\": \"2030-12-04\"}")
                .statusCode(201)
                .header("Location", containsString("/v1/lists/"))
                .body("number", is(1))
                .body("status", equalTo("CURRENT"))
                .body("by", equalTo("学校部"))
                .body("note", equalTo("第一批"))
                .body("replyBy", equalTo("2030-12-04T15:59:59Z"))
                .body("planId", equalTo(plan))
                .body("paired", is(paired));
        Lists.get(series, 1)
                .statusCode(200)
                .body("audit.hardRules", is(7))
                .body("audit.violations", is(0))
                .body("weights.distance", is(1))
                .body("sha256", equalTo(fingerprint(plan)));
        given().get("/v1/lists/{series}/1/pairings", series)
                .then()
                .statusCode(200)
                .body("total", is(paired))
                .body(
                        "items",
                        equalTo(given().get("/v1/plans/" + plan + "/pairings").path("items")));
        given().queryParam("series", series)
                .get("/v1/lists")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].audit", nullValue());
    }

    /** Written down again from what the interface says, as the contract's page describes it. */
    private static String fingerprint(String plan) {
        var shown = given().get("/v1/plans/" + plan).then().extract().body().jsonPath();
        String roster =
                given().get("/v1/rosters/" + shown.getString("rosterId")).path("sha256");
        StringBuilder text = new StringBuilder("roster " + roster + "\n");
        Map<String, Object> weights = shown.getMap("weights");
        weights.forEach((rule, km) -> text.append("weight ")
                .append(rule)
                .append(' ')
                .append(new java.math.BigDecimal(km.toString())
                        .stripTrailingZeros()
                        .toPlainString())
                .append('\n'));
        List<Map<String, Object>> rows =
                given().get("/v1/plans/" + plan + "/pairings").path("items");
        TreeMap<String, Object> pairs = new TreeMap<>();
        rows.forEach(row -> pairs.put((String) row.get("departmentId"), row.get("schoolId")));
        pairs.forEach((department, school) ->
                text.append(department).append('\t').append(school).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLaterListTakesItsPlaceAndWhatWasWithdrawnComesBackAsTheNextNumber() {
        List<String> two = twoPlans();
        String series = Lists.series();
        Lists.publishIn(series, two.get(0)).statusCode(201);
        Lists.publishIn(series, two.get(0)).statusCode(409).body("code", equalTo("list-counts-already"));
        Lists.publishIn(series, two.get(1)).statusCode(201).body("number", is(2));
        Lists.get(series, 1).body("status", equalTo("SUPERSEDED"));
        Lists.post(series, 1, "withdraw", "{\"reason\": \"late\"}")
                .statusCode(409)
                .body("code", equalTo("list-does-not-count"));
        Lists.post(series, 2, "withdraw", "{\"reason\": \" 青海名额有误 \"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnBecause", equalTo("青海名额有误"))
                .body("withdrawnAt", notNullValue());
        Lists.post(series, 2, "withdraw", "{\"reason\": \"again\"}").statusCode(409);
        Lists.post(series, 1, "restore", "{\"note\": \"恢复\"}")
                .statusCode(201)
                .body("number", is(3))
                .body("restoredFrom", is(1))
                .body("status", equalTo("CURRENT"))
                .body("sha256", equalTo(Lists.get(series, 1).extract().path("sha256")));
        Lists.post(series, 1, "restore", "{}").statusCode(409).body("code", equalTo("list-counts-already"));
        given().queryParam("series", series)
                .get("/v1/lists")
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.status", contains("CURRENT", "WITHDRAWN", "SUPERSEDED"));
        given().queryParam("series", series)
                .queryParam("limit", 2)
                .get("/v1/lists")
                .then()
                .body("items.number", contains(3, 2))
                .body("nextCursor", notNullValue());
    }

    @Test
    void whatWasPublishedCannotBeDeleted() {
        String plan = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        String series = Lists.series();
        Lists.publishIn(series, plan).statusCode(201);
        Lists.post(series, 1, "withdraw", "{\"reason\": \"a mistake\"}").statusCode(200);
        given().delete("/v1/plans/" + plan).then().statusCode(409).body("code", equalTo("plan-is-published"));
        given().delete("/v1/rosters/" + roster).then().statusCode(409).body("code", equalTo("roster-has-plans"));
        given().get("/v1/plans/" + plan + "/pairings").then().statusCode(200);
    }

    @Test
    void onlyASolvedPlanIsPublished() {
        Lists.publish("01a2102e-cd19-7a2f-97d5-250a54c338a5", "{}")
                .statusCode(404)
                .body("code", equalTo("plan-not-found"));
        // Stored and not queued: nobody takes it up.
        String waiting = plans.add(Stored.plan(Rosters.stored())).id();
        Lists.publish(waiting, "{}").statusCode(409).body("code", equalTo("plan-not-solved"));
        plans.remove(waiting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"series\": \"a/b\"}|/series",
                "{\"series\": \"\"}|/series",
                "{\"series\": 7}|/series",
                "{\"replyBy\": \"tomorrow\"}|/replyBy",
                "{\"replyBy\": \"2026-13-01\"}|/replyBy",
                "{\"notes\": \"x\"}|/notes",
                "[]|''"
            })
    void whatIsWrongWithARequestIsNamed(String body, String pointer) {
        Lists.publish("01a2102e-cd19-7a2f-97d5-250a54c338a5", body)
                .statusCode(422)
                .body("code", equalTo("list-request-rejected"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Lists.get("nowhere", 1).statusCode(404).body("code", equalTo("list-not-found"));
        Lists.post("nowhere", 1, "withdraw", "{\"reason\": \"x\"}").statusCode(404);
        Lists.post("nowhere", 1, "withdraw", "{}").statusCode(422).body("errors[0].code", equalTo("reason-missing"));
        Lists.post("nowhere", 1, "restore", "{}").statusCode(404);
        given().get("/v1/lists/nowhere/1/pairings").then().statusCode(404);
        given().get("/v1/lists/nowhere/1/replies").then().statusCode(404);
    }

    @Test
    void ofTwoWhoPublishAtOnceBothAreNumbered() throws Exception {
        List<String> two = twoPlans();
        for (int round = 0; round < 5; round++) {
            String series = Lists.series();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> acts = two.stream()
                        .<Callable<Integer>>map(plan -> () -> {
                            together.await();
                            return Lists.publishPatiently(series, plan);
                        })
                        .toList();
                for (Future<Integer> answer : threads.invokeAll(acts)) {
                    assertEquals(201, answer.get());
                }
            }
            given().queryParam("series", series)
                    .get("/v1/lists")
                    .then()
                    .body("items.number", contains(2, 1))
                    .body("items.status", contains("CURRENT", "SUPERSEDED"));
        }
    }

    @Test
    void ofPublishingAndDeletingAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String plan = Solved.plan(LIMITS);
            String series = Lists.series();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Integer> published = threads.submit(() -> {
                    together.await();
                    return Lists.publishPatiently(series, plan);
                });
                Future<Integer> deleted = threads.submit(() -> {
                    together.await();
                    return given().delete("/v1/plans/" + plan).statusCode();
                });
                List<Integer> answers = List.of(published.get(), deleted.get());
                assertEquals(
                        true, answers.equals(List.of(201, 409)) || answers.equals(List.of(404, 204)), "" + answers);
            }
        }
    }

    @Test
    void aSeriesThatManyBeginAtOnceHasNoGaps() throws Exception {
        List<String> two = twoPlans();
        String series = Lists.series();
        Lists.publishIn(series, two.get(0)).statusCode(201);
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String plan = two.get(i % 2);
                acts.add(() -> {
                    together.await();
                    return Lists.publishPatiently(series, plan);
                });
            }
            for (Future<Integer> answer : threads.invokeAll(acts)) {
                assertEquals(true, List.of(201, 409).contains(answer.get()));
            }
        }
        List<Integer> numbers =
                given().queryParam("series", series).get("/v1/lists").path("items.number");
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.size() - i, numbers.get(i));
        }
        assertEquals(
                1,
                store.list(series, null, 100).stream()
                        .filter(list -> list.status().name().equals("CURRENT"))
                        .count());
    }
}
