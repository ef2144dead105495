package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and how those are refused that are not. */
@QuarkusTest
class DoorTest {

    private static final String JSON = "application/json";

    @TestHTTPResource("/")
    URL service;

    /** Sends bytes as they are and reads all of the answer; the connection is asked to end after it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String address, String... headers) throws IOException {
        return raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n");
    }

    private static void assertProblem(String answer, int status, String code) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.toLowerCase().contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rosters", "/q/health", "/q/openapi", "/q/swagger-ui/", "/"})
    void aForeignNameIsNotAnswered(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertProblem(answer, 421, "foreign-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "localhost.", "127.0.0.1", "127.0.0.1:80", "[::1]:8080"})
    void itsOwnNamesAreAnswered(String host) throws IOException {
        String answer = raw("GET /v1/rules HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        String answer = raw("GET /v1/rules HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertFalse(answer.startsWith("HTTP/1.1 2"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Origin, not an origin",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
    })
    void aForeignPageChangesNothing(String header, String value) {
        int before = Rosters.countStored();
        given().header(header, value)
                .contentType(JSON)
                .body(Rosters.small().toString())
                .post("/v1/rosters")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("foreign-origin"));
        given().header(header, value).delete("/v1/rosters/x").then().statusCode(403);
        assertEquals(before, Rosters.countStored());
    }

    @Test
    void itsOwnPageMayChangeThings() {
        String own = "http://127.0.0.1:" + service.getPort();
        given().baseUri(own)
                .header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(JSON)
                .body(Rosters.small().toString())
                .post("/v1/rosters?dryRun=true")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rosters", "/v1/plans"})
    void aBodyWithoutATypeIsRefused(String path) throws IOException {
        String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Length: 2\r\n\r\n{}");
        assertProblem(answer, 415, "content-type-missing");
        String chunked = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        assertProblem(chunked, 415, "content-type-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/rosters", "/v1/plans/nope", "/q/health", "/q/openapi", "/q/swagger-ui/", "/", "/app/main.js"
            })
    void everyAnswerIsProtected(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans/%ff%fe", "/%e4%bd", "/v1/plans?tag=%c3"})
    void aBrokenEscapeIsAProblem(String address) throws IOException {
        assertProblem(get(address), 400, "address-malformed");
    }

    @Test
    void whatIsTooLongIsAProblem() throws IOException {
        assertProblem(get("/v1/plans?tag=" + "a".repeat(40_000)), 414, "address-too-long");
        assertProblem(get("/v1/plans", "X-Large: " + "a".repeat(20_000)), 431, "headers-too-large");
    }

    @Test
    void anUnknownMethodIsAProblem() throws IOException {
        String answer = raw("BREW /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertProblem(answer, 405, "method-not-allowed");
        assertTrue(answer.contains("Allow: "), answer);
    }

    @Test
    void anEmptyAcceptMeansAnything() throws IOException {
        assertProblem(get("/v1/plans/x/pairings", "Accept:"), 404, "plan-not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/plans | GET, HEAD, OPTIONS, POST",
                "/v1/plans/x | DELETE, GET, HEAD, OPTIONS, PATCH",
                "/v1/plans/x/terminate | OPTIONS, POST",
                "/v1/profiles | GET, HEAD, OPTIONS",
                "/v1/profiles/x | DELETE, GET, HEAD, OPTIONS, PUT",
                "/v1/rosters/template.xlsx | GET, HEAD, OPTIONS",
            })
    void anAddressSaysWhatItTakes(String path, String allowed) {
        given().options(path).then().statusCode(204).header("Allow", allowed);
        given().contentType(JSON)
                .body("{}")
                .request(allowed.contains("PATCH") ? "PUT" : "PATCH", path)
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"))
                .header("Allow", allowed);
    }

    @Test
    void aChunkedBodyIsReadAndOneThatIsTooLargeIsAProblem() throws IOException {
        byte[] roster = Rosters.small().toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/rosters?dryRun=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String body =
                Integer.toHexString(roster.length) + "\r\n" + new String(roster, StandardCharsets.ISO_8859_1) + "\r\n";
        String answer = raw(head + body + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);

        String large = head + "4100000\r\n" + " ".repeat(0x4100000) + "\r\n0\r\n\r\n";
        assertProblem(raw(large), 413, "body-too-large");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void aCompressedBodyIsReadWithinTheLimits() throws IOException {
        given().contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(gzip(Rosters.small().toString().getBytes(StandardCharsets.UTF_8)))
                .post("/v1/rosters?dryRun=true")
                .then()
                .statusCode(200)
                .body("counts.schools", notNullValue());
        given().contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[70 << 20]))
                .post("/v1/rosters")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        given().contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"weights\": {\"repeatedType\": 7}}".getBytes(StandardCharsets.UTF_8)))
                .put("/v1/profiles/packed")
                .then()
                .statusCode(200);
        for (int length : new int[] {1, 6, 40}) {
            for (String address : new String[] {"POST /v1/rosters", "POST /v1/plans", "PUT /v1/profiles/packed"}) {
                byte[] whole = gzip(Rosters.small().toString().getBytes(StandardCharsets.UTF_8));
                given().contentType(JSON)
                        .header("Content-Encoding", "gzip")
                        .body(Arrays.copyOf(whole, length))
                        .request(address.split(" ")[0], address.split(" ")[1])
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("body-not-unpacked"));
            }
        }
        given().contentType(JSON)
                .header("Content-Encoding", "compress")
                .body(new byte[10])
                .post("/v1/rosters")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "gzip, deflate")
                .body("code", equalTo("content-encoding-unsupported"));
    }
}
