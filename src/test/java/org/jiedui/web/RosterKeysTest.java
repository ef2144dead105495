package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A repeated upload stores one roster; what it means counts, not how it is written. */
@QuarkusTest
class RosterKeysTest {

    private static ValidatableResponse send(String key, String body, String query) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/rosters" + query)
                .then();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The same members the other way round, with white space. */
    private static String turned(ObjectNode roster) {
        ObjectNode turned = Rosters.JSON.createObjectNode();
        TreeMap<String, String> names = new TreeMap<>(Collections.reverseOrder());
        roster.fieldNames().forEachRemaining(name -> names.put(name, name));
        names.keySet().forEach(name -> turned.set(name, roster.get(name)));
        return turned.toPrettyString();
    }

    @Test
    void aRepeatedUploadStoresOneRosterHoweverItIsWritten() {
        String key = newKey();
        ObjectNode roster = Rosters.small();
        String first =
                send(key, roster.toString(), "").statusCode(201).extract().path("id");
        int stored = Rosters.countStored();
        send(key, roster.toString(), "")
                .statusCode(201)
                .body("id", equalTo(first))
                .header("Location", endsWith(first));
        send(key, turned(roster), "").statusCode(201).body("id", equalTo(first));
        assertEquals(stored, Rosters.countStored());
    }

    @Test
    void anotherRosterOrAnotherNoteIsAnotherRequest() {
        String key = newKey();
        ObjectNode roster = Rosters.small();
        send(key, roster.toString(), "?note=a").statusCode(201);
        send(key, roster.toString(), "?note=b").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        roster.put("name", "another");
        send(key, roster.toString(), "?note=a").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        send("k".repeat(201), roster.toString(), "").statusCode(422).body("code", equalTo("idempotency-key-too-long"));
    }

    @Test
    void aRosterThatWasRemovedIsStoredAnew() {
        String key = newKey();
        String body = Rosters.small().toString();
        String first = send(key, body, "").statusCode(201).extract().path("id");
        given().delete("/v1/rosters/" + first).then().statusCode(204);
        String second = send(key, body, "")
                .statusCode(201)
                .body("id", not(equalTo(first)))
                .extract()
                .path("id");
        send(key, body, "").statusCode(201).body("id", equalTo(second));
    }

    @Test
    void aDryRunUsesNoKey() {
        String key = newKey();
        String body = Rosters.small().toString();
        send(key, body, "?dryRun=true").statusCode(200);
        send(key, body, "?note=real").statusCode(201);
    }

    @Test
    void severalAtTheSameMomentStoreOneRoster() throws Exception {
        String key = newKey();
        String body = Rosters.small().toString();
        int times = 8;
        CyclicBarrier ready = new CyclicBarrier(times);
        Callable<String> request = () -> {
            ready.await();
            return send(key, body, "").statusCode(201).extract().path("id");
        };
        Set<String> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            for (Future<String> id : threads.invokeAll(Collections.nCopies(times, request))) {
                ids.add(id.get());
            }
        }
        assertEquals(1, ids.size(), ids::toString);
    }

    @Test
    void aWorkbookThatWasSavedAgainIsTheSame() throws IOException {
        String key = newKey();
        byte[] template = given().get("/v1/rosters/template.xlsx").asByteArray();
        String first = workbook(key, template).statusCode(201).extract().path("id");
        workbook(key, packedAgain(template)).statusCode(201).body("id", equalTo(first));
    }

    private static ValidatableResponse workbook(String key, byte[] file) {
        return given().contentType(Files.XLSX)
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/rosters?fileName=a.xlsx")
                .then();
    }

    private static byte[] packedAgain(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream again = new ZipOutputStream(out)) {
            again.setLevel(1);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                again.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(again);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPlanRequestMeansTheSameHoweverItIsWritten() {
        String key = newKey();
        String roster = Rosters.stored();
        String first = plan(
                        key,
                        "{\"rosterId\": \"" + roster + "\", \"seed\": 5, \"limits\": {\"steps\": 10, \"gap\": 0.1}}")
                .statusCode(202)
                .extract()
                .path("id");
        plan(key, "{\"limits\":{\"gap\":1.0e-1,\"steps\":10},\n\"seed\":5,\"rosterId\":\"" + roster + "\"}")
                .statusCode(202)
                .body("id", equalTo(first));
        plan(key, "{\"limits\":{\"gap\":0.2,\"steps\":10},\"seed\":5,\"rosterId\":\"" + roster + "\"}")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private static ValidatableResponse plan(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/plans")
                .then();
    }
}
