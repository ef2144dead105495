package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rules", "/v1/none", "/q/openapi", "/q/swagger-ui/"})
    void whatIsNoPartOfThePageIsLeftAlone(String path) {
        given().get(path).then().header("X-Frame-Options", nullValue());
    }
}
