package org.jiedui.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiedui.web.http.ErrorCode;

/**
 * Holds every answer that any test sees to the OpenAPI document: status, type, headers, body. Where an answer and the
 * document differ, one of them is wrong; if it is the document, correct src/main/resources/META-INF/openapi.json.
 */
final class ContractFilter implements Filter {

    /** Headers that say something of this answer, which is why they have to be written down. */
    private static final Set<String> TELLING =
            Set.of("Location", "Retry-After", "Content-Disposition", "Allow", "Cache-Control", "Content-Language");

    private static final Set<String> WITHOUT_DESCRIPTION = Set.of("HEAD", "OPTIONS");
    private static final int FIRST_ERROR = 400;
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v1") && !WITHOUT_DESCRIPTION.contains(request.getMethod())) {
            List<String> wrong = check(request.getMethod(), path, response);
            if (!wrong.isEmpty()) {
                throw new AssertionError("%s %s answers %d, and META-INF/openapi.json does not agree: %s\n%s"
                        .formatted(
                                request.getMethod(),
                                path,
                                response.statusCode(),
                                String.join("; ", wrong),
                                shortened(response)));
            }
        }
        return response;
    }

    private static String shortened(Response response) {
        String body = response.asString();
        return body.length() < 2000 ? body : body.substring(0, 2000) + "…";
    }

    private static List<String> check(String method, String path, Response response) {
        List<String> wrong = new ArrayList<>();
        Optional<Contract.Operation> operation = Contract.find(method, path);
        if (operation.isEmpty()) {
            // Nothing is written down for it: it can only be a problem.
            if (response.statusCode() < FIRST_ERROR) {
                wrong.add("the address is not written down");
            } else {
                wrong.addAll(Contract.checkProblem(response.asString()));
            }
            return wrong;
        }
        var responses = operation.get().description().get("responses");
        var described = Contract.resolve(responses.path(String.valueOf(response.statusCode())));
        if (described.isMissingNode()) {
            return List.of("the status is not written down");
        }
        checkHeaders(described.path("headers"), response, wrong);
        checkBody(described.path("content"), response, wrong);
        return wrong;
    }

    private static void checkHeaders(JsonNode described, Response response, List<String> wrong) {
        Set<String> unsaid = new TreeSet<>();
        for (Header header : response.headers()) {
            if (TELLING.stream().anyMatch(header.getName()::equalsIgnoreCase)
                    && !described.has(nameOf(header.getName()))) {
                unsaid.add(header.getName());
            }
        }
        if (!unsaid.isEmpty()) {
            wrong.add("headers " + unsaid + " are not written down");
        }
    }

    private static String nameOf(String header) {
        return TELLING.stream().filter(header::equalsIgnoreCase).findFirst().orElse(header);
    }

    private static void checkBody(JsonNode content, Response response, List<String> wrong) {
        String type = response.contentType() == null
                ? ""
                : response.contentType().split(";")[0].strip();
        if (!content.elements().hasNext()) {
            if (response.asByteArray().length > 0) {
                wrong.add("there is a body, and none is written down");
            }
            return;
        }
        if (!content.has(type)) {
            wrong.add("the type " + type + " is not written down");
            return;
        }
        if (type.equals("application/json") || type.equals(PROBLEM)) {
            wrong.addAll(Contract.check(content.get(type).get("schema"), response.asString()));
        }
        if (type.equals(PROBLEM)) {
            String code = response.path("code");
            if (code == null || ErrorCode.find(code).isEmpty()) {
                wrong.add("the code " + code + " is none of ErrorCode");
            }
        }
    }
}
