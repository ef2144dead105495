package org.jiedui.docs;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests that the pages show are answered as they say. */
@QuarkusTest
class DocumentedRequestsTest {

    private static final Pattern REQUEST = Pattern.compile(
            "(?ms)^```http\\n(?<method>[A-Z]+) (?<address>\\S+) → (?<status>\\d{3})\\n(?<body>.*?)^```");

    @Test
    void everyRequestIsAnsweredAsThePageSays() {
        int sent = 0;
        for (Path page : Sources.list(Sources.DOCS, ".md")) {
            Matcher request = REQUEST.matcher(Sources.read(page));
            while (request.find()) {
                String address = request.group("address");
                int status = given().contentType("application/json")
                        .body(request.group("body"))
                        .request(request.group("method"), address)
                        .statusCode();
                assertEquals(Integer.parseInt(request.group("status")), status, page + ": " + address);
                sent++;
            }
        }
        assertTrue(sent >= 2, "no requests were found in the pages");
    }
}
