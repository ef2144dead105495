package org.jiedui.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jiedui.store.roster.RosterStore;

/** Rosters for tests over HTTP: the small demo roster, changed in one place. */
final class Rosters {

    static final ObjectMapper JSON = new ObjectMapper();

    private Rosters() {}

    static ObjectNode small() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of("data/demo/demo-small.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String smallWith(Consumer<ObjectNode> change) {
        ObjectNode roster = small();
        change.accept(roster);
        return roster.toString();
    }

    static ArrayNode list(JsonNode roster, String field) {
        return (ArrayNode) roster.get(field);
    }

    static ObjectNode row(JsonNode roster, String field, int index) {
        return (ObjectNode) roster.get(field).get(index);
    }

    /** Stores the small roster and gives its id. */
    static String stored() {
        return given().contentType("application/json")
                .body(small().toString())
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** How many rosters there are, however many that is. */
    static int countStored() {
        return CDI.current()
                .select(RosterStore.class)
                .get()
                .list(null, Integer.MAX_VALUE, false)
                .size();
    }
}
