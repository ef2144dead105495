package org.jiedui.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.solve.engine.Engines;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do, handed out to threads.
 *
 * <p>First the exact model bounds every part: one thread takes the largest first, so that none of them is left for the
 * end, another the smallest, so that much is good soon. Then parts that are not proven get turns: one of the exact
 * model, one of the search, and so on, each longer than the last; of equal turns the part with the widest gap comes
 * first. A thread that finds every proof taken searches instead, so that with threads enough both work on the same part
 * at once. Thread-safe.
 *
 * <p>An engine that fails, by whatever it throws, is not asked again about that part; the part keeps its best plan and
 * its last bound, and all else goes on.
 */
final class TaskBoard {

    private static final System.Logger LOG = System.getLogger(TaskBoard.class.getName());
    /** The first turn of the search on the largest part. */
    private static final long FIRST_TURN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long SHORTEST_TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double FIRST_EFFORT = 15;
    private static final int MOST_DOUBLINGS = 5;
    /** With a step limit the exact model has one turn, counted by work. */
    private static final double ONLY_EFFORT = 60;

    /** One part's place on the board. */
    private static final class Entry {
        final PartWork work;
        final long seed;

        @Nullable
        Proof proof;

        boolean proving;
        boolean proofEnded;
        int proofTurns;
        boolean searching;
        boolean searchFailed;
        int searchTurns;

        Entry(PartWork work, long seed) {
            this.work = work;
            this.seed = seed;
        }

