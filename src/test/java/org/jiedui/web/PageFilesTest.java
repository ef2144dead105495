package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page's files are answered, whether they are there or not. */
@QuarkusTest
class PageFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/none.js", "/lib/none.css", "/none.svg", "/v1none"})
    void browsersAskAgainEveryTimeAndTrustNothingElse(String path) {
        given().get(path)
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Frame-Options", equalTo("DENY"));
    }

    @Test
    void thePageMayRunItsOwnFilesAndItsImportMapOnly() throws NoSuchAlgorithmException {
        Response page = given().get("/");
        Matcher map =
                Pattern.compile("(?s)<script type=\"importmap\">(.*?)</script>").matcher(page.asString());
        assertTrue(map.find());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
        String scripts =
                "script-src 'self' 'unsafe-eval' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';";
        assertThat(page.header("Content-Security-Policy"), containsString(scripts));
        assertThat(page.header("Content-Security-Policy"), containsString("default-src 'self';"));
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        Matcher named = Pattern.compile("\"(/[^\"]+\\.(?:js|css|json|svg))\"")
                .matcher(given().get("/").asString());
        List<String> addresses = named.results().map(result -> result.group(1)).toList();
        assertThat(addresses, hasSize(greaterThan(8)));
        addresses.forEach(address -> given().get(address).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rules", "/v1/none", "/q/openapi", "/q/swagger-ui/"})
    void whatIsNoPartOfThePageIsLeftAlone(String path) {
        given().get(path).then().header("Cache-Control", nullValue());
    }
}
