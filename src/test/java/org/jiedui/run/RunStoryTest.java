package org.jiedui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jiedui.check.RosterCheck;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.solve.Solver;
import org.jiedui.store.Stored;
import org.jiedui.store.database.Ids;
import org.jiedui.store.plan.BestStore;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;

/** A run comes to its end whatever happens in it, and an end is counted when it is stored. */
@QuarkusTest
class RunStoryTest {

    @Inject
    PlanStore plans;

    @Inject
    RosterStore rosters;

    @Inject
    RosterCheck check;

    @Inject
    Solver solver;

    @Inject
    BestStore best;

    @Inject
    Ids ids;

    @Inject
    RunMetrics metrics;

    @Inject
    RunConfig config;

    @Inject
    MeterRegistry registry;

    /** A story whose roster cannot be read: {@code before} happens, then an error that is no exception. */
    private RunStory failing(Runnable before) {
        return failing(before, () -> new StackOverflowError());
    }

    private RunStory failing(Runnable before, Supplier<Throwable> failure) {
        Problems problems = new Problems(rosters) {
            @Override
            public Problem get(String rosterId, Weights weights) {
                before.run();
                throw sneaky(failure.get());
            }
        };
        return new RunStory(plans, best, problems, solver, ids, metrics, config);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private String scheduled() {
        return plans.add(Stored.plan(rosters.add(Stored.roster()).id())).id();
    }

    private long counted(PlanStatus status, String reason) {
        Timer timer = registry.find("jiedui.runs")
                .tags("status", status.name(), "reason", reason)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void anErrorEndsTheRun() {
        String id = scheduled();
        long before = counted(PlanStatus.FAILED, "ERROR");
        failing(() -> {}).tell(id);
        StoredPlan ended = plans.find(id).orElseThrow();
        assertEquals(PlanStatus.FAILED, ended.status());
        assertTrue(String.valueOf(ended.run().error()).contains("StackOverflowError"));
        assertEquals(before + 1, counted(PlanStatus.FAILED, "ERROR"));
    }

    @Test
    void aFailureOfARunThatWasTakenOverIsNotCounted() {
        String id = scheduled();
        long before = counted(PlanStatus.FAILED, "ERROR");
        failing(() -> plans.begin(id, "another")).tell(id);
        assertEquals(PlanStatus.SOLVING, plans.find(id).orElseThrow().status());
        assertEquals(before, counted(PlanStatus.FAILED, "ERROR"));
        plans.remove(id);
    }

    @Test
    void aRunThatWasToStopBeforeItHadAPlanIsCancelledAndCounted() {
        String id = scheduled();
        long before = counted(PlanStatus.CANCELLED, "TERMINATED");
        plans.begin(id, "one that died");
        plans.requestTermination(id);
        failing(() -> {}).tell(id);
        assertEquals(PlanStatus.CANCELLED, plans.find(id).orElseThrow().status());
        assertEquals(before + 1, counted(PlanStatus.CANCELLED, "TERMINATED"));
    }

    @Test
    void whatTheDatabaseDoesWrongLeavesTheRunOpenAndIsNotCounted() {
        String id = scheduled();
        RunStory story = failing(
                () -> {},
                () -> new IllegalStateException(new SQLException("This connection has been closed.", "08003")));
        for (int i = 0; i <= 2 * config.solving().attempts(); i++) {
            RunStory.RunLeft left = assertThrows(RunStory.RunLeft.class, () -> story.tell(id));
            assertEquals(RunStory.Left.BY_THE_DATABASE, left.why());
        }
        StoredPlan open = plans.find(id).orElseThrow();
        assertEquals(PlanStatus.SOLVING, open.status());
        assertEquals(0, open.run().attempts());
        plans.remove(id);
    }

    @Test
    void whatKillsItsProcessAgainAndAgainGoesLastAndIsGivenUp() {
        String killer = scheduled();
        for (int i = 0; i < 2; i++) {
            plans.begin(killer, "process " + i + ", which died");
        }
        String waiting = scheduled();
        RunStory.RunLeft left =
                assertThrows(RunStory.RunLeft.class, () -> failing(() -> {}).tell(killer));
        assertEquals(RunStory.Left.TO_THE_LAST, left.why());
        assertEquals(2, plans.find(killer).orElseThrow().run().attempts());
        plans.cancel(waiting, "TERMINATED");

        for (int i = 2; i < config.solving().attempts(); i++) {
            plans.begin(killer, "process " + i + ", which died");
        }
        failing(() -> fail("it is not tried again")).tell(killer);
        StoredPlan ended = plans.find(killer).orElseThrow();
        assertEquals(PlanStatus.FAILED, ended.status());
        assertEquals("gave-up", RunError.fromJson(ended.run().error()).code());
    }
}
