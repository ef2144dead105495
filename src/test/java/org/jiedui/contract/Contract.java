package org.jiedui.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The OpenAPI document that the service publishes, as it stands in the source. */
public final class Contract {

    private static final String FILE = "/META-INF/openapi.json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();

    /** The named schemas, to which nothing may be added that they do not name. */
    private static final JsonNode DEFINITIONS =
            atDefinitions(closed(DOCUMENT.get("components")).get("schemas"));

    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Contract() {}

    /** The whole document. */
    public static JsonNode document() {
        return DOCUMENT;
    }

    /** An example of a request ({@code request}) or an answer (its status); missing where there is none. */
    public static JsonNode example(String method, String path, String what) {
        JsonNode operation = DOCUMENT.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode body = what.equals("request")
                ? operation.path("requestBody")
                : resolve(operation.path("responses").path(what));
        JsonNode content = body.path("content");
        return content.elements().hasNext() ? content.elements().next().path("example") : content;
    }

    /** An operation, with the path that it is written under. */
    record Operation(String path, JsonNode description) {}

    /** What is written down for a request; empty when there is no such address or method. */
    static Optional<Operation> find(String method, String path) {
        Map<String, JsonNode> paths = new TreeMap<>();
        DOCUMENT.get("paths").fields().forEachRemaining(entry -> paths.put(entry.getKey(), entry.getValue()));
        String name = method.toLowerCase(Locale.ROOT);
        if (paths.containsKey(path) && paths.get(path).has(name)) {
            return Optional.of(new Operation(path, paths.get(path).get(name)));
        }
        return paths.entrySet().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"), path))
                .filter(entry -> entry.getValue().has(name))
                .map(entry -> new Operation(entry.getKey(), entry.getValue().get(name)))
                .findFirst();
    }

    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** What about a body is not as a schema has it. */
    static List<String> check(JsonNode schema, String body) {
        try {
            JsonNode value = JSON.readTree(body);
            List<String> wrong = new ArrayList<>();
            COMPILED.computeIfAbsent(schema.toString(), text -> compile(schema))
                    .validate(value)
                    .forEach(message -> wrong.add(message.getMessage()));
            return wrong;
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    /** What about an answer's body is not as it is written down. */
    public static List<String> checkAnswer(String method, String path, int status, String body) {
        JsonNode responses = find(method, path).orElseThrow().description().get("responses");
        return check(resolve(responses.get(String.valueOf(status))).at("/content/application~1json/schema"), body);
    }

    /** What about a body is not as a problem is. */
    public static List<String> checkProblem(String body) {
        return check(JSON.createObjectNode().put("$ref", PROBLEM), body);
    }

    private static JsonSchema compile(JsonNode schema) {
        ObjectNode root = (ObjectNode) atDefinitions(schema);
        root.set("$defs", DEFINITIONS);
        return SCHEMAS.getSchema(root);
    }

    /** References as JSON Schema has them, which knows no components. */
    private static JsonNode atDefinitions(JsonNode schema) {
        try {
            return JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode closed(JsonNode components) {
        JsonNode copy = components.deepCopy();
        copy.get("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return copy;
    }

    private static JsonNode read() {
        try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
            return JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
