package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a roster is named with its place, and nothing of it is stored. */
@QuarkusTest
class BadRosterTest {

    @TestHTTPResource("/")
    URI service;

    private static Arguments wrong(String what, String code, String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(what, code, pointer, Rosters.smallWith(change));
    }

    static Stream<Arguments> wrongRosters() {
        return Stream.of(
                wrong(
                        "wrong type",
                        "wrong-type",
                        "/schools/2/name",
                        r -> Rosters.row(r, "schools", 2).put("name", 7)),
                wrong(
                        "text as latitude",
                        "wrong-type",
                        "/schools/0/location/lat",
                        r -> Rosters.row(r, "schools", 0)
                                .putObject("location")
                                .put("lat", "north")
                                .put("lon", 116)),
                wrong("a list that is none", "wrong-type", "/schools", r -> r.put("schools", "all")),
                wrong(
                        "a row that is none",
                        "wrong-type",
                        "/ties/0",
                        r -> Rosters.list(r, "ties").insert(0, 5)),
                wrong(
                        "unknown province",
                        "unknown-province",
                        "/universities/0/province",
                        r -> Rosters.row(r, "universities", 0).put("province", "北平")),
                wrong(
                        "unknown university",
                        "unknown-university",
                        "/departments/1/universityId",
                        r -> Rosters.row(r, "departments", 1).put("universityId", "nobody")),
                wrong(
                        "unknown department in a tie",
                        "unknown-department",
                        "/ties/0/departmentId",
                        r -> Rosters.row(r, "ties", 0).put("departmentId", "nobody")),
                wrong(
                        "unknown school in a tie",
                        "unknown-school",
                        "/ties/0/schoolId",
                        r -> Rosters.row(r, "ties", 0).put("schoolId", "nowhere")),
                wrong(
                        "duplicate id",
                        "duplicate-id",
                        "/schools/1/id",
                        r -> Rosters.row(r, "schools", 1)
                                .put(
                                        "id",
                                        Rosters.row(r, "schools", 0).get("id").textValue())),
                wrong("two departments pinned to one school", "school-pinned-twice", "/ties/1/schoolId", r -> {
                    String school = Rosters.row(r, "schools", 0).get("id").textValue();
                    Rosters.list(r, "ties").removeAll();
                    for (int i = 0; i < 2; i++) {
                        Rosters.list(r, "ties")
                                .addObject()
                                .put(
                                        "departmentId",
                                        Rosters.row(r, "departments", i)
                                                .get("id")
                                                .textValue())
                                .put("schoolId", school)
                                .put("kind", "PIN");
                    }
                }),
                wrong("a pin that no rule allows", "pin-not-eligible", "/ties/0/schoolId", r -> {
                    String beijing = Rosters.row(r, "departments", 0).get("id").textValue();
                    String elsewhere = schoolOf(r, "山东", "URBAN");
                    Rosters.list(r, "ties").removeAll();
                    Rosters.list(r, "ties")
                            .addObject()
                            .put("departmentId", beijing)
                            .put("schoolId", elsewhere)
                            .put("kind", "PIN");
                }),
                wrong(
                        "negative quota",
                        "negative-count",
                        "/programme/quotas/0/urban",
                        r -> Rosters.row(r.get("programme"), "quotas", 0).put("urban", -5)),
                wrong(
                        "half a place",
                        "not-a-count",
                        "/programme/urbanPerUniversity",
                        r -> ((ObjectNode) r.get("programme")).put("urbanPerUniversity", 2.5)),
                wrong(
                        "coordinates swapped",
                        "swapped-coordinates",
                        "/schools/0/location",
                        r -> Rosters.row(r, "schools", 0)
                                .putObject("location")
                                .put("lat", 116.4)
                                .put("lon", 39.9)),
                wrong(
                        "outside China",
                        "outside-china",
                        "/schools/0/location",
                        r -> Rosters.row(r, "schools", 0)
                                .putObject("location")
                                .put("lat", 48.85)
                                .put("lon", 2.35)),
                wrong("no universities", "empty-list", "/universities", r -> r.putArray("universities")),
                wrong("no departments", "empty-list", "/departments", r -> r.putArray("departments")),
                wrong("no schools", "empty-list", "/schools", r -> r.remove("schools")),
                wrong(
                        "blank name",
                        "missing-value",
                        "/schools/0/name",
                        r -> Rosters.row(r, "schools", 0).put("name", "  ")),
                wrong(
                        "control character",
                        "control-character",
                        "/schools/0/name",
                        r -> Rosters.row(r, "schools", 0).put("name", "一\u0007中")),
                wrong(
                        "unknown setting",
                        "unknown-word",
                        "/schools/0/setting",
                        r -> Rosters.row(r, "schools", 0).put("setting", "suburb")),
                wrong("unknown programme", "unknown-programme", "/programme", r -> r.put("programme", "pilot-985")),
                wrong(
                        "endless text",
                        "text-too-long",
                        "/schools/0/name",
                        r -> Rosters.row(r, "schools", 0).put("name", "中".repeat(300))));
    }

