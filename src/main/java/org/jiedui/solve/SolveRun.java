package org.jiedui.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.Engines;
import org.jspecify.annotations.Nullable;

/**
 * One solve from start to outcome.
 *
 * <p>The calling thread watches limits and tells the listener; the other threads take tasks from the {@link TaskBoard}.
 * Without a step limit the exact model and the search work on a part at the same time and take over each other's plans;
 * with one they work one after the other without hearing of each other, so that the outcome does not depend on the
 * clock or on the number of threads.
 */
final class SolveRun {

    private static final long WATCH_MILLIS = 20;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long START_GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Problem problem;
    private final Limits limits;
    private final SolveOptions options;
    private final StopSignal stop;
    private final SolveListener listener;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final Engines engines;
    private final Parts parts;
    private final Plan start;
    private final List<PartWork> works = new ArrayList<>();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private @Nullable String proofMissing;
    private volatile boolean stopping;
    private long seenChanges = -1;
    private long changedNanos;
    private long toldNanos;
    private long toldChanges = -1;

    /**
     * What is to be solved, and how.
     *
     * @param start a plan to start from, as {@link Solver#solve} takes it
     */
    record Request(Problem problem, Plan start, Limits limits, SolveOptions options) {}

    SolveRun(Request request, StopSignal stop, SolveListener listener, Engines engines, LongSupplier nanoTime) {
        problem = request.problem;
        start = request.start;
        limits = request.limits;
        options = request.options;
        this.stop = stop;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.engines = engines;
        parts = options.keeping().joinsParts() ? Parts.whole(problem) : Parts.of(problem);
        startNanos = nanoTime.getAsLong();
        toldNanos = startNanos - TELL_NANOS;
    }

    /** A first plan for every part, on all threads. */
    private void begin() {
        List<Future<PartWork>> begun;
        try (ExecutorService threads = newThreads("start-")) {
            begun = parts.problems().stream()
                    .map(part -> threads.submit(() -> begin(part)))
                    .toList();
        }
        for (int i = 0; i < begun.size(); i++) {
            Future<PartWork> work = begun.get(i);
            switch (work.state()) {
                case SUCCESS -> works.add(work.resultNow());
                case FAILED -> rethrow(work.exceptionNow());
                // The run was interrupted before this part's turn.
                case CANCELLED, RUNNING -> works.add(asGiven(parts.problems().get(i)));
            }
        }
    }

    /**
     * Who asked for the end long before every part has its first plan gets the rest as they were, pins and given
     * pairings.
     */
    private PartWork begin(Problem part) {
        PartWork work = asGiven(part);
        if (!stop.isStopped() || nanoTime.getAsLong() - startNanos < START_GRACE_NANOS) {
            work = fill(part, work);
        }
        if (part.departments().isEmpty()) {
            work.raise(new Bound(work.cost().medium(), work.cost().soft()));
        }
        return work;
    }

    /** Takes first plans from the flow: one from nothing, and one that keeps all it can of the start. */
    private PartWork fill(Problem part, PartWork work) {
        work.take(engines.flow().start(part));
        Plan given = WarmStart.from(part, Parts.restrict(options.keeping().former(), part));
        if (!options.keeping().counts() || given.pairings().isEmpty()) {
            return work;
        }
        Plan keeping = engines.flow().start(Levels.pinned(part, given.pairings()));
        work.take(keeping);
        boolean fillsAll = work.cost().medium() == engines.flow().shortfall(part);
        Levels held = work.levels().findHeld(work.best(), fillsAll);
        return held == null ? work : new PartWork(held, work.best());
    }

    private PartWork asGiven(Problem part) {
        Plan former = Parts.restrict(options.keeping().former(), part);
        return new PartWork(
                Levels.of(part, former, options.keeping()), WarmStart.from(part, Parts.restrict(start, part)));
    }

