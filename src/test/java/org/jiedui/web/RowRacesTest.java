package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunEnd;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Several clients at the same row at the same moment: each is told what came of its request, and nobody gets a fault of
 * the service.
 */
@QuarkusTest
@Timeout(180)
class RowRacesTest {

    private static final int CLIENTS = 12;
    private static final int ROUNDS = Integer.getInteger("rounds", 6);
    private static final int HELD = 503;
    private static final int GONE = 410;

    @Inject
    PlanStore plans;

    @Inject
    RosterStore rosters;

    /** Carries all of these out at the same moment; the statuses in the order given. */
    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(requests.size());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Callable<Integer>> held = requests.stream()
                    .<Callable<Integer>>map(request -> () -> {
                        ready.await();
                        return request.call();
                    })
                    .toList();
            for (Future<Integer> status : threads.invokeAll(held)) {
                statuses.add(status.get());
            }
        }
        return statuses;
    }

    private static int delete(String address) {
        return given().delete(address).statusCode();
    }

    private static void assertWithin(Set<Integer> expected, List<Integer> statuses) {
        Set<Integer> unexpected = new TreeSet<>(statuses);
        unexpected.removeAll(expected);
        assertEquals(Set.of(), unexpected, statuses::toString);
    }

    @Test
    void ofSeveralWhoRemoveAPlanOneDidAndTheOthersFindNone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id =
                    plans.add(Stored.plan(rosters.add(Stored.roster()).id())).id();
            plans.begin(id, "a");
            plans.end(id, "a", new RunEnd(PlanStatus.SOLVED, "OPTIMAL", null, null), null, null);
            List<Integer> statuses = atOnce(Collections.nCopies(CLIENTS, () -> delete("/v1/plans/" + id)));
            assertEquals(1, Collections.frequency(statuses, 204), statuses::toString);
            assertEquals(CLIENTS - 1, Collections.frequency(statuses, GONE), statuses::toString);
        }
    }

    @Test
    void ofSeveralWhoRemoveARosterOneDidAndTheOthersFindNone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = rosters.add(Stored.roster()).id();
            List<Integer> statuses = atOnce(Collections.nCopies(CLIENTS, () -> delete("/v1/rosters/" + id)));
            assertEquals(1, Collections.frequency(statuses, 204), statuses::toString);
            assertEquals(CLIENTS - 1, Collections.frequency(statuses, GONE), statuses::toString);
        }
    }

    @Test
    void ofSeveralWhoRemoveAProfileOneDidAndTheOthersFindNone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = "/v1/profiles/" + UUID.randomUUID();
            put(address);
            List<Integer> statuses = atOnce(Collections.nCopies(CLIENTS, () -> delete(address)));
            assertEquals(1, Collections.frequency(statuses, 204), statuses::toString);
            assertEquals(CLIENTS - 1, Collections.frequency(statuses, 404), statuses::toString);
        }
    }

    private static int put(String address) {
        return given().contentType("application/json")
                .body("{\"weights\": {\"repeatedType\": 7}}")
                .put(address)
                .statusCode();
    }

    @Test
    void aNewProfileMayBePutBySeveralAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = "/v1/profiles/" + UUID.randomUUID();
            assertWithin(Set.of(200), atOnce(Collections.nCopies(CLIENTS, () -> put(address))));
            assertEquals(200, given().get(address).statusCode());
            assertEquals(204, delete(address));
        }
    }

    @Test
    void aRosterMayBeReadRemovedAndSubmittedAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = Rosters.stored();
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < CLIENTS / 4; i++) {
                requests.add(() -> given().contentType("application/json")
                        .body("{\"rosterId\": \"" + id + "\", \"limits\": {\"steps\": 1}}")
                        .post("/v1/plans")
                        .statusCode());
                requests.add(() -> given().get("/v1/rosters/" + id).statusCode());
                requests.add(
                        () -> given().get("/v1/rosters/" + id + "/feasibility").statusCode());
                requests.add(() -> delete("/v1/rosters/" + id));
            }
            List<Integer> statuses = atOnce(requests);
            assertWithin(Set.of(200, 202, 204, GONE, 409, 422, HELD), statuses);
            boolean gone = given().get("/v1/rosters/" + id).statusCode() == GONE;
            assertEquals(statuses.contains(204), gone);
            assertTrue(!gone || !statuses.contains(202), "no plan is left without its roster: " + statuses);
        }
    }
}
