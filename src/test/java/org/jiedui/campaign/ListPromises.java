package org.jiedui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedui.run.ServiceProcess;

/**
 * Publishes, withdraws, restores and answers, and remembers what was said to be stored. An act that got no answer may
 * have happened as a whole or not at all: its list, what the list says, its event, and every one of its replies.
 * Thread-safe.
 */
final class ListPromises {

    private static final String JSON = "application/json";

    /** So many lists of a series, about, are few enough to look at all of them. */
    private static final int LISTS_OF_SERIES = 60;

    /** A list by its series and number. */
    private record Name(String series, int number) {}

    private final Random random;
    private final Set<String> series = new TreeSet<>();
    private final Set<Name> published = new HashSet<>();
    private final Set<Name> withdrawn = new HashSet<>();
    private final Set<Name> seenWhole = new HashSet<>();

    /** By the name under which they were sent: how many replies an import brings, and whether it was acknowledged. */
    private final Map<String, Integer> imports = new HashMap<>();

    private final Set<String> acknowledgedImports = new HashSet<>();
    private int acknowledged;

    ListPromises(Random random) {
        this.random = random;
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    /**
     * One random act.
     *
     * @param plan a solved plan
     */
    void write(ServiceProcess service, String plan) {
        String series = series();
        List<Name> known = known(series);
        int choice = random(10);
        if (known.isEmpty() || choice < 3) {
            Response answer = service.http()
                    .contentType(JSON)
                    .body("{\"series\": \"" + series + "\"}")
                    .post("/v1/plans/" + plan + "/publish");
            keep(answer, 201, () -> published.add(nameOf(answer)));
        } else if (choice < 5) {
            Name name = known.get(random(known.size()));
            Response answer = post(service, name, "restore", "{}");
            keep(answer, 201, () -> published.add(nameOf(answer)));
        } else if (choice < 8) {
            Name name = known.getLast();
            Response answer = post(service, name, "withdraw", "{\"reason\": \"试\"}");
            keep(answer, 200, () -> withdrawn.add(name));
        } else {
            answer(service, known.get(random(known.size())));
        }
    }

    private synchronized String series() {
        String name = "系列" + (published.size() / LISTS_OF_SERIES + random.nextInt(2));
        series.add(name);
        return name;
    }

    private synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    private synchronized List<Name> known(String series) {
        return published.stream()
                .filter(name -> name.series.equals(series))
                .sorted(java.util.Comparator.comparingInt(Name::number))
                .toList();
    }

    private static Response post(ServiceProcess service, Name name, String act, String body) {
        return service.http()
                .contentType(JSON)
                .body(body)
                .post("/v1/lists/{series}/{number}/" + act, name.series, name.number);
    }

    private static Name nameOf(Response answer) {
        return new Name(answer.path("series"), answer.path("number"));
    }

    private void keep(Response answer, int done, Runnable promise) {
        // Whatever is refused for its state is no promise, and nothing that is wrong either.
        assertTrue(Set.of(done, 409, 503).contains(answer.statusCode()), answer::asString);
        if (answer.statusCode() == done) {
            synchronized (this) {
                promise.run();
                acknowledged++;
            }
        }
    }

    private void answer(ServiceProcess service, Name name) {
        List<String> departments = service.http()
                .get("/v1/lists/{series}/{number}/pairings", name.series, name.number)
                .path("items.departmentId");
        String sender;
        synchronized (this) {
            sender = "import-" + imports.size();
            imports.put(sender, departments.size());
        }
        String table =
                "院系编号,答复\n" + departments.stream().map(id -> id + ",接受\n").collect(Collectors.joining());
        Response answer = service.http()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("name", sender)
                .body(table)
                .post("/v1/lists/{series}/{number}/replies", name.series, name.number);
        keep(answer, 201, () -> acknowledgedImports.add(sender));
    }

    /** Everything that was acknowledged is there, and nothing is there by halves. */
    synchronized void assertKept(ServiceProcess service) {
        Map<String, Integer> replies = new TreeMap<>();
        Map<String, Map<String, Integer>> events = events(service);
        for (String name : series) {
            List<Map<String, Object>> lists = service.http()
                    .queryParam("series", name)
                    .queryParam("limit", 200)
                    .get("/v1/lists")
                    .path("items");
            int count = lists.size();
            assertEquals(
                    IntStream.range(0, count).mapToObj(i -> count - i).toList(),
                    lists.stream().map(list -> list.get("number")).toList());
            for (int i = 0; i < count; i++) {
                Name list = new Name(name, count - i);
                Object status = lists.get(i).get("status");
                assertTrue(i == 0 || !status.equals("CURRENT"), list + " is CURRENT, and " + count + " is later");
                assertTrue(!withdrawn.contains(list) || status.equals("WITHDRAWN"), list + " is " + status);
                if (seenWhole.add(list)) {
                    service.http()
                            .get("/v1/lists/{series}/{number}/pairings", name, list.number)
                            .then()
                            .statusCode(200)
                            .body(
                                    "total",
                                    org.hamcrest.Matchers.equalTo(lists.get(i).get("paired")));
                }
            }
            assertTrue(known(name).stream().allMatch(list -> list.number <= count), "lists are missing in " + name);
            Map<String, Integer> told = events.getOrDefault(name, Map.of());
            assertEquals(count, told.getOrDefault("list.published", 0) + told.getOrDefault("list.restored", 0), name);
            assertEquals(
                    lists.stream()
                            .filter(list -> list.get("status").equals("WITHDRAWN"))
                            .count(),
                    told.getOrDefault("list.withdrawn", 0).longValue(),
                    name);
            int kept = 0;
            for (int number = 1; number <= count; number++) {
                List<String> senders = service.http()
                        .get("/v1/lists/{series}/{number}/replies", name, number)
                        .path("items.name");
                senders.forEach(sender -> replies.merge(sender, 1, Integer::sum));
                kept += senders.size();
            }
            assertEquals(kept, told.getOrDefault("reply.received", 0), name);
        }
        replies.forEach((sender, count) -> assertEquals(imports.get(sender), count, sender));
        assertTrue(replies.keySet().containsAll(acknowledgedImports), "imports are missing");
    }

    /** How often what was told of each series; of replies, how many were told of. */
    private static Map<String, Map<String, Integer>> events(ServiceProcess service) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        String after = "0";
        while (after != null) {
            Response page = service.http()
                    .queryParam("limit", 1000)
                    .queryParam("after", after)
                    .get("/v1/events/history");
            List<Map<String, Object>> items = page.path("items");
            for (Map<String, Object> event : items) {
                if (event.containsKey("series")) {
                    int times = event.get("replies") instanceof Number number ? number.intValue() : 1;
                    counts.computeIfAbsent((String) event.get("series"), series -> new HashMap<>())
                            .merge((String) event.get("type"), times, Integer::sum);
                }
            }
            after = page.path("nextCursor");
        }
        return counts;
    }
}