    private ExecutorService newThreads(String name) {
        return Executors.newFixedThreadPool(
                options.threads(), Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    /** Carries the run out, once. */
    Outcome go() {
        begin();
        // The first plan is told before the exact model is loaded, which may take a while.
        tell();
        proofMissing = engines.exact().findMissing();
        if (proofMissing == null) {
            works.forEach(work -> work.raise(new Bound(
                    engines.flow().shortfall(work.problem()), work.levels().floor())));
        }
        TaskBoard board = new TaskBoard(
                works, engines, options.seed(), limits.steps(), proofMissing == null, () -> stopping, nanoTime);
        changedNanos = nanoTime.getAsLong();
        ExecutorService threads = newThreads("solve-");
        StopReason reason;
        try {
            for (int i = 0; i < options.threads(); i++) {
                threads.execute(() -> work(board));
            }
            reason = watch(board);
        } finally {
            stopping = true;
            threads.shutdown();
            awaitEnd(threads);
        }
        rethrow(failure.get());
        return conclude(reason);
    }

    private void work(TaskBoard board) {
        try {
            while (!stopping) {
                Runnable task = board.next();
                if (task == null) {
                    Thread.sleep(WATCH_MILLIS);
                } else {
                    task.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private StopReason watch(TaskBoard board) {
        while (true) {
            StopReason reason = findStopReason(board);
            if (reason != null) {
                return reason;
            }
            if (nanoTime.getAsLong() - toldNanos >= TELL_NANOS) {
                tell();
            }
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return StopReason.TERMINATED;
            }
        }
    }

    private @Nullable StopReason findStopReason(TaskBoard board) {
        if (failure.get() != null || works.stream().anyMatch(work -> work.mismatch() != null)) {
            return StopReason.ERROR;
        }
        if (works.stream().allMatch(PartWork::isProven)) {
            return StopReason.OPTIMAL;
        }
        long now = nanoTime.getAsLong();
        noteChanges(now);
        Double gap = limits.gap();
        if (gap != null) {
            WholeKnown known = known();
            Double reached = Certificate.of(known.cost, known.bound).gap();
            if (reached != null && reached <= gap) {
                return StopReason.GAP_REACHED;
            }
        }
        Duration spent = limits.spent();
        if (spent != null && now - startNanos >= spent.toNanos()) {
            return StopReason.SPENT_LIMIT;
        }
        Duration unimproved = limits.unimproved();
        if (unimproved != null && now - changedNanos >= unimproved.toNanos()) {
            return StopReason.UNIMPROVED;
        }
        if (stop.isStopped()) {
            return StopReason.TERMINATED;
        }
        if (board.isExhausted()) {
            return board.hasSearchFailed() ? StopReason.ERROR : StopReason.SPENT_LIMIT;
        }
        return null;
    }

    private void noteChanges(long now) {
        long changes = works.stream().mapToLong(PartWork::changes).sum();
        if (changes != seenChanges) {
            seenChanges = changes;
            changedNanos = now;
        }
    }

    private void tell() {
        long changes = works.stream().mapToLong(PartWork::changes).sum();
        if (changes == toldChanges) {
            return;
        }
        toldChanges = changes;
        toldNanos = nanoTime.getAsLong();
        WholeKnown known = known();
        listener.onProgress(new SolveListener.Progress(
                known.plan, known.cost, known.bound, known.fewest, Duration.ofNanos(toldNanos - startNanos)));
    }

    /** What is known of the whole problem by the rules alone. */
    private record WholeKnown(
            Plan plan, Cost cost, @Nullable Bound bound, boolean fewest) {}

    private WholeKnown known() {
        List<PartWork.PartKnown> ofParts = works.stream().map(PartWork::known).toList();
        Cost cost = ofParts.stream().map(PartWork.PartKnown::cost).reduce(parts.constant(), Cost::plus);
        List<Levels.@Nullable ReadBound> reads =
                ofParts.stream().map(PartWork.PartKnown::read).toList();
        return new WholeKnown(
                Parts.merge(ofParts.stream().map(PartWork.PartKnown::plan).toList()),
                cost,
                sum(reads),
                reads.stream().allMatch(read -> read != null && read.fewest()));
    }

    /**
     * Bounds add up. But where one part might change less, the others could change more for it, so that nothing is
     * known of the cost at as many changes.
     */
    private @Nullable Bound sum(List<Levels.@Nullable ReadBound> reads) {
        Bound sum = new Bound(0, parts.constant().soft());
        boolean excessProven = true;
        for (Levels.ReadBound read : reads) {
            if (read == null) {
                return null;
            }
            sum = sum.plus(read.bound());
            excessProven &= read.excessProven();
        }
        return excessProven ? sum : new Bound(sum.medium(), 0);
    }

    private Outcome conclude(StopReason reason) {
        for (PartWork work : works) {
            PartWork.Mismatch mismatch = work.mismatch();
            if (mismatch != null) {
                return new Outcome.Rejected(mismatch.plan(), mismatch.claimed(), mismatch.audit(), null);
            }
        }
        WholeKnown known = known();
        AuditReport audit = PlanAudit.audit(problem, known.plan);
        if (!audit.isDeliverable() || !audit.cost().equals(known.cost)) {
            return new Outcome.Rejected(known.plan, known.cost, audit, known.bound);
        }
        boolean proven = works.stream().allMatch(PartWork::isProven);
        return new Outcome.Delivered(
                known.plan,
                audit,
                Certificate.of(audit.cost(), known.bound),
                known.fewest,
                proven ? StopReason.OPTIMAL : reason,
                proven ? null : whyNoProof());
    }

    private @Nullable String whyNoProof() {
        if (proofMissing != null) {
            return proofMissing;
        }
        List<String> failures = works.stream()
                .filter(work -> work.proofFailure() != null)
                .map(work -> work.name() + " (" + work.proofFailure() + ")")
                .toList();
        return failures.isEmpty() ? null : "The exact model failed on: " + String.join("; ", failures) + ".";
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null -> {}
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Engines return soon after they are told to stop; a run never outlives its threads. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.SECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
