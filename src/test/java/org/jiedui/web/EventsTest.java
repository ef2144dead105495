package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.PlanStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest {

    @Inject
    PlanStore store;

    @TestHTTPResource("/v1/plans")
    URI plans;

    @Test
    void aSnapshotComesFirstAndTheFinalEventLast() throws Exception {
        String id = given().contentType("application/json")
                .body("{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 2}}")
                .post("/v1/plans")
                .path("id");
        List<String> live = listen(id);
        assertEquals("event:snapshot", live.getFirst());
        assertTrue(live.contains("event:final"), live::toString);
        assertTrue(live.getLast().startsWith("data:") && live.getLast().contains("\"SOLVED\""), live::toString);
        assertTrue(live.getLast().contains("\"lowerBound\"") && live.getLast().contains("\"gap\""), live::toString);
        List<String> late = listen(id);
        assertEquals(
                List.of("event:snapshot", "event:final"),
                late.stream().filter(line -> line.startsWith("event:")).toList());
    }

    @Test
    void anUnknownPlanHasNoEvents() {
        given().get("/v1/plans/nothing/events").then().statusCode(404);
    }

    /** Stored, but not queued, so that it waits until it is removed. */
    @Test
    void aWaitingPlanHasItsPlaceInTheQueueAndARemovedOneEndsTheStream() throws Exception {
        String id = store.add(Stored.plan(Rosters.stored(), "waiting", Stored.NO_LIMITS))
                .id();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(plans + "/" + id + "/events"))
                    .build();
            Iterator<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .iterator();
            assertTrue(lines.next().matches(".*\"queuePosition\":[0-9].*"));
            given().delete("/v1/plans/" + id).then().statusCode(204);
            lines.forEachRemaining(line -> assertTrue(line.contains("\"SCHEDULED\""), line));
        }
    }

    private List<String> listen(String id) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(plans + "/" + id + "/events"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("event:") || line.startsWith("data:"))
                    .map(line -> line.replaceFirst("^(event|data): ?", "$1:"))
                    .toList();
        }
    }
}
