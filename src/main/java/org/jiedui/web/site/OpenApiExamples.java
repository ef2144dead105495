package org.jiedui.web.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Puts an example into every request and answer of the OpenAPI document, and says what every path parameter is.
 *
 * <p>The examples are in {@code openapi-examples.json}: by method and path, then by {@code request} or status; {@code problems} holds
 * one problem for each status. A test holds them to what the service answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiExamples implements OASFilter {

    private static final String FILE = "/openapi-examples.json";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String EVENTS = "text/event-stream";

    /** What the id in a path names, by the path's beginning. */
    private static final Map<String, String> IDS = Map.of(
            "/v1/plans/", "the plan's id, as POST /v1/plans answers it",
            "/v1/rosters/", "the roster's id, as POST /v1/rosters answers it",
            "/v1/programmes/", "the programme's id, such as pilot-211",
            "/v1/demo-data/", "demo-small, demo-pilot or demo-nation");

    private static final Map<String, String> PARAMETERS = Map.of(
            "name", "the profile's name, at most 100 characters",
            "token", "from the address that the rejection gave",
            "status", "only plans of this status: SCHEDULED, SOLVING, SOLVED, CANCELLED or FAILED",
            "tag", "only plans with this tag",
            "rosterId", "only plans of this roster",
            "limit", "most items, 1 to 200");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        JsonNode examples = read();
        document.getPaths().getPathItems().forEach((path, item) -> {
            for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                    item.getOperations().entrySet()) {
                Operation operation = entry.getValue();
                describe(path, operation);
                illustrate(operation, examples.path(entry.getKey() + " " + path), examples.path("problems"));
            }
        });
    }

    public static JsonNode read() {
        try (InputStream file = OpenApiExamples.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(
                        parameter.getName().equals("id") ? describeId(path) : PARAMETERS.get(parameter.getName()));
            }
        }
    }

    private static @Nullable String describeId(String path) {
        return IDS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void illustrate(Operation operation, JsonNode examples, JsonNode problems) {
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent(), JSON, examples.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            illustrate(response.getContent(), JSON, examples.path(status));
            illustrate(response.getContent(), PROBLEM, problems.path(status));
        });
        JsonNode events = examples.path("200");
        if (events.isTextual()) {
            APIResponse stream = OASFactory.createAPIResponse().description("Events, until the run has ended");
            MediaType type = OASFactory.createMediaType().example(events.textValue());
            APIResponses responses = operation.getResponses();
            responses.removeAPIResponse("204");
            responses.addAPIResponse(
                    "200", stream.content(OASFactory.createContent().addMediaType(EVENTS, type)));
        }
    }

    private static void illustrate(@Nullable Content content, String type, JsonNode example) {
        if (content == null || example.isMissingNode()) {
            return;
        }
        MediaType media = content.getMediaType(type);
        if (media != null && media.getExamples() == null) {
            media.setExample(new ObjectMapper().convertValue(example, Object.class));
        }
    }
}
