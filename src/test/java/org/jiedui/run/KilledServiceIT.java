package org.jiedui.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that solves is killed; the run goes on from its stored plan without anybody asking. */
class KilledServiceIT {

    private static final Duration LONG = Duration.ofSeconds(90);

    /** Without the exact model a run lasts until it is stopped. */
    private static final Map<String, String> SEARCH_ONLY =
            Map.of("JIEDUI_SOLVING_EXACT", "false", "JIEDUI_SOLVING_PARALLEL", "1", "JIEDUI_SOLVING_THREADS", "1");

    @TempDir
    Path directory;

    private static String storeDemo(ServiceProcess service) {
        byte[] demo = service.http().get("/v1/demo-data/demo-pilot").asByteArray();
        return service.http()
                .contentType("application/json")
                .body(demo)
                .post("/v1/rosters")
                .path("id");
    }

    private static String submit(ServiceProcess service, String roster, String limits) {
        return service.http()
                .contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"seed\": 7, \"limits\": " + limits + "}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static double cost(ServiceProcess service, String plan) {
        Number cost = service.http().get("/v1/plans/" + plan).path("cost");
        return cost == null ? Double.POSITIVE_INFINITY : cost.doubleValue();
    }

    private static long elapsed(ServiceProcess service, String plan) {
        Number elapsed = service.http().get("/v1/plans/" + plan).path("elapsedMillis");
        return elapsed == null ? 0 : elapsed.longValue();
    }

    private static String status(ServiceProcess service, String plan) {
        return service.http().get("/v1/plans/" + plan).path("status");
    }

    private static void awaitProgress(ServiceProcess service, String plan, long beyondMillis) {
        await().atMost(LONG).untilAsserted(() -> assertTrue(elapsed(service, plan) > beyondMillis, service::log));
    }

    private static void terminate(ServiceProcess service, String plan) {
        service.http().post("/v1/plans/" + plan + "/terminate").then().statusCode(202);
        await().atMost(LONG).untilAsserted(() -> assertEquals("SOLVED", status(service, plan), service::log));
    }

    @Test
    void theSameMachineGoesOnAfterARestart() {
        String plan;
        double before;
        long elapsedBefore;
        try (ServiceProcess service = ServiceProcess.start(directory, SEARCH_ONLY)) {
            plan = submit(service, storeDemo(service), "{\"spentSeconds\": 3600}");
            awaitProgress(service, plan, 2000);
            before = cost(service, plan);
            elapsedBefore = elapsed(service, plan);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(directory, SEARCH_ONLY)) {
            awaitProgress(service, plan, elapsedBefore + 1000);
            assertEquals("SOLVING", status(service, plan));
            assertTrue(cost(service, plan) <= before);
            terminate(service, plan);
            assertTrue(cost(service, plan) <= before);
            List<Integer> millis =
                    service.http().get("/v1/plans/" + plan + "/progress").path("items.elapsedMillis");
            assertEquals(millis.stream().sorted().toList(), millis);
            assertTrue(millis.getFirst() <= elapsedBefore, millis::toString);
            assertEquals(elapsed(service, plan), millis.getLast().longValue());
        }
    }

    @Test
    void anotherMachineTakesTheRunOverAndBothShareTheQueue() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(SEARCH_ONLY);
            settings.put("JIEDUI_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("JIEDUI_DATABASE_USERNAME", "postgres");
            settings.put("JIEDUI_DATABASE_PASSWORD", "postgres");
            settings.put("JIEDUI_SOLVING_HEARTBEAT", "PT1S");
            try (ServiceProcess first = ServiceProcess.start(directory, settings);
                    ServiceProcess second = ServiceProcess.start(directory, settings)) {
                String roster = storeDemo(first);
                String one = submit(first, roster, "{\"spentSeconds\": 3600}");
                String two = submit(first, roster, "{\"spentSeconds\": 3600}");
                awaitProgress(second, one, 1000);
                awaitProgress(second, two, 1000);
                assertEquals("SOLVING", status(second, one));
                assertEquals("SOLVING", status(second, two), "each process solves one at a time, so both are at work");

                first.kill();
                long elapsedOne = elapsed(second, one);
                long elapsedTwo = elapsed(second, two);
                // One of the two was the killed process'. Ending the other makes room for it.
                await().atMost(LONG)
                        .until(() ->
                                elapsed(second, one) > elapsedOne + 2000 || elapsed(second, two) > elapsedTwo + 2000);
                boolean oneLives = elapsed(second, one) > elapsedOne + 2000;
                String living = oneLives ? one : two;
                String orphan = oneLives ? two : one;
                double before = cost(second, orphan);
                terminate(second, living);
                awaitProgress(second, orphan, (oneLives ? elapsedTwo : elapsedOne) + 1000);
                terminate(second, orphan);
                assertTrue(cost(second, orphan) <= before);
            }
        }
    }

    @Test
    void aSeedAndStepsGiveTheSamePlanInTwoProcesses() {
        String limits = "{\"steps\": 2000}";
        assertEquals(pairings("a", limits), pairings("b", limits));
    }

    private String pairings(String name, String limits) {
        Path own = directory.resolve(name);
        assertTrue(own.toFile().mkdir());
        try (ServiceProcess service = ServiceProcess.start(own, SEARCH_ONLY)) {
            String plan = submit(service, storeDemo(service), limits);
            await().atMost(LONG).untilAsserted(() -> assertEquals("SOLVED", status(service, plan), service::log));
            return service.http()
                    .accept("text/csv")
                    .get("/v1/plans/" + plan + "/pairings")
                    .asString();
        }
    }
}
