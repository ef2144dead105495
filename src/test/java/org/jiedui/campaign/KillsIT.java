package org.jiedui.campaign;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
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

/**
 * Processes are killed as {@code kill -9} does, one time in three within 50 ms after an answer and otherwise at any
 * moment; whatever was answered with 2xx is there afterwards, every plan comes to its end, and every end is a good
 * plan.
 */
class KillsIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int LONGEST_LIFE_MILLIS = 3000;
    private static final int SHORT_MILLIS = 50;
    private static final String LIMITS = "{\"spentSeconds\": 1}";
    private static final int MOST_OPEN = 12;

    /** The exact model would prove this small roster's plan at once, and no run would be killed in its middle. */
    private static final Map<String, String> SEARCH_ONLY = Map.of("JIEDUI_SOLVING_EXACT", "false");

    @TempDir
    Path directory;

    private final String roster = DemoJson.of("demo-small");
    private final Audits audits = new Audits(roster);

    @Test
    void onH2() {
        Campaign campaign = new Campaign("kills-h2");
        Promises promises = new Promises(roster, campaign.random());
        int kills = Campaign.times("kills", 3);
        ServiceProcess service = ServiceProcess.start(directory, SEARCH_ONLY);
        for (int i = 1; i <= kills; i++) {
            writeUntilKilled(service, promises, campaign, i);
            service = ServiceProcess.start(directory, SEARCH_ONLY);
            promises.assertKept(service);
            if (i % 10 == 0) {
                campaign.say(i + " kills, " + promises.acknowledged() + " acknowledged writes");
            }
        }
        conclude(service, promises, campaign, kills);
        service.close();
    }

    @Test
    void onTwoNodesWithPostgres() throws Exception {
        Campaign campaign = new Campaign("kills-postgres");
        Promises promises = new Promises(roster, campaign.random());
        int kills = Campaign.times("kills", 3);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = settings(postgres);
            ServiceProcess[] nodes = {
                ServiceProcess.start(directory, settings), ServiceProcess.start(directory, settings)
            };
            for (int i = 1; i <= kills; i++) {
                int victim = campaign.random().nextInt(nodes.length);
                ServiceProcess survivor = nodes[1 - victim];
                writeUntilKilled(nodes[victim], promises, campaign, i);
                promises.assertKept(survivor);
                nodes[victim] = ServiceProcess.start(directory, settings);
                if (i % 10 == 0) {
                    campaign.say(i + " kills, " + promises.acknowledged() + " acknowledged writes");
                }
            }
            conclude(nodes[0], promises, campaign, kills);
            nodes[0].close();
            nodes[1].close();
        }
    }

    static Map<String, String> settings(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>(SEARCH_ONLY);
        settings.put("JIEDUI_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("JIEDUI_DATABASE_USERNAME", "postgres");
        settings.put("JIEDUI_DATABASE_PASSWORD", "postgres");
        return settings;
    }

    /**
     * Writes from one thread while another waits to kill: at any moment, or for every third time just after an answer.
     */
    private static void writeUntilKilled(ServiceProcess victim, Promises promises, Campaign campaign, int round) {
        boolean afterAnAnswer = round % 3 == 0;
        long life = campaign.random().nextInt(LONGEST_LIFE_MILLIS);
        long pause = campaign.random().nextInt(SHORT_MILLIS);
        Thread killer = Thread.ofPlatform().start(() -> {
            if (!afterAnAnswer) {
                sleep(life);
                victim.kill();
            }
        });
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(life);
        try {
            do {
                promises.write(victim, LIMITS);
                if (promises.plans().size() % MOST_OPEN == 0) {
                    sleep(SHORT_MILLIS);
                }
            } while (!afterAnAnswer || System.nanoTime() < end);
        } catch (AssertionError e) {
            // The service is killed in the middle of an answer, or says that it cannot do it now.
            if (!e.getMessage().contains("503") && !e.getMessage().contains("429")) {
                throw e;
            }
        } catch (Exception e) {
            // No answer: nothing was promised.
        }
        if (afterAnAnswer) {
            sleep(pause);
            victim.kill();
        }
        join(killer);
    }

    /** Everything comes to an end by itself, and every end is good. */
    private void conclude(ServiceProcess service, Promises promises, Campaign campaign, int kills) {
        List<String> solved = new ArrayList<>();
        int cancelled = 0;
        for (String plan : promises.plans()) {
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> Set.of("SOLVED", "FAILED", "CANCELLED").contains(status(service, plan)));
            String status = status(service, plan);
            if (status.equals("CANCELLED")) {
                assertTrue(promises.wasTerminated(plan), plan + " was cancelled by nobody");
                cancelled++;
            } else {
                assertEquals(
                        "SOLVED",
                        status,
                        () -> service.http().get("/v1/plans/" + plan).asString());
                audits.assertGood(service, plan);
                solved.add(plan);
            }
        }
        campaign.say(kills + " kills: " + promises.acknowledged() + " acknowledged writes ("
                + promises.acknowledgedOfLists() + " of them about lists), 0 lost, none by halves; "
                + promises.plans().size() + " plans: " + solved.size() + " SOLVED and audited, " + cancelled
                + " CANCELLED as asked, 0 FAILED, 0 stuck");
        assertTrue(kills == 0 || promises.acknowledged() > 0, "the campaign wrote too little to find anything");
    }

    private static String status(ServiceProcess service, String plan) {
        return service.http().get("/v1/plans/" + plan).path("status");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
