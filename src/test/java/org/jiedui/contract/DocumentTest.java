package org.jiedui.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The interface's document by itself: that others' tools can read it, and that it leaves nothing out. */
class DocumentTest {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** One operation of the document. */
    private record Operation(String name, String path, JsonNode item, JsonNode node) {}

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : Contract.document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    operations.add(new Operation(
                            entry.getKey() + " " + path.getKey(), path.getKey(), path.getValue(), entry.getValue()));
                }
            }
        }
        return operations;
    }

    @Test
    void aValidatorFindsNothingWrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(Contract.document().toString(), null, options);
        assertEquals(List.of(), result.getMessages());
        assertEquals(
                operations().size(),
                result.getOpenAPI().getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum());
    }

    @Test
    void everyOperationIsNamedAndDescribedAndSaysHowItFails() {
        Set<String> tags = new HashSet<>();
        Contract.document().get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        Set<String> ids = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            JsonNode node = operation.node();
            if (!ids.add(node.path("operationId").asText(""))) {
                wrong.add(operation.name() + ": operationId");
            }
            if (node.path("summary").asText("").isBlank()
                    && node.path("description").asText("").isBlank()) {
                wrong.add(operation.name() + ": neither summary nor description");
            }
            if (node.path("tags").isEmpty()
                    || !tags.contains(node.path("tags").path(0).asText())) {
                wrong.add(operation.name() + ": tag");
            }
            Set<String> statuses = new TreeSet<>();
            node.path("responses").fieldNames().forEachRemaining(statuses::add);
            if (statuses.stream().noneMatch(status -> status.startsWith("2"))
                    || statuses.stream().noneMatch(status -> status.startsWith("4"))) {
                wrong.add(operation.name() + ": only " + statuses);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPlaceInAPathIsAParameter() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            Set<String> declared = new TreeSet<>();
            for (JsonNode list : List.of(
                    operation.item().path("parameters"), operation.node().path("parameters"))) {
                for (JsonNode parameter : list) {
                    JsonNode resolved = Contract.resolve(parameter);
                    if (resolved.path("in").asText().equals("path")) {
                        declared.add(resolved.path("name").asText());
                    }
                }
            }
            Set<String> placed = new TreeSet<>(IN_BRACES
                    .matcher(operation.path())
                    .results()
                    .map((MatchResult place) -> place.group(1))
                    .toList());
            if (!placed.equals(declared)) {
                wrong.add(operation.name() + ": " + placed + " and " + declared);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (Operation operation : operations()) {
            List<JsonNode> bodies = new ArrayList<>();
            bodies.add(operation.node().path("requestBody"));
            operation.node().path("responses").forEach(answer -> bodies.add(Contract.resolve(answer)));
            for (JsonNode body : bodies) {
                for (JsonNode content : body.path("content")) {
                    if (content.has("example")
                            && content.has("schema")
                            && !content.get("example").isTextual()) {
                        examples++;
                        Contract.check(
                                        content.get("schema"),
                                        content.get("example").toString())
                                .forEach(problem -> wrong.add(operation.name() + ": " + problem));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(examples > 20, examples + " examples");
    }
}
