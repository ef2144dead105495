package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jiedui.contract.Contract;
import org.jiedui.contract.HeldToTheContract;
import org.jiedui.web.http.Addresses;
import org.junit.jupiter.api.Test;

/** The documentation is whole, and its examples are what the service answers. */
@QuarkusTest
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @Inject
    Addresses addresses;

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static RequestSpecification sending(Object body) {
        return given().contentType("application/json").body(body);
    }

    @Test
    void everyAddressIsDescribedWithExamples() {
        JsonNode document = json(given().get("/q/openapi?format=json").asString());
        List<String> missing = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        check(method.getKey() + " " + path.getKey(), method.getValue(), missing);
                    }
                }));
        assertEquals(List.of(), missing);
        assertTrue(document.get("paths").size() > 15);
    }

    private static void check(String name, JsonNode operation, List<String> missing) {
        if (operation.path("summary").asText().isBlank()) {
            missing.add(name + ": no summary");
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("description").asText().isBlank()) {
                missing.add(name + ": no description of " + parameter.get("name"));
            }
        }
        checkContent(name + " request", operation.path("requestBody"), missing);
        operation
                .path("responses")
                .fields()
                .forEachRemaining(
                        response -> checkContent(name + " " + response.getKey(), response.getValue(), missing));
    }

    private static void checkContent(String name, JsonNode body, List<String> missing) {
        body.path("content").fields().forEachRemaining(media -> {
            boolean text = media.getKey().contains("json") || media.getKey().contains("event");
            if (text && !media.getValue().has("example") && !media.getValue().has("examples")) {
                missing.add(name + ": no example of " + media.getKey());
            }
        });
    }

    @Test
    void everyAnswerIsHeldToIt() {
        assertTrue(HeldToTheContract.isWatching());
        JsonNode unknown = Contract.example("GET", "/v1/plans/{id}", "200").deepCopy();
        ((ObjectNode) unknown).put("surprise", 1);
        assertEquals(
                1,
                Contract.checkAnswer("GET", "/v1/plans/x", 200, unknown.toString())
                        .size());
        ((ObjectNode) unknown).remove(List.of("surprise", "status"));
        assertEquals(
                1,
                Contract.checkAnswer("GET", "/v1/plans/x", 200, unknown.toString())
                        .size());
        assertEquals(
                List.of(),
                Contract.checkAnswer(
                        "GET",
                        "/v1/plans/x",
                        200,
                        Contract.example("GET", "/v1/plans/{id}", "200").toString()));
        assertEquals(
                1,
                Contract.checkProblem("{\"status\": 404}").stream()
                        .filter(wrong -> wrong.contains("code"))
                        .count());
    }

    @Test
    void whatIsServedIsWhatIsWrittenDown() {
        assertEquals(
                Contract.document(), json(given().get("/q/openapi?format=json").asString()));
    }

    /** Every address that the service has, with its methods, and no other one. */
    @Test
    void everyAddressIsWrittenDown() {
        Contract.document().get("paths").fields().forEachRemaining(path -> {
            Set<String> written = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue().fieldNames().forEachRemaining(method -> written.add(method.toUpperCase(Locale.ROOT)));
            if (written.contains("GET")) {
                written.add("HEAD");
            }
            given().options(path.getKey().replaceAll("\\{[^}]*}", "x"))
                    .then()
                    .statusCode(204)
                    .header("Allow", String.join(", ", written));
        });
        assertEquals(addresses.count(), Contract.document().get("paths").size());
    }

    @Test
    void theExampleRosterIsAccepted() {
        sending(Contract.example("POST", "/v1/rosters", "request").toString())
                .post("/v1/rosters?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void theExamplesAreWhatTheServiceAnswers() {
        String demo = given().get("/v1/demo-data/demo-small").asString();
        sending(demo).post("/v1/rosters");
        String rosterAnswer = sending(demo).post("/v1/rosters").asString();
        String roster = "/v1/rosters/" + json(rosterAnswer).get("id").asText();
        String request = "{\"roster\": " + demo + ", \"tags\": [\"trial\"]}";
        String far = "{\"weights\": {\"distance\": 0, \"typeBalance\": 500}, " + request.substring(1);
        String other = json(sending(far).post("/v1/plans").asString()).get("id").asText();
        String planAnswer = sending(request).post("/v1/plans").asString();
        String plan = "/v1/plans/" + json(planAnswer).get("id").asText();
        for (String path : List.of("/v1/plans/" + other, plan)) {
            await().until(() -> given().get(path).path("status").equals("SOLVED"));
        }
        String profile = sending("{\"weights\": {\"distance\": 3}}")
                .put("/v1/profiles/near")
                .asString();
        assertAll(
                () -> isLike(rosterAnswer, "POST /v1/rosters", "201"),
                () -> isLike(get("/v1/rosters?limit=1"), "GET /v1/rosters", "200"),
                () -> isLike(get(roster), "GET /v1/rosters/{id}", "200"),
                () -> isLike(get(roster + "/feasibility"), "GET /v1/rosters/{id}/feasibility", "200"),
                () -> isLike(get(roster + "/document"), "GET /v1/rosters/{id}/document", "200"),
                () -> isLike(planAnswer, "POST /v1/plans", "202"),
                () -> isLike(get("/v1/plans?limit=1"), "GET /v1/plans", "200"),
                () -> isLike(get(plan), "GET /v1/plans/{id}", "200"),
                () -> isLike(get(plan + "/pairings?limit=1"), "GET /v1/plans/{id}/pairings", "200"),
                () -> isLike(get(plan + "/unfilled"), "GET /v1/plans/{id}/unfilled", "200"),
                () -> isLike(get(plan + "/breakdown"), "GET /v1/plans/{id}/breakdown", "200"),
                () -> isLike(get(plan + "/progress"), "GET /v1/plans/{id}/progress", "200"),
                () -> isLike(get(plan + "/diff?against=" + other), "GET /v1/plans/{id}/diff", "200"),
                () -> isLike(profile, "PUT /v1/profiles/{name}", "200"),
                () -> isLike(get("/v1/profiles/near"), "GET /v1/profiles/{name}", "200"),
                () -> isLike(get("/v1/rules"), "GET /v1/rules", "200"),
                () -> isLike(get("/v1/profiles"), "GET /v1/profiles", "200"),
                () -> isLike(get("/v1/programmes"), "GET /v1/programmes", "200"),
                () -> isLike(get("/v1/programmes/pilot-211"), "GET /v1/programmes/{id}", "200"),
                () -> isLike(get("/v1/demo-data"), "GET /v1/demo-data", "200"),
                () -> isLike(demo, "GET /v1/demo-data/{id}", "200"),
                () -> isLike(get("/v1/plans/nope"), "GET /v1/plans/{id}", "404"));
    }

    private static String get(String path) {
        return given().get(path).asString();
    }

    /** Whether every field of an example is in the answer too, and at the top the other way round. */
    private static void isLike(String answer, String name, String status) {
        String[] ends = name.split(" ");
        JsonNode example = Contract.example(ends[0], ends[1], status);
        Set<String> answered = fields("", json(answer), new TreeSet<>());
        Set<String> shown = fields("", example, new TreeSet<>());
        Set<String> stale = new TreeSet<>(shown);
        stale.removeAll(answered);
        assertEquals(Set.of(), stale, name + ": the service does not answer this any more");
        Set<String> unsaid = new TreeSet<>(answered);
        unsaid.removeAll(shown);
        unsaid.removeIf(path -> path.indexOf('/', 1) >= 0 || path.equals("/queuePosition"));
        assertEquals(Set.of(), unsaid, name + ": the example does not show this");
    }

    private static Set<String> fields(String path, JsonNode node, Set<String> found) {
        if (node.isArray()) {
            node.forEach(item -> fields(path, item, found));
        }
        node.fields().forEachRemaining(field -> {
            found.add(path + "/" + field.getKey());
            fields(path + "/" + field.getKey(), field.getValue(), found);
        });
        return found;
    }
}
