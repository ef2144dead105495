package org.jiedui.campaign;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jiedui.run.ServiceProcess;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a service and remembers what it has said to be stored. A write that got no answer may have happened or not;
 * both are true. Thread-safe.
 */
final class Promises {

    private static final String JSON = "application/json";

    private final String demo;
    private final Random random;

    /** By id: the rosters and plans that must be there. */
    private final Set<String> rosters = new HashSet<>();

    private final Set<String> plans = new HashSet<>();

    /** By name: the weights that a profile may have, the last of them acknowledged. */
    private final Map<String, Set<Integer>> profiles = new LinkedHashMap<>();

    /** Whose only write was never answered need not be there. */
    private final Set<String> answeredProfiles = new HashSet<>();

    private final Set<String> terminated = new HashSet<>();
    private final ListPromises lists;
    private int acknowledged;
    private int next;

    Promises(String demo, Random random) {
        this.demo = demo;
        this.random = random;
        lists = new ListPromises(random);
    }

    /** One random write; whatever the service does not answer is forgotten again. */
    void write(ServiceProcess service, String limits) {
        String solved = random(2) == 0 ? findSolved(service) : null;
        if (solved != null) {
            lists.write(service, solved);
            return;
        }
        int choice = random(10);
        if (choice < 2 || rosters().isEmpty()) {
            storeRoster(service);
        } else if (choice < 6) {
            submit(service, limits);
        } else if (choice < 9) {
            putProfile(service);
        } else {
            terminate(service);
        }
    }

    private @Nullable String findSolved(ServiceProcess service) {
        List<String> all = plans();
        String plan = all.isEmpty() ? null : all.get(random(all.size()));
        return plan != null
                        && "SOLVED"
                                .equals(service.http().get("/v1/plans/" + plan).path("status"))
                ? plan
                : null;
    }

    private synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    private synchronized List<String> rosters() {
        return List.copyOf(rosters);
    }

    synchronized List<String> plans() {
        return List.copyOf(plans);
    }

    synchronized int acknowledged() {
        return acknowledged + lists.acknowledged();
    }

    /** How many of them were about lists. */
    int acknowledgedOfLists() {
        return lists.acknowledged();
    }

    synchronized boolean wasTerminated(String plan) {
        return terminated.contains(plan);
    }

    private void storeRoster(ServiceProcess service) {
        String id = service.http()
                .contentType(JSON)
                .body(demo)
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        synchronized (this) {
            rosters.add(id);
            acknowledged++;
        }
    }

    private void submit(ServiceProcess service, String limits) {
        String roster;
        String key;
        synchronized (this) {
            roster = rosters().get(random.nextInt(rosters.size()));
            key = "key-" + next++;
        }
        String body = "{\"rosterId\": \"" + roster + "\", \"seed\": 7, \"limits\": " + limits + "}";
        String id = service.http()
                .contentType(JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        synchronized (this) {
            plans.add(id);
            acknowledged++;
        }
    }

    private void putProfile(ServiceProcess service) {
        String name;
        int weight;
        synchronized (this) {
            name = "profile-" + random.nextInt(5);
            weight = random.nextInt(1000);
            profiles.computeIfAbsent(name, n -> new HashSet<>()).add(weight);
        }
        service.http()
                .contentType(JSON)
                .body("{\"weights\": {\"repeatedType\": " + weight + "}}")
                .put("/v1/profiles/" + name)
                .then()
                .statusCode(200);
        synchronized (this) {
            profiles.put(name, new HashSet<>(Set.of(weight)));
            answeredProfiles.add(name);
            acknowledged++;
        }
    }

    private void terminate(ServiceProcess service) {
        List<String> all = plans();
        if (all.isEmpty()) {
            return;
        }
        String plan = all.get(random(all.size()));
        synchronized (this) {
            terminated.add(plan);
        }
        service.http().post("/v1/plans/" + plan + "/terminate").then().statusCode(202);
        synchronized (this) {
            acknowledged++;
        }
    }

    /** Everything that was acknowledged is there. */
    synchronized void assertKept(ServiceProcess service) {
        // A commit that a killed node had sent may arrive while its survivor is being asked.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> lists.assertKept(service));
        for (String roster : rosters) {
            assertEquals(200, service.http().get("/v1/rosters/" + roster).statusCode(), "roster " + roster);
        }
        for (String plan : plans) {
            assertEquals(200, service.http().get("/v1/plans/" + plan).statusCode(), "plan " + plan);
        }
        profiles.forEach((name, possible) -> {
            Number weight = service.http().get("/v1/profiles/" + name).path("weights.repeatedType");
            boolean known = weight == null ? !answeredProfiles.contains(name) : possible.contains(weight.intValue());
            assertTrue(known, "profile " + name + " has " + weight + ", promised was one of " + possible);
        });
    }
}
