package org.jiedui.campaign;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database breaks off in the middle of statements, and processes freeze in the middle of transactions. */
class OutagesIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String JSON = "application/json";
    private static final int MOST_OPEN = 4;

    @TempDir
    Path directory;

    private final String roster = DemoJson.of("demo-small");
    private final Audits audits = new Audits(roster);

    /** Connections are cut while three plans are solved and store what they have as often as they can. */
    @Test
    void noRunFailsWhenItsConnectionsAreCut() throws Exception {
        Campaign campaign = new Campaign("cuts");
        int cuts = Campaign.times("cuts", 6);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection admin = postgres.getPostgresDatabase().getConnection()) {
            Map<String, String> settings = busy(postgres);
            try (ServiceProcess service = ServiceProcess.start(directory, settings)) {
                String id = store(service);
                List<String> plans = new ArrayList<>();
                int inStatements = 0;
                for (int done = 0; done < cuts; ) {
                    while (open(service, plans) < 3) {
                        String plan = submit(service, id, "{\"spentSeconds\": 2}");
                        if (plan != null) {
                            plans.add(plan);
                        }
                    }
                    TimeUnit.MILLISECONDS.sleep(campaign.random().nextInt(400));
                    int cut = cut(admin, campaign.random().nextBoolean());
                    inStatements += cut;
                    done += cut;
                }
                for (String plan : plans) {
                    await().atMost(LONG)
                            .pollInterval(Duration.ofMillis(200))
                            .until(() -> Set.of("SOLVED", "FAILED").contains(status(service, plan)));
                    assertEquals(
                            "SOLVED",
                            status(service, plan),
                            () -> service.http().get("/v1/plans/" + plan).asString());
                    audits.assertGood(service, plan);
                }
                campaign.say(
                        inStatements + " connections cut: " + plans.size() + " plans SOLVED and audited, 0 FAILED");
            }
        }
    }

    /** Ends one connection of the service: one that carries out a statement or stands in a transaction, or any. */
    private static int cut(Connection admin, boolean busy) throws SQLException {
        String which = busy ? "state in ('active', 'idle in transaction')" : "true";
        try (Statement statement = admin.createStatement();
                ResultSet ended = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid = (select pid from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid() and " + which + " order by random() limit 1)")) {
            return ended.next() && ended.getBoolean(1) ? 1 : 0;
        }
    }

    private static long open(ServiceProcess service, List<String> plans) {
        // The older ones have long ended; asking for all of them would take longer than a run does.
        return plans.subList(Math.max(0, plans.size() - MOST_OPEN), plans.size()).stream()
                .filter(plan -> !Set.of("SOLVED", "FAILED").contains(String.valueOf(status(service, plan))))
                .count();
    }

    /**
     * A node is stopped where it stands; its run is taken over, and nobody else waits. Then it goes on and must not
     * interfere.
     */
    @Test
    void aFrozenNodeHoldsNobodyUp() throws Exception {
        Campaign campaign = new Campaign("freezes");
        int freezes = Campaign.times("freezes", 2);
        List<Long> takeovers = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        int inside = 0;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection admin = postgres.getPostgresDatabase().getConnection()) {
            Map<String, String> settings = busy(postgres);
            settings.put("JIEDUI_SOLVING_PARALLEL", "1");
            try (ServiceProcess one = named(settings);
                    ServiceProcess two = named(settings)) {
                String id = store(one);
                for (int i = 0; i < freezes; i++) {
                    String plan = submit(one, id, "{\"spentSeconds\": 600}");
                    await().atMost(LONG)
                            .until(() -> two.http().get("/v1/plans/" + plan).path("cost") != null);
                    String attempt = attempt(admin, plan);
                    ServiceProcess owner = owner(one, two);
                    ServiceProcess other = owner == one ? two : one;
                    // Every other time until it is caught in the middle of a transaction.
                    boolean caught = freeze(owner, admin, i % 2 == 0);
                    inside += caught ? 1 : 0;
                    long frozen = System.nanoTime();
                    while (attempt(admin, plan).equals(attempt)) {
                        assertTrue(System.nanoTime() - frozen < LONG.toNanos(), other::log);
                        others.add(answered(other, "/v1/rosters"));
                        others.add(answered(other, "/v1/plans/" + plan));
                        others.add(answered(other, "/v1/profiles"));
                        others.add(answered(other, "/q/health/ready"));
                        long asked = System.nanoTime();
                        assertTrue(submitAndRemove(other, id), other::log);
                        others.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
                    }
                    takeovers.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - frozen));
                    String successor = attempt(admin, plan);
                    owner.thaw();
                    TimeUnit.SECONDS.sleep(1);
                    assertEquals(successor, attempt(admin, plan), "the frozen node took it back");
                    assertEquals(202, terminate(other, plan));
                    await().atMost(LONG).untilAsserted(() -> assertEquals("SOLVED", status(other, plan), other::log));
                    audits.assertGood(other, plan);
                }
            }
        }
        campaign.say(freezes + " freezes, " + inside + " inside a transaction; takeover " + Campaign.spread(takeovers)
                + "; other requests " + Campaign.spread(others));
    }

    /** Freezes a process; when it is to be caught inside a transaction, lets it go on and tries again until it is. */
    private static boolean freeze(ServiceProcess owner, Connection admin, boolean inside) throws Exception {
        for (int i = 0; i < 300; i++) {
            owner.freeze();
            // Whatever the server still has to answer, it answers now.
            TimeUnit.MILLISECONDS.sleep(20);
            boolean caught = idleInTransaction(admin, owner) > 0;
            if (caught || !inside) {
                return caught;
            }
            owner.thaw();
            TimeUnit.MILLISECONDS.sleep(7);
        }
        owner.freeze();
        return false;
    }

    /** A node whose connections say whose they are. */
    private ServiceProcess named(Map<String, String> settings) {
        int port = ServiceProcess.freePort();
        Map<String, String> own = new HashMap<>(settings);
        own.merge("JIEDUI_DATABASE_URL", "&ApplicationName=jiedui-" + port, String::concat);
        return ServiceProcess.start(directory, own, port);
    }

    private static int idleInTransaction(Connection admin, ServiceProcess owner) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where state = 'idle in transaction' and application_name = 'jiedui-" + owner.port()
                        + "'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static String attempt(Connection admin, String plan) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("select attempt from plan where id = '" + plan + "'")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Which of two nodes solves. */
    private static ServiceProcess owner(ServiceProcess one, ServiceProcess two) {
        await().atMost(LONG).until(() -> solves(one) != solves(two));
        return solves(one) ? one : two;
    }

    private static boolean solves(ServiceProcess node) {
        return node.http().get("/q/metrics").asString().contains("jiedui_plans_solving 1.0");
    }

    private static long answered(ServiceProcess service, String address) {
        long asked = System.nanoTime();
        assertEquals(200, service.http().get(address).statusCode(), address);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
    }

    private static boolean submitAndRemove(ServiceProcess service, String roster) {
        String plan = submit(service, roster, "{\"spentSeconds\": 1}");
        return plan != null && terminate(service, plan) == 202;
    }

    private static int terminate(ServiceProcess service, String plan) {
        return service.http().post("/v1/plans/" + plan + "/terminate").statusCode();
    }

    /** Settings under which a run is inside a transaction most of the time. */
    private static Map<String, String> busy(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>(KillsIT.settings(postgres));
        settings.put("JIEDUI_SOLVING_STORE_INTERVAL", "PT0.02S");
        settings.put("JIEDUI_SOLVING_WATCH_INTERVAL", "PT0.01S");
        settings.put("JIEDUI_SOLVING_THREADS", "1");
        // The exact model would prove this small roster's plan at once, and there would be nothing to interrupt.
        settings.put("JIEDUI_SOLVING_EXACT", "false");
        return settings;
    }

    private String store(ServiceProcess service) {
        return service.http()
                .contentType(JSON)
                .body(roster)
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The plan's id, or null when the service says to try again. */
    private static String submit(ServiceProcess service, String roster, String limits) {
        var answer = service.http()
                .contentType(JSON)
                .body("{\"rosterId\": \"" + roster + "\", \"seed\": 7, \"limits\": " + limits + "}")
                .post("/v1/plans");
        assertTrue(Set.of(202, 503).contains(answer.statusCode()), answer::asString);
        return answer.statusCode() == 202 ? answer.path("id") : null;
    }

    /** The plan's status, or that nobody knows when the very connection of this question was cut. */
    private static String status(ServiceProcess service, String plan) {
        var answer = service.http().get("/v1/plans/" + plan);
        return answer.statusCode() == 200 ? answer.path("status") : "UNKNOWN";
    }
}
