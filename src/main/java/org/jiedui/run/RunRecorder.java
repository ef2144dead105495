package org.jiedui.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiedui.plan.Plan;
import org.jiedui.solve.SolveListener;
import org.jiedui.solve.StopSignal;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Stores how a run stands and has gone while it works, at most once an interval, and stops it when somebody asks for it
 * or another process has taken it over. The solver only leaves its word here; a thread of its own stores it.
 */
final class RunRecorder implements SolveListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunRecorder.class);

    /**
     * After so many intervals without news the time passed is stored, so that who follows sees it pass, and a successor
     * counts on from it.
     */
    private static final int QUIET_INTERVALS = 3;

    private final PlanStore plans;
    private final String planId;
    private final String attempt;
    private final long millisBefore;
    private final StopSignal stop;
    private final long storeIntervalNanos;
    private final long startNanos = System.nanoTime();
    private final RunTrace trace;
    private final ScheduledExecutorService watch;

    private volatile @Nullable Progress latest;
    private volatile boolean askedToStop;
    private @Nullable Progress storedProgress;
    private @Nullable Plan storedPlan;
    private long storedNanos;
    private boolean failing;

    RunRecorder(
            PlanStore plans,
            String planId,
            String attempt,
            long millisBefore,
            StopSignal stop,
            RunConfig.Solving config) {
        this.plans = plans;
        this.planId = planId;
        this.attempt = attempt;
        this.millisBefore = millisBefore;
        this.stop = stop;
        storeIntervalNanos = config.storeInterval().toNanos();
        storedNanos = startNanos - storeIntervalNanos;
        trace = new RunTrace(plans.listProgress(planId));
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("run-" + planId).daemon().factory());
        long interval = config.watchInterval().toMillis();
        watch.scheduleWithFixedDelay(this::look, 0, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onProgress(Progress progress) {
        trace.add(standing(progress));
        latest = progress;
    }

    /** Whether somebody asked this run to stop, or it belongs to another process now. */
    boolean wasAskedToStop() {
        return askedToStop;
    }

    /** How long was worked on the run, over all attempts. */
    long elapsedMillis() {
        return millisBefore + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }

    /** How the run went until this point, the earlier attempts included. */
    History historyUpTo(Standing now) {
        return trace.upTo(now);
    }

    private Standing standing(Progress progress) {
        return new Standing(
                progress.cost(), progress.bound(), progress.plan().pairings().size(), elapsedMillis());
    }

    private void look() {
        try {
            if (plans.shouldStop(planId, attempt)) {
                askedToStop = true;
                stop.stop();
            }
            Progress progress = latest;
            long now = System.nanoTime();
            long wait = progress == storedProgress ? QUIET_INTERVALS * storeIntervalNanos : storeIntervalNanos;
            if (progress != null && now - storedNanos >= wait) {
                storedNanos = now;
                store(progress);
            }
            failing = false;
        } catch (Throwable e) {
            // An error, too: a periodic task that throws is not carried out again, and nobody could stop the run.
            if (!failing) {
                LOG.warnf("How the run %s stands could not be stored (%s); it goes on.", planId, Failures.inOneLine(e));
            }
            failing = true;
        }
    }

    private void store(Progress progress) {
        Plan plan = progress.plan().equals(storedPlan) ? null : progress.plan();
        if (plans.progress(planId, attempt, historyUpTo(standing(progress)), plan)) {
            storedProgress = progress;
            storedPlan = progress.plan();
        }
    }

    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warnf("The recorder of run %s did not end in time.", planId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
