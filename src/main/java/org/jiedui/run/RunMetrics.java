package org.jiedui.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;

/**
 * What an operator's monitoring sees of the runs: {@code jiedui_plans_waiting} (of the whole queue), {@code
 * jiedui_plans_solving} (of this process) and {@code jiedui_runs_seconds} (runs that this process ended, by status and
 * reason, with the time worked on them).
 */
@ApplicationScoped
class RunMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger solving = new AtomicInteger();

    RunMetrics(MeterRegistry registry, PlanStore plans) {
        this.registry = registry;
        Gauge.builder("jiedui.plans.waiting", plans, PlanStore::countWaiting)
                .description("Plans that wait to be solved, in all processes")
                .register(registry);
        Gauge.builder("jiedui.plans.solving", solving, AtomicInteger::get)
                .description("Plans that this process is solving")
                .register(registry);
    }

    /** The gauges are there from the beginning, not from the first run on. */
    void start(@Observes StartupEvent event) {}

    void began() {
        solving.incrementAndGet();
    }

    /** Whatever {@link #began} is over, in whichever way. */
    void left() {
        solving.decrementAndGet();
    }

    /** A run has its final status. */
    void ended(PlanStatus status, String stopReason, Duration worked) {
        Timer.builder("jiedui.runs")
                .description("Runs that ended, and the time worked on them")
                .tag("status", status.name())
                .tag("reason", stopReason)
                .register(registry)
                .record(worked);
    }
}
