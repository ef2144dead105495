package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Changes;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Keeping;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopReason;
import org.jiedui.solve.StopSignal;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.StorageTrouble;
import org.jiedui.store.plan.BestStore;
import org.jiedui.store.plan.ChangesMade;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunEnd;
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.plan.Standing;
import org.jiedui.store.plan.StoredPlan;
import org.jspecify.annotations.Nullable;

/** One run from beginning to end, in {@link #tell}. */
@ApplicationScoped
class RunStory {

    private static final Logger LOG = Logger.getLogger(RunStory.class);
    private static final int SUSPICIOUS_ATTEMPTS = 2;
    private static final int MISSED_HEARTBEATS = 4;

    private final PlanStore plans;
    private final BestStore best;
    private final Problems problems;
    private final Solver solver;
    private final Ids ids;
    private final RunMetrics metrics;
    private final RunConfig.Solving config;
    private final Set<StopSignal> running = ConcurrentHashMap.newKeySet();

    /** Runs that an attempt of this process could not give back. */
    private final Set<String> uncounted = ConcurrentHashMap.newKeySet();

    private volatile boolean leaving;

    RunStory(
            PlanStore plans,
            BestStore best,
            Problems problems,
            Solver solver,
            Ids ids,
            RunMetrics metrics,
            RunConfig config) {
        this.plans = plans;
        this.best = best;
        this.problems = problems;
        this.solver = solver;
        this.ids = ids;
        this.metrics = metrics;
        this.config = config.solving();
    }

    /**
     * Carries a run out, or goes on with it from its stored plan. What the engine or the audit does wrong ends it
     * FAILED, an error of the virtual machine too: a run that is taken up again after it would meet the same error for
     * ever. What the database does wrong does not: the run stays open and is taken up again. A run whose process has
     * died again and again without getting anywhere waits until nobody else does, and is given up in the end.
     *
     * @throws RunLeft when the run stays open, because the process shuts down, the database failed, or others go first
     */
    void tell(String planId) {
        if (othersGoFirst(planId)) {
            throw new RunLeft(planId, Left.TO_THE_LAST);
        }
        String attempt = ids.next();
        Optional<StoredPlan> begun = plans.begin(planId, attempt);
        if (begun.isEmpty()) {
            uncounted.remove(planId);
            return;
        }
        if (uncounted.remove(planId)) {
            plans.giveBack(planId, attempt);
        } else if (begun.get().run().attempts() > config.attempts()) {
            giveUp(begun.get(), attempt);
            return;
        }
        StoredPlan plan = begun.get();
        if (plan.run().terminateRequested() && plan.standing() == null) {
            RunEnd end = new RunEnd(PlanStatus.CANCELLED, StopReason.TERMINATED.name(), null, null);
            if (store(planId, attempt, end, null, null)) {
                metrics.ended(end.status(), end.stopReason(), Duration.ZERO);
            }
            return;
        }
        long startNanos = System.nanoTime();
        metrics.began();
        try {
            solve(plan, attempt);
        } catch (RunLeft e) {
            giveBack(planId, attempt);
            throw e;
        } catch (Throwable e) {
            Optional<StorageTrouble> trouble = StorageTrouble.find(e);
            if (leaving || trouble.isPresent()) {
                // Whatever it met, it met because the process shuts down, or because of the database.
                giveBack(planId, attempt);
                trouble.ifPresent(met -> LOG.warnf(
                        "The database failed the run %s (%s: %s); it is taken up again.",
                        planId, met, Failures.inOneLine(e)));
                throw new RunLeft(planId, trouble.isPresent() ? Left.BY_THE_DATABASE : Left.TO_THE_NEXT_PROCESS);
            }
            LOG.errorf(e, "The run %s failed.", planId);
            RunEnd end = failed(RunError.of(e));
            if (store(planId, attempt, end, null, null)) {
                Duration worked = Duration.ofMillis(millisBefore(plan)).plusNanos(System.nanoTime() - startNanos);
                metrics.ended(end.status(), end.stopReason(), worked);
            }
        } finally {
            metrics.left();
        }
    }

    /** What kept on killing its process goes last: others would wait for it again and again. */
    private boolean othersGoFirst(String planId) {
        return plans.find(planId)
                .filter(plan -> plan.run().attempts() >= SUSPICIOUS_ATTEMPTS
                        && !plan.status().isFinal())
                .filter(plan -> plans.countWaiting() > 0)
                .isPresent();
    }

    private void giveUp(StoredPlan plan, String attempt) {
        int died = plan.run().attempts() - 1;
        LOG.errorf("The run %s is given up: %d processes ended while they worked on it.", plan.id(), died);
        RunEnd end = failed(RunError.gaveUp(died));
        if (store(plan.id(), attempt, end, null, null)) {
            metrics.ended(end.status(), end.stopReason(), Duration.ofMillis(millisBefore(plan)));
        }
    }

    /**
     * The attempt came to nothing through no fault of the run's. If the database does not take this note either, the
     * next attempt does.
     */
    private void giveBack(String planId, String attempt) {
        try {
            plans.giveBack(planId, attempt);
        } catch (RuntimeException e) {
            uncounted.add(planId);
            LOG.debugf(e, "The run %s could not be given back.", planId);
        }
    }