    private static String schoolOf(ObjectNode roster, String provinceStart, String setting) {
        for (var school : roster.get("schools")) {
            if (!school.get("province").textValue().startsWith("北京")
                    && !school.get("province").textValue().startsWith("甘肃")
                    && school.get("setting").textValue().equals(setting)) {
                return school.get("id").textValue();
            }
        }
        throw new IllegalStateException("no " + setting + " school in " + provinceStart);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/rosters")
                .then()
                .contentType("application/problem+json")
                .body("code", not(equalTo(null)))
                .body("detail", not(equalTo("")))
                .body("detailZh", not(equalTo("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRosters")
    void isNamedAndNotStored(String what, String code, String pointer, String body) {
        int before = Rosters.countStored();
        post(body)
                .statusCode(422)
                .body("code", equalTo("roster-rejected"))
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.pointer", equalTo(pointer))
                .body("errors.find { it.code == '" + code + "' }.message", not(equalTo("")))
                .body("errors.find { it.code == '" + code + "' }.messageZh", not(equalTo("")));
        assertEquals(before, Rosters.countStored());
    }

    @Test
    void aNearMissIsSuggested() {
        post(Rosters.smallWith(r -> Rosters.row(r, "universities", 0).put("province", "北京是")))
                .statusCode(422)
                .body("errors[0].messageZh", containsString("北京市"));
    }

    @Test
    void whatIsNotJsonIsASyntaxError() {
        post("{\"name\": \"half").statusCode(400).body("code", equalTo("json-cut-off"));
        post("").statusCode(400);
        post("[]").statusCode(400).body("code", equalTo("not-a-roster"));
        post("[".repeat(5000)).statusCode(400).body("code", equalTo("not-a-roster"));
        post("{\"name\":\"a\",\"name\":\"b\"}").statusCode(400).body("code", equalTo("json-duplicate-key"));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("application/pdf")
                .body(new byte[] {1, 2, 3})
                .post("/v1/rosters")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-media-type"))
                .body("detailZh", not(equalTo("")));
    }

    @Test
    void aHundredThousandSchoolsAreRefusedByAStatedLimit() {
        int before = Rosters.countStored();
        post(Rosters.smallWith(r -> {
                    for (int i = 0; i < 100_000; i++) {
                        Rosters.list(r, "schools").addObject().put("id", "s" + i);
                    }
                }))
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-rows"))
                .body("errors[0].message", containsString("50000"));
        assertEquals(before, Rosters.countStored());
    }

    /** The answer comes before the body is read, so only the head is sent. */
    @Test
    void aHundredMegabytesAreRefused() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String head = "POST /v1/rosters HTTP/1.1\r\nHost: " + service.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + (100 << 20) + "\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("\"code\":\"body-too-large\""), answer);
            assertTrue(answer.contains("\"title\":\"内容过大\",\"detail\":\"请求正文有 100 MB，最多接受 64 MB"), answer);
            assertTrue(answer.contains("\"detailEn\":\"The body has 100 MB"), answer);
        }
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        post(Rosters.smallWith(r -> {
                    Rosters.row(r, "schools", 0).put("setting", "suburb");
                    Rosters.row(r, "schools", 1).put("province", "外省");
                    Rosters.row(r, "universities", 0).remove("name");
                }))
                .statusCode(422)
                .body("errors.size()", greaterThan(2));
    }

    @Test
    void aDryRunStoresNothing() {
        int before = Rosters.countStored();
        given().contentType("application/json")
                .body(Rosters.small().toString())
                .post("/v1/rosters?dryRun=true")
                .then()
                .statusCode(200)
                .body("counts.schools", equalTo(30))
                .body("feasibility.shortfall", equalTo(1));
        assertEquals(before, Rosters.countStored());
    }
}
