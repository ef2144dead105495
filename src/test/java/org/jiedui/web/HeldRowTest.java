package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that froze in the middle of a transaction holds a row of PostgreSQL; nobody else waits for it. */
@QuarkusTest
@TestProfile(PostgresProfile.class)
@Timeout(120)
class HeldRowTest {

    /** More than the pool has connections. */
    private static final int CLICKS = 30;

    @Inject
    PlanStore plans;

    @Inject
    RosterStore rosters;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private String begun() {
        String id = plans.add(Stored.plan(rosters.add(Stored.roster()).id())).id();
        plans.begin(id, "a");
        return id;
    }

    @Test
    void whoAsksForAHeldRowIsToldToComeBackAndOthersAreServed() throws Exception {
        String id = begun();
        try (Connection frozen = DriverManager.getConnection(url, user, password);
                Statement statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.executeQuery("select id from plan where id = '" + id + "' for update");

            given().post("/v1/plans/" + id + "/terminate")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("storage-busy"));
            given().delete("/v1/plans/" + id).then().statusCode(503);

            try (ExecutorService threads = Executors.newFixedThreadPool(CLICKS)) {
                Callable<Integer> click =
                        () -> given().post("/v1/plans/" + id + "/terminate").statusCode();
                Set<Integer> others = new TreeSet<>();
                var clicks = Collections.nCopies(CLICKS, click).stream()
                        .map(threads::submit)
                        .toList();
                while (!clicks.stream().allMatch(Future::isDone)) {
                    others.add(given().get("/v1/rosters").statusCode());
                    others.add(given().get("/v1/plans/" + id).statusCode());
                    others.add(given().get("/q/health/ready").statusCode());
                }
                Set<Integer> clicked = new TreeSet<>();
                for (Future<Integer> each : clicks) {
                    clicked.add(each.get());
                }
                assertEquals(Set.of(503), clicked);
                assertEquals(Set.of(200), others);
            }
            frozen.rollback();
        }
        given().post("/v1/plans/" + id + "/terminate").then().statusCode(202);
        plans.remove(id);
    }

    /** What the service's own connections allow themselves; a frozen one of them is cut off by the server. */
    @Test
    void noConnectionOfTheServiceWaitsOrIdlesForLong() throws Exception {
        for (String setting :
                new String[] {"lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"}) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet shown =
                            statement.executeQuery("select setting from pg_settings where name = '" + setting + "'")) {
                shown.next();
                assertTrue(shown.getInt(1) > 0 && shown.getInt(1) <= 30_000, setting);
            }
        }
    }
}