        boolean isSettled() {
            return work.isProven() || work.problem().departments().isEmpty();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Engines engines;
    private final @Nullable Integer steps;
    private final boolean exact;
    private final BooleanSupplier stopping;
    private final LongSupplier nanoTime;
    /** Parts that no thread has taken up lie between these two. */
    private int nextLarge;

    private int nextSmall;
    private int largeAtWork;
    private int smallAtWork;

    TaskBoard(
            List<PartWork> works,
            Engines engines,
            long seed,
            @Nullable Integer steps,
            boolean exact,
            BooleanSupplier stopping,
            LongSupplier nanoTime) {
        this.engines = engines;
        this.steps = steps;
        this.exact = exact;
        this.stopping = stopping;
        this.nanoTime = nanoTime;
        for (PartWork work : works) {
            entries.add(new Entry(work, seed + entries.size()));
        }
        nextSmall = entries.size() - 1;
    }

    /** The next thing to do, or null when there is nothing at the moment. */
    synchronized @Nullable Runnable next() {
        if (exact && nextLarge <= nextSmall) {
            return nextToRelax();
        }
        Entry proof = first(this::wantsProof, entry -> entry.proofTurns);
        Entry search = first(this::wantsSearch, entry -> entry.searchTurns);
        if (proof != null && (search == null || proof.proofTurns <= search.searchTurns)) {
            proof.proving = true;
            return () -> prove(proof);
        }
        if (search == null) {
            return null;
        }
        search.searching = true;
        return () -> search(search);
    }

    private Runnable nextToRelax() {
        boolean large = largeAtWork <= smallAtWork;
        Entry entry = entries.get(large ? nextLarge++ : nextSmall--);
        entry.proving = true;
        countRelaxing(large, 1);
        return () -> {
            try {
                relax(entry);
            } finally {
                countRelaxing(large, -1);
            }
        };
    }

    private synchronized void countRelaxing(boolean large, int by) {
        if (large) {
            largeAtWork += by;
        } else {
            smallAtWork += by;
        }
    }

    private @Nullable Entry first(Predicate<Entry> wants, ToIntFunction<Entry> turns) {
        return entries.stream()
                .filter(wants)
                .min(Comparator.comparingInt(turns)
                        .thenComparing(entry -> entry.work.distance(), Comparator.reverseOrder()))
                .orElse(null);
    }

    /** Whether nothing will happen any more: on every part the step limit is spent or the engines have failed. */
    synchronized boolean isExhausted() {
        return entries.stream()
                .allMatch(entry -> entry.isSettled()
                        || (steps != null
                                ? hasHadProof(entry) && entry.searchTurns > 0
                                : entry.searchFailed && (!exact || entry.proofEnded)));
    }

    /** Whether the search has failed on some part. */
    synchronized boolean hasSearchFailed() {
        return entries.stream().anyMatch(entry -> entry.searchFailed);
    }

    private boolean wantsProof(Entry entry) {
        return exact
                && !entry.proving
                && !entry.proofEnded
                && !entry.isSettled()
                && (steps == null || entry.proofTurns == 0);
    }

    private boolean wantsSearch(Entry entry) {
        return !entry.searching
                && !entry.searchFailed
                && !entry.isSettled()
                && (steps == null || entry.searchTurns == 0 && hasHadProof(entry));
    }

    private boolean hasHadProof(Entry entry) {
        return !exact || !entry.proving && (entry.proofEnded || entry.proofTurns > 0);
    }

    private void relax(Entry entry) {
        boolean ended = true;
        try {
            if (!entry.isSettled()) {
                Proof proof = engines.exact().open(entry.work.problem(), new Listening(entry.work));
                entry.proof = proof;
                proof.relax();
                ended = proof.isEnded();
            }
        } catch (RuntimeException | Error e) {
            failProof(entry, e);
        }
        endProof(entry, ended, 0);
    }

    private void prove(Entry entry) {
        boolean ended = true;
        try {
            Proof proof = Objects.requireNonNull(entry.proof, "A part is bounded before it is proven.");
            proof.prove(steps != null ? ONLY_EFFORT : FIRST_EFFORT * (1 << Math.min(entry.proofTurns, MOST_DOUBLINGS)));
            ended = proof.isEnded();
        } catch (RuntimeException | Error e) {
            failProof(entry, e);
        }
        endProof(entry, ended, 1);
    }

    /** Lets go of the proof and of its memory. */
    private static void failProof(Entry entry, Throwable failure) {
        entry.proof = null;
        LOG.log(System.Logger.Level.ERROR, "The exact model failed on a part; it goes on without proof.", failure);
        entry.work.failProof(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private synchronized void endProof(Entry entry, boolean ended, int turns) {
        entry.proving = false;
        entry.proofEnded = ended;
        entry.proofTurns += turns;
        if (ended) {
            // It holds the whole model of the part.
            entry.proof = null;
        }
    }

    private void search(Entry entry) {
        PartWork work = entry.work;
        long turnNanos = firstTurnNanos(entry) << Math.min(entry.searchTurns, MOST_DOUBLINGS);
        long endNanos = nanoTime.getAsLong() + turnNanos;
        PartWork.Snapshot start = work.snapshot();
        Cost[] own = {start.cost()};
        BooleanSupplier stopped = steps != null
                ? () -> stopping.getAsBoolean()
                : () -> stopping.getAsBoolean()
                        || work.isProven()
                        || work.cost().beats(own[0])
                        || nanoTime.getAsLong() >= endNanos && othersWait();
        try {
            engines.search()
                    .improve(
                            work.problem(),
                            start.plan(),
                            entry.seed + 31L * entry.searchTurns,
                            steps,
                            stopped,
                            plan -> {
                                own[0] = plan.cost();
                                work.offer(plan);
                            });
            endSearch(entry, false);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "The search failed on a part; its best plan is kept.", e);
            endSearch(entry, true);
        }
    }

    private synchronized void endSearch(Entry entry, boolean failed) {
        entry.searching = false;
        entry.searchTurns++;
        entry.searchFailed |= failed;
    }

    /** The smaller the part, the shorter its turns: it needs fewer moves, and the large ones wait. */
    private long firstTurnNanos(Entry entry) {
        double share = (double) entry.work.problem().departments().size()
                / Math.max(1, entries.getFirst().work.problem().departments().size());
        return Math.max(SHORTEST_TURN_NANOS, (long) (FIRST_TURN_NANOS * share));
    }

    private synchronized boolean othersWait() {
        return entries.stream().anyMatch(entry -> wantsSearch(entry) || wantsProof(entry));
    }

    /**
     * Passes the exact model's word on and tells it the best plan known; with a step limit nobody else works on the
     * part meanwhile.
     */
    private final class Listening implements Feedback {
        private final PartWork work;

        Listening(PartWork work) {
            this.work = work;
        }

        @Override
        public void onBound(Bound bound) {
            work.raise(bound);
        }

        @Override
        public void onPlan(Plan plan) {
            work.take(plan);
        }

        @Override
        public Plan best() {
            return work.best();
        }

        @Override
        public Cost bestCost() {
            return work.cost();
        }

        @Override
        public boolean isStopped() {
            return stopping.getAsBoolean() || work.isProven();
        }
    }
}
