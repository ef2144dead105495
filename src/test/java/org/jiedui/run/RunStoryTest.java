package org.jiedui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jiedui.check.RosterCheck;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.solve.Solver;
import org.jiedui.store.Ids;
import org.jiedui.store.NewPlan;
import org.jiedui.store.NewRoster;
import org.jiedui.store.PlanStatus;
import org.jiedui.store.PlanStore;
import org.jiedui.store.RosterStore;
import org.jiedui.store.RunLimits;
import org.jiedui.store.StoredPlan;
import org.jiedui.store.StoredRoster;
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
    Proofs proofs;

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
        Problems problems = new Problems(rosters, check) {
            @Override
            public Problem get(String rosterId, Weights weights) {
                before.run();
                throw new StackOverflowError();
            }
        };
        return new RunStory(plans, problems, solver, proofs, ids, metrics, config);
    }

    private String scheduled() {
        byte[] nothing = new byte[0];
        StoredRoster roster = rosters.add(new NewRoster(
                "名册",
                null,
                null,
                "0".repeat(64),
                new StoredRoster.Counts(1, 1, 1, 0),
                FeasibilityStatus.FEASIBLE,
                nothing,
                nothing,
                nothing,
                null));
        RunLimits limits = new RunLimits(null, null, null, null);
        return plans.add(new NewPlan(
                        roster.id(),
                        null,
                        "方案",
                        List.of(),
                        null,
                        Weights.defaults(),
                        limits,
                        1,
                        2,
                        FeasibilityStatus.FEASIBLE))
                .id();
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
        assertTrue(String.valueOf(ended.error()).contains("StackOverflowError"));
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
}
