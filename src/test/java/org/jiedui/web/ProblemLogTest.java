package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged of requests that fail: a line each, and nothing out of a roster. */
@QuarkusTest
@TestProfile(ProblemLogTest.AsInProduction.class)
class ProblemLogTest {

    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.level", "INFO");
        }
    }

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void aRejectedRosterIsOneShortLineWithoutItsNames() {
        String schools = "{\"id\": \"s\", \"name\": \"某某实验中学\", \"province\": \"某某省\"}";
        String body = "{\"name\": \"机密名册\", \"schools\": [" + (schools + ",").repeat(500) + schools + "]}";
        given().contentType("application/json")
                .queryParam("note", "备注里的人名")
                .body(body)
                .post("/v1/rosters")
                .then()
                .statusCode(422);
        given().get("/v1/rosters/rejected/0123456789abcdef/annotated.xlsx")
                .then()
                .statusCode(410);
        List<LogRecord> logged = records.stream()
                .filter(each -> !each.getLoggerName().startsWith("io.restassured"))
                .filter(each -> !each.getLoggerName().startsWith("org.apache.http"))
                .toList();
        assertEquals(
                2, logged.size(), () -> logged.stream().map(this::text).toList().toString());
        assertEquals("422 roster-rejected POST /v1/rosters", text(logged.getFirst()));
        assertNull(logged.getFirst().getThrown());
        assertTrue(
                text(logged.getLast()).endsWith("GET /v1/rosters/rejected/…/annotated.xlsx"), text(logged.getLast()));
        assertFalse(text(logged.getLast()).contains("0123456789abcdef"));
    }

    private String text(LogRecord logged) {
        return logged instanceof ExtLogRecord extended ? extended.getFormattedMessage() : logged.getMessage();
    }
}
