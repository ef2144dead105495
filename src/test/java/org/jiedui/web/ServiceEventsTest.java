package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.event.EventSubject;
import org.jiedui.store.event.EventType;
import org.jiedui.store.event.StoredEvent;
import org.junit.jupiter.api.Test;

/** Whoever follows the service misses nothing. */
@QuarkusTest
class ServiceEventsTest {

    @Inject
    EventStore store;

    @TestHTTPResource("/v1/events")
    URI events;

    /** The types of the events about a plan. */
    private List<String> follow(String lastId, String plan, int count) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(events)
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", lastId)
                    .build();
            Iterator<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:") && line.contains(plan))
                    .map(line -> line.replaceFirst(".*\"type\":\"([a-z.]+)\".*", "$1"))
                    .iterator();
            List<String> types = new ArrayList<>();
            while (types.size() < count) {
                types.add(lines.next());
            }
            client.shutdownNow();
            return types;
        }
    }

    @Test
    void everyActIsToldInItsOrder() throws Exception {
        String before = String.valueOf(store.getLatestNumber());
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        String series = Lists.series();
        Lists.publishIn(series, plan).statusCode(201);
        Lists.publishIn(series, plan).statusCode(409);
        String department = given().get("/v1/lists/{series}/1/pairings", series).path("items[0].departmentId");
        Lists.post(
                        series,
                        1,
                        "replies",
                        "{\"departmentId\": \"" + department + "\", \"by\": \"SCHOOL\", \"reply\": \"ACCEPT\"}")
                .statusCode(201);
        Lists.post(series, 1, "withdraw", "{\"reason\": \"x\"}").statusCode(200);
        Lists.post(series, 1, "withdraw", "{\"reason\": \"x\"}").statusCode(409);
        Lists.post(series, 1, "restore", "{}").statusCode(201);
        List<String> expected =
                List.of("plan.ended", "list.published", "reply.received", "list.withdrawn", "list.restored");
        assertEquals(expected, follow(before, plan, 5));
        String own = "items.findAll { it.planId == '" + plan + "' }";
        String second = given().queryParam("after", before)
                .get("/v1/events/history")
                .then()
                .statusCode(200)
                .body(own + ".type", equalTo(expected))
                .body(own + "[0].status", equalTo("SOLVED"))
                .body(own + "[1].series", equalTo(series))
                .body(own + "[2].replies", equalTo(1))
                .body(own + "[4].number", equalTo(2))
                .extract()
                .path(own + "[1].id");
        assertEquals(expected.subList(2, 5), follow(second, plan, 3));
        given().queryParam("after", before)
                .queryParam("limit", 1)
                .get("/v1/events/history")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        given().get("/v1/events/history?after=x").then().statusCode(422);
    }

    /** What is written first and committed last comes last, and is not missed by who has read the others. */
    @Test
    void whatIsCommittedLateIsNotMissed() throws Exception {
        long before = store.getLatestNumber();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Thread late = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    store.add(EventType.PLAN_ENDED, EventSubject.plan("late", "r", "SOLVED"));
                    written.countDown();
                    awaitUninterrupted(read);
                }));
        written.await();
        store.add(EventType.PLAN_ENDED, EventSubject.plan("early", "r", "SOLVED"));
        List<StoredEvent> first = store.listAfter(before, 10);
        assertEquals(List.of("early"), plans(first));
        read.countDown();
        late.join();
        assertEquals(List.of("late"), plans(store.listAfter(first.getLast().number(), 10)));
    }

    @Test
    void whatWasRolledBackDidNotHappen() {
        long before = store.getLatestNumber();
        QuarkusTransaction.begin();
        store.add(EventType.PLAN_ENDED, EventSubject.plan("never", "r", "SOLVED"));
        QuarkusTransaction.rollback();
        assertTrue(plans(store.listAfter(before, 1000)).stream().noneMatch("never"::equals), "it was rolled back");
    }

    private static List<String> plans(List<StoredEvent> found) {
        return found.stream()
                .map(event -> String.valueOf(event.subject().planId()))
                .filter(Set.of("early", "late", "never")::contains)
                .toList();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
