package org.jiedui.store.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.store.Stored;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run writes from two threads, and others write beside it. */
@QuarkusTest
@Timeout(120)
class PlanStoreTest {

    private static final int TIMES = 60;
    private static final Standing STANDING = new Standing(new Cost(0, 1, 500), null, 1, 10);
    private static final History HISTORY = new History(List.of(STANDING));
    private static final Plan PLAN = new Plan(List.of(new Pairing("d", "s")));
    private static final RunEnd END = new RunEnd(PlanStatus.SOLVED, "OPTIMAL", null, null);

    @Inject
    PlanStore plans;

    @Inject
    RosterStore rosters;

    private String begun(String attempt) {
        StoredPlan plan = plans.add(Stored.plan(rosters.add(Stored.roster()).id()));
        plans.begin(plan.id(), attempt);
        return plan.id();
    }

    /** Both at the same moment, as nearly as two threads can. */
    private static void together(Runnable one, Runnable other) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = List.of(one, other).stream()
                    .<Future<?>>map(task -> threads.submit(() -> {
                        both.countDown();
                        both.await();
                        task.run();
                        return null;
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    @Test
    void anEndIsNotUndoneByProgressThatIsStoredAtTheSameMoment() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String id = begun("a");
            together(
                    () -> plans.progress(id, "a", HISTORY, PLAN),
                    () -> assertTrue(plans.end(id, "a", END, HISTORY, PLAN)));
            assertEquals(PlanStatus.SOLVED, plans.find(id).orElseThrow().status());
            assertEquals(PLAN, plans.getPairings(id));
        }
    }

    @Test
    void aRequestToStopIsNotUndoneByProgressThatIsStoredAtTheSameMoment() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String id = begun("a");
            together(() -> plans.progress(id, "a", HISTORY, PLAN), () -> assertTrue(plans.requestTermination(id)));
            assertTrue(plans.shouldStop(id, "a"));
            plans.end(id, "a", END, null, null);
        }
    }

    @Test
    void anotherAttemptFindsHowTheRunHasGoneAndGoesOnFromThere() {
        String id = begun("killed");
        assertEquals(List.of(), plans.listProgress(id));
        Standing bounded = new Standing(new Cost(0, 0, 123_456_789_012L), new Bound(0, 77), 2, 1500);
        assertTrue(plans.progress(id, "killed", new History(List.of(STANDING, bounded)), PLAN));
        plans.begin(id, "next");
        assertFalse(plans.progress(id, "killed", HISTORY, null));
        assertEquals(List.of(STANDING, bounded), plans.listProgress(id));

        Standing last = new Standing(new Cost(0, 0, 90), new Bound(0, 90), 2, 1600);
        plans.end(id, "next", END, new History(List.of(STANDING, bounded, last)), PLAN);
        assertEquals(List.of(STANDING, bounded, last), plans.listProgress(id));
        assertEquals(last, plans.find(id).orElseThrow().standing());
    }

    @Test
    void howARunHasGoneIsForgottenWithThePlan() {
        String id = begun("a");
        plans.end(id, "a", END, HISTORY, PLAN);
        assertTrue(plans.remove(id));
        assertEquals(List.of(), plans.listProgress(id));
    }

    @Test
    void aRunThatFailsKeepsHowItHasGone() {
        String id = begun("a");
        plans.progress(id, "a", HISTORY, PLAN);
        plans.end(id, "a", new RunEnd(PlanStatus.FAILED, "ERROR", null, null), null, null);
        assertEquals(List.of(STANDING), plans.listProgress(id));
    }

    @Test
    void aRunThatIsTakenUpAgainNeverReplacesItsPlanByAWorseOne() {
        String id = begun("killed");
        Standing good = new Standing(new Cost(0, 0, 400), new Bound(0, 300), 2, 1000);
        plans.progress(id, "killed", new History(List.of(good)), PLAN);
        plans.begin(id, "next");
        Plan worse = new Plan(List.of(new Pairing("d", "another")));
        Standing bad = new Standing(new Cost(0, 0, 401), new Bound(0, 300), 2, 1500);
        assertTrue(plans.progress(id, "next", new History(List.of(good, bad)), worse));
        assertEquals(PLAN, plans.getPairings(id));
        Standing stored = plans.find(id).orElseThrow().standing();
        assertEquals(good.cost(), stored.cost());
        assertEquals(1500, stored.elapsedMillis(), "the time passes all the same");
    }

    @Test
    void attemptsAreCountedUntilThereIsProgress() {
        String id = begun("1");
        assertEquals(1, plans.find(id).orElseThrow().run().attempts());
        assertEquals(2, plans.begin(id, "2").orElseThrow().run().attempts());
        plans.giveBack(id, "1");
        assertEquals(2, plans.find(id).orElseThrow().run().attempts(), "it is not that attempt's any more");
        plans.giveBack(id, "2");
        assertEquals(1, plans.find(id).orElseThrow().run().attempts());
        plans.progress(id, "2", HISTORY, PLAN);
        assertEquals(0, plans.find(id).orElseThrow().run().attempts(), "a first plan is progress");
        plans.begin(id, "3");
        plans.progress(id, "3", HISTORY, null);
        assertEquals(1, plans.find(id).orElseThrow().run().attempts(), "the same again is none");
        Standing bounded = new Standing(STANDING.cost(), new Bound(0, 1), 1, 11);
        plans.progress(id, "3", new History(List.of(bounded)), null);
        assertEquals(0, plans.find(id).orElseThrow().run().attempts(), "a higher bound is progress");
        plans.end(id, "3", END, null, null);
        assertTrue(plans.isEndedBy(id, "3"));
        assertFalse(plans.isEndedBy(id, "2"));
    }
}
