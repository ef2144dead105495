package org.jiedui.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jiedui.store.Stored;
import org.jiedui.store.roster.RejectedUploadStore;
import org.junit.jupiter.api.Test;

/** What is out of date goes although nobody asks for it, and although every thread that solves is busy. */
@QuarkusTest
@TestProfile(ForgettingOnTimeTest.Often.class)
class ForgettingOnTimeTest {

    public static class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jiedui.forget-interval", "PT0.1S",
                    "jiedui.solving.parallel", "1",
                    "jiedui.solving.exact", "false");
        }
    }

    @Inject
    RejectedUploadStore uploads;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void anOldWorkbookIsForgottenWhileARunGoesOnAndAYoungOneStays() throws SQLException {
        String demo = given().get("/v1/demo-data/demo-small").asString();
        String plan = given().contentType("application/json")
                .body("{\"roster\": " + demo + ", \"limits\": {\"spentSeconds\": 3600}}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() -> "SOLVING".equals(given().get("/v1/plans/" + plan).path("status")));
        try {
            String old = uploads.add("old.xlsx", new byte[] {1}, Stored.nothing());
            String young = uploads.add("young.xlsx", new byte[] {2}, Stored.nothing());
            try (Connection connection = database.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("update rejected_upload set created_at = ? where token = ?")) {
                update.setTimestamp(1, Timestamp.from(clock.instant().minus(Duration.ofMinutes(61))));
                update.setString(2, old);
                assertEquals(1, update.executeUpdate());
            }
            await().until(() -> count(old) == 0);
            assertEquals(1, count(young));
            assertEquals("SOLVING", given().get("/v1/plans/" + plan).path("status"));
        } finally {
            given().post("/v1/plans/" + plan + "/terminate");
        }
    }

    private int count(String token) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from rejected_upload where token = ?")) {
            query.setString(1, token);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