    /**
     * Stores an end, and tries again while the run is still this attempt's own: what was worked out is not thrown away
     * for a connection that broke at the wrong moment.
     *
     * @return false when the run belongs to another attempt; nothing is stored then
     */
    private boolean store(String planId, String attempt, RunEnd end, @Nullable History history, @Nullable Plan plan) {
        long lastTry =
                System.nanoTime() + MISSED_HEARTBEATS * config.heartbeat().toNanos();
        while (true) {
            try {
                return plans.end(planId, attempt, end, history, plan) || plans.isEndedBy(planId, attempt);
            } catch (RuntimeException e) {
                if (StorageTrouble.find(e).isEmpty() || leaving || System.nanoTime() > lastTry) {
                    throw e;
                }
                LOG.warnf("The end of run %s was not stored (%s); it is tried again.", planId, Failures.inOneLine(e));
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.watchInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process shuts down.", e);
        }
    }

    /** Asks every run of this process to stop and to stay open, because the process shuts down. */
    void leaveAll() {
        leaving = true;
        running.forEach(StopSignal::stop);
    }

    private void solve(StoredPlan plan, String attempt) {
        PlanSettings settings = plan.request().settings();
        Plan given = plans.findGiven(plan.id()).map(GivenPlan::plan).orElse(Plan.EMPTY);
        Problem problem = problems.of(plan, () -> given);
        long before = millisBefore(plan);
        StopSignal stop = new StopSignal();
        running.add(stop);
        try (RunRecorder recorder = new RunRecorder(plans, plan.id(), attempt, before, stop, config)) {
            if (leaving) {
                throw new RunLeft(plan.id(), Left.TO_THE_NEXT_PROCESS);
            }
            SolveOptions options = new SolveOptions(
                    settings.seed(),
                    config.threads().orElse(Runtime.getRuntime().availableProcessors()),
                    new Keeping(
                            given,
                            settings.keeping().stability(),
                            settings.keeping().maxChanges()));
            Plan start = start(plan, given);
            Evaluation evaluation = plan.isGiven() ? new Evaluation(problem, start) : null;
            Outcome outcome = solver.solve(
                    problem,
                    start,
                    limits(settings.limits(), before),
                    options,
                    stop,
                    evaluation == null ? recorder : evaluation.passOnTo(recorder));
            if (leaving && outcome.stopReason() == StopReason.TERMINATED && !recorder.wasAskedToStop()) {
                throw new RunLeft(plan.id(), Left.TO_THE_NEXT_PROCESS);
            }
            end(plan, attempt, outcome, new Sources(problem, given, evaluation), recorder);
        } finally {
            running.remove(stop);
        }
    }

    /** How long earlier attempts worked on a run. */
    private static long millisBefore(StoredPlan plan) {
        Standing standing = plan.standing();
        return standing == null ? 0 : standing.elapsedMillis();
    }

    /**
     * What a run was made of.
     *
     * @param given the start, or the list to be judged
     */
    private record Sources(
            Problem problem, Plan given, @Nullable Evaluation evaluation) {

        /** What a plan changes of its start, or null when it has none. */
        @Nullable
        ChangesMade changes(Outcome.Delivered delivered) {
            return evaluation != null || given.pairings().isEmpty()
                    ? null
                    : new ChangesMade(
                            Changes.of(problem, given, delivered.plan()).counts(), delivered.fewestProven());
        }
    }

    private Plan start(StoredPlan plan, Plan given) {
        Plan stored = plans.getPairings(plan.id());
        if (!given.pairings().isEmpty() && (plan.isGiven() || stored.pairings().isEmpty())) {
            return given;
        }
        // A plan of before its start was kept with it.
        String parent = plan.request().parentId();
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

    private void end(StoredPlan plan, String attempt, Outcome outcome, Sources sources, RunRecorder recorder) {
        Evaluation evaluation = sources.evaluation;
        long elapsedMillis = recorder.elapsedMillis();
        boolean stored = switch (outcome) {
            case Outcome.Delivered delivered -> {
                Bound bound = delivered.certificate().bound();
                Standing standing = evaluation == null
                        ? new Standing(
                                delivered.audit().cost(),
                                bound,
                                delivered.audit().paired(),
                                elapsedMillis)
                        : evaluation.standing(bound, elapsedMillis);
                Plan result = evaluation == null ? delivered.plan() : evaluation.plan();
                if (evaluation != null) {
                    best.put(plan.id(), delivered.plan());
                }
                RunEnd end = new RunEnd(
                        PlanStatus.SOLVED,
                        delivered.stopReason().name(),
                        null,
                        config.exact() ? delivered.proofMissing() : solver.findProofMissing(),
                        sources.changes(delivered));
                yield store(plan.id(), attempt, end, recorder.historyUpTo(standing), result);
            }
            case Outcome.Rejected rejected -> {
                LOG.errorf("The audit refused the plan of run %s: %s", plan.id(), rejected.audit());
                yield store(plan.id(), attempt, failed(RunError.auditRefused(rejected)), null, null);
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

    private static RunEnd failed(RunError error) {
        return new RunEnd(PlanStatus.FAILED, StopReason.ERROR.name(), error.toJson(), null);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Why a run stays open. */
    enum Left {
        TO_THE_NEXT_PROCESS,
        BY_THE_DATABASE,
        TO_THE_LAST
    }

    /** A run stays open and somebody takes it up again. */
    static final class RunLeft extends RuntimeException {
        private final Left why;

        RunLeft(String planId, Left why) {
            super("The run " + planId + " is left " + why + ".");
            this.why = why;
        }

        Left why() {
            return why;
        }

        @Override
        public @Nullable Throwable fillInStackTrace() {
            return this;
        }
    }
}
