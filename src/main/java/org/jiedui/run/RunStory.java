package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopReason;
import org.jiedui.solve.StopSignal;
import org.jiedui.store.Ids;
import org.jiedui.store.PlanStatus;
import org.jiedui.store.PlanStore;
import org.jiedui.store.RunLimits;
import org.jiedui.store.Standing;
import org.jiedui.store.StoredPlan;
import org.jspecify.annotations.Nullable;

/** One run from beginning to end, in {@link #tell}. */
@ApplicationScoped
class RunStory {

    private static final Logger LOG = Logger.getLogger(RunStory.class);

    private final PlanStore plans;
    private final Problems problems;
    private final Solver solver;
    private final Proofs proofs;
    private final Ids ids;
    private final RunMetrics metrics;
    private final RunConfig.Solving config;
    private final Set<StopSignal> running = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    RunStory(
            PlanStore plans,
            Problems problems,
            Solver solver,
            Proofs proofs,
            Ids ids,
            RunMetrics metrics,
            RunConfig config) {
        this.plans = plans;
        this.problems = problems;
        this.solver = solver;
        this.proofs = proofs;
        this.ids = ids;
        this.metrics = metrics;
        this.config = config.solving();
    }

    /**
     * Carries a run out, or goes on with it from its stored plan. Whatever goes wrong, an error of the virtual machine too, ends it
     * FAILED: a run that is taken up again after it would meet the same error for ever.
     *
     * @throws RunLeft when the process shuts down; the run stays open and somebody takes it up again
     */
    void tell(String planId) {
        String attempt = ids.next();
        Optional<StoredPlan> begun = plans.begin(planId, attempt);
        if (begun.isEmpty()) {
            return;
        }
        StoredPlan plan = begun.get();
        if (plan.terminateRequested() && plan.standing() == null) {
            PlanStore.End end = new PlanStore.End(PlanStatus.CANCELLED, StopReason.TERMINATED.name(), null, null);
            if (plans.end(planId, attempt, end, null, null)) {
                metrics.ended(end.status(), end.stopReason(), Duration.ZERO);
            }
            return;
        }
        long startNanos = System.nanoTime();
        metrics.began();
        try {
            solve(plan, attempt);
        } catch (RunLeft e) {
            throw e;
        } catch (Throwable e) {
            if (leaving) {
                // Whatever it met, it met because the process shuts down.
                throw new RunLeft(planId);
            }
            LOG.errorf(e, "The run %s failed.", planId);
            PlanStore.End end = failed(RunError.of(e));
            if (plans.end(planId, attempt, end, null, null)) {
                Duration worked = Duration.ofMillis(millisBefore(plan)).plusNanos(System.nanoTime() - startNanos);
                metrics.ended(end.status(), end.stopReason(), worked);
            }
        } finally {
            metrics.left();
        }
    }

    /** Asks every run of this process to stop and to stay open, because the process shuts down. */
    void leaveAll() {
        leaving = true;
        running.forEach(StopSignal::stop);
    }

    private void solve(StoredPlan plan, String attempt) {
        Problem problem = problems.get(plan.rosterId(), plan.weights());
        long before = millisBefore(plan);
        StopSignal stop = new StopSignal();
        running.add(stop);
        try (RunRecorder recorder = new RunRecorder(plans, plan.id(), attempt, before, stop, config)) {
            if (leaving) {
                throw new RunLeft(plan.id());
            }
            SolveOptions options = new SolveOptions(
                    plan.seed(), config.threads().orElse(Runtime.getRuntime().availableProcessors()), config.exact());
            Outcome outcome =
                    solver.solve(problem, start(plan), limits(plan.limits(), before), options, stop, recorder);
            if (leaving && outcome.stopReason() == StopReason.TERMINATED && !recorder.wasAskedToStop()) {
                throw new RunLeft(plan.id());
            }
            end(plan, attempt, outcome, recorder);
        } finally {
            running.remove(stop);
        }
    }

    /** How long earlier attempts worked on a run. */
    private static long millisBefore(StoredPlan plan) {
        Standing standing = plan.standing();
        return standing == null ? 0 : standing.elapsedMillis();
    }

    private Plan start(StoredPlan plan) {
        Plan stored = plans.getPairings(plan.id());
        String parent = plan.parentId();
        return stored.pairings().isEmpty() && parent != null ? plans.getPairings(parent) : stored;
    }

    private Limits limits(RunLimits asked, long before) {
        Integer spentSeconds = asked.spentSeconds();
        Duration spent = spentSeconds == null ? config.spentLimit() : Duration.ofSeconds(spentSeconds);
        Duration left = min(spent, config.longestLimit()).minusMillis(before);
        Integer unimproved = asked.unimprovedSeconds();
        return new Limits(
                left.isPositive() ? left : Duration.ofMillis(1),
                unimproved == null ? null : Duration.ofSeconds(unimproved),
                asked.gap(),
                asked.steps());
    }

    private void end(StoredPlan plan, String attempt, Outcome outcome, RunRecorder recorder) {
        long elapsedMillis = recorder.elapsedMillis();
        boolean stored = switch (outcome) {
            case Outcome.Delivered delivered -> {
                Certificate certificate = delivered.certificate();
                Standing standing = new Standing(
                        delivered.audit().cost(),
                        certificate.bound(),
                        delivered.audit().paired(),
                        elapsedMillis);
                PlanStore.End end = new PlanStore.End(
                        PlanStatus.SOLVED,
                        delivered.stopReason().name(),
                        null,
                        config.exact() ? delivered.proofMissing() : proofs.findMissing());
                yield plans.end(plan.id(), attempt, end, recorder.historyUpTo(standing), delivered.plan());
            }
            case Outcome.Rejected rejected -> {
                LOG.errorf("The audit refused the plan of run %s: %s", plan.id(), rejected.audit());
                yield plans.end(plan.id(), attempt, failed(RunError.auditRefused(rejected)), null, null);
            }
        };
        if (stored) {
            metrics.ended(
                    outcome instanceof Outcome.Delivered ? PlanStatus.SOLVED : PlanStatus.FAILED,
                    outcome.stopReason().name(),
                    Duration.ofMillis(elapsedMillis));
        } else {
            LOG.warnf("The run %s was taken over by another process; this process' result is dropped.", plan.id());
        }
    }

    private static PlanStore.End failed(RunError error) {
        return new PlanStore.End(PlanStatus.FAILED, StopReason.ERROR.name(), error.toJson(), null);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The process shuts down in the middle of a run. */
    static final class RunLeft extends RuntimeException {
        RunLeft(String planId) {
            super("The run " + planId + " is left to the next process.");
        }

        @Override
        public @Nullable Throwable fillInStackTrace() {
            return this;
        }
    }
}
