package org.jiedui.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jiedui.contract.Contract;

/** Makes requests that are nearly right: operations of the interface with wrong ids, parameters, headers and bodies. */
final class Fuzzer {

    /** A request, as far as a client can send it. */
    record Request(String method, String address, Map<String, String> headers, byte[] body) {

        @Override
        public String toString() {
            return "%s %s %s, %d bytes".formatted(method, address, headers, body.length);
        }
    }

    private record Operation(String method, String path, List<String> parameters) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO"
    };
    private static final String[] VALUES = {
        "",
        " ",
        "0",
        "-1",
        "1",
        "7",
        "200",
        "999999999",
        "99999999999999999999",
        "true",
        "false",
        "banana",
        "null",
        "NaN",
        "%",
        "%00",
        "\u0000",
        "\uD83D\uDE00",
        "'",
        "\"",
        "';drop table plan;--",
        "../../etc/passwd",
        "..\\..\\x",
        "<script>",
        "${jndi:ldap://x}",
        "甘肃省",
        "620000",
        "甘肃",
        "COUNTY",
        "JUNIOR",
        "SOLVED",
        "xlsx",
        "csv",
        "json",
        "\r\nX: y",
        "2026-11-26T00:00:00Z",
        "01a2",
        "a".repeat(300),
        "九".repeat(3000),
        "[]",
        "{}",
        "a,b",
        "a=b&c=d",
    };
    private static final String[] TYPES = {
        "application/json",
        "application/json; charset=UTF-8",
        "application/json;charset=utf-16",
        "text/plain",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/zip",
        "application/octet-stream",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "*/*",
        "nonsense",
        "application/xml",
    };
    private static final String[] ACCEPTS = {
        "*/*",
        "application/json",
        "text/html",
        "application/problem+json",
        "text/event-stream",
        "image/png",
        "text/csv",
        "nonsense",
        "application/json;q=0",
        "",
    };
    private static final String[] LANGUAGES = {"zh", "en", "zh-CN,zh;q=0.9", "fr", "*", ";;;", "en;q=x"};

    private final Random random;
    private final List<Operation> operations = operations();
    private final JsonNode roster;
    private final byte[] workbook;
    private final List<String> ids = new ArrayList<>(List.of("demo-small", "none"));

    /**
     * @param random where all its chances come from
     * @param roster a good one
     * @param workbook a good one
     */
    Fuzzer(Random random, JsonNode roster, byte[] workbook) {
        this.random = random;
        this.roster = roster;
        this.workbook = workbook;
    }

    /** Remembers an id that the service gave out, to ask for it again. */
    void learn(String id) {
        if (ids.size() < 40) {
            ids.add(id);
        } else {
            ids.set(2 + random.nextInt(38), id);
        }
    }

    Request next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String method = chance(0.93) ? operation.method() : pick(METHODS);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byte[] body = takesBody(method) ? body(operation, headers) : new byte[0];
        decorate(headers);
        return new Request(method, address(operation), headers, body);
    }

    /** Bytes that are no HTTP, or hardly. */
    byte[] garbage() {
        String text =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(pick(METHODS), "/v1/rules");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static boolean takesBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private String address(Operation operation) {
        StringBuilder address = new StringBuilder();
        for (String segment : operation.path().substring(1).split("/")) {
            address.append('/').append(segment.startsWith("{") ? escape(id()) : segment);
        }
        if (chance(0.03)) {
            address.append('/').append(escape(pick(VALUES)));
        }
        List<String> query = new ArrayList<>();
        for (String parameter : operation.parameters()) {
            if (chance(0.35)) {
                query.add(parameter + "=" + escape(chance(0.3) ? id() : pick(VALUES)));
            }
        }
        if (chance(0.05)) {
            query.add(escape(pick(VALUES)) + (chance(0.5) ? "=" + escape(pick(VALUES)) : ""));
        }
        if (chance(0.03) && !query.isEmpty()) {
            query.add(query.getFirst());
        }
        return query.isEmpty() ? address.toString() : address + "?" + String.join("&", query);
    }

    private String id() {
        return chance(0.75) ? ids.get(random.nextInt(ids.size())) : pick(VALUES);
    }

    private static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void decorate(Map<String, String> headers) {
        if (chance(0.3)) {
            headers.put("Accept", pick(ACCEPTS));
        }
        if (chance(0.3)) {
            headers.put("Accept-Language", pick(LANGUAGES));
        }
        if (chance(0.1)) {
            headers.put("Idempotency-Key", printable(pick(VALUES)));
        }
        if (chance(0.03)) {
            headers.put("Origin", chance(0.5) ? "http://evil.example" : "null");
        }
        if (chance(0.02)) {
            headers.put("Range", "bytes=0-1");
        }
        if (chance(0.02)) {
            headers.put("If-Match", printable(pick(VALUES)));
        }
        if (chance(0.02)) {
            headers.put("Last-Event-ID", printable(pick(VALUES)));
        }
    }

    /** What a header may hold. */
    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?").strip();
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        headers.put("Content-Type", "application/json");
        byte[] body = sound(operation, headers);
        if (chance(0.15)) {
            body = damaged(body);
        }
        if (chance(0.05)) {
            headers.put("Content-Encoding", chance(0.7) ? "gzip" : "br");
            body = chance(0.7) ? gzip(body) : body;
        }
        if (chance(0.08)) {
            headers.put("Content-Type", pick(TYPES));
        }
        return body;
    }

    private byte[] sound(Operation operation, Map<String, String> headers) {
        boolean ofRoster = operation.path().equals("/v1/rosters");
        if (ofRoster && chance(0.3)) {
            headers.put("Content-Type", TYPES[5]);
            return workbook;
        }
        JsonNode tree =
                ofRoster ? roster.deepCopy() : operation.path().startsWith("/v1/profiles") ? profile() : planRequest();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            mutate(tree);
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode planRequest() {
        ObjectNode request = JSON.createObjectNode();
        if (chance(0.1)) {
            request.set("roster", roster.deepCopy());
        } else {
            request.put("rosterId", ids.get(random.nextInt(ids.size())));
        }
        request.putObject("limits").put("steps", 1 + random.nextInt(50));
        if (chance(0.3)) {
            request.setAll((ObjectNode) profile());
        }
        if (chance(0.2)) {
            request.put("startFrom", ids.get(random.nextInt(ids.size())));
        }
        if (chance(0.2)) {
            request.putArray("tags").add(pick(VALUES));
        }
        return request;
    }

    private JsonNode profile() {
        ObjectNode profile = JSON.createObjectNode();
        profile.putObject("weights").put("repeatedType", random.nextInt(100)).put("distance", random.nextDouble());
        return profile;
    }

    /** Changes one thing somewhere in a tree: takes it out, or puts something else there. */
    private void mutate(JsonNode root) {
        JsonNode parent = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            parent.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || chance(0.3)) {
                break;
            }
            parent = inner.get(random.nextInt(inner.size()));
        }
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || chance(0.1) ? pick(VALUES) : names.get(random.nextInt(names.size()));
            if (chance(0.2)) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (chance(0.3)) {
                array.remove(at);
            } else if (chance(0.5)) {
                array.add(array.get(at).deepCopy());
            } else {
                array.set(at, value());
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextDouble() * 1e300);
            case 3 -> JSON.getNodeFactory().booleanNode(chance(0.5));
            case 4 -> JSON.createObjectNode();
            case 5 -> JSON.createArrayNode().add(pick(VALUES));
            case 6 -> deep();
            default -> JSON.getNodeFactory().textNode(pick(VALUES));
        };
    }

    private JsonNode deep() {
        JsonNode node = JSON.createArrayNode();
        int depth = random.nextInt(300);
        for (int i = 0; i < depth; i++) {
            node = JSON.createArrayNode().add(node);
        }
        return node;
    }

    private byte[] damaged(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        byte[] damaged = body.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> damaged = new byte[random.nextInt(50)];
            default -> {
                int changes = 1 + random.nextInt(10);
                for (int i = 0; i < changes; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return damaged;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : Contract.document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                List<String> parameters = new ArrayList<>();
                for (JsonNode parameter : entry.getValue().path("parameters")) {
                    JsonNode resolved = Contract.resolve(parameter);
                    if (resolved.path("in").asText().equals("query")) {
                        parameters.add(resolved.path("name").asText());
                    }
                }
                if (!entry.getKey().equals("parameters")) {
                    operations.add(new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters));
                }
            }
        }
        return operations;
    }
}
