package org.jiedui.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do, handed out to threads: the exact model once a part, largest part first; then the search on parts that are
 * not proven, in turns that double in length, so that with few threads every part gets its share and long runs of the search get
 * a chance. Thread-safe.
 */
final class TaskBoard {

    private static final long FIRST_TURN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_DOUBLINGS = 5;

    /** One part's place on the board. */
    private static final class Entry {
        final PartWork work;
        final long seed;
        boolean exactStarted;
        boolean exactEnded;
        boolean searching;
        int turns;

        Entry(PartWork work, long seed) {
            this.work = work;
            this.seed = seed;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Engines engines;
    private final @Nullable Integer steps;
    private final boolean exact;
    private final BooleanSupplier stopping;
    private final LongSupplier nanoTime;

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
    }

    /** The next thing to do, or null when there is nothing at the moment. */
    synchronized @Nullable Runnable next() {
        if (exact) {
            for (Entry entry : entries) {
                if (!entry.exactStarted) {
                    entry.exactStarted = true;
                    return () -> prove(entry);
                }
            }
        }
        Entry entry = entries.stream()
                .filter(this::wantsSearch)
                .min(Comparator.comparingInt((Entry waiting) -> waiting.turns))
                .orElse(null);
        if (entry == null) {
            return null;
        }
        entry.searching = true;
        return () -> search(entry);
    }

    /** Whether a step limit is spent on every part, so that nothing will happen any more. */
    synchronized boolean isExhausted() {
        return steps != null
                && entries.stream()
                        .allMatch(entry -> (!exact || entry.exactEnded)
                                && !entry.searching
                                && (entry.turns > 0 || entry.work.isProven()));
    }

    private boolean wantsSearch(Entry entry) {
        if (entry.searching
                || entry.work.isProven()
                || entry.work.problem().departments().isEmpty()) {
            return false;
        }
        return steps == null || entry.turns == 0 && (!exact || entry.exactEnded);
    }

    private void prove(Entry entry) {
        try {
            engines.exact().prove(entry.work.problem(), new Listening(entry.work));
        } finally {
            synchronized (this) {
                entry.exactEnded = true;
            }
        }
    }

    private void search(Entry entry) {
        PartWork work = entry.work;
        long turnNanos = FIRST_TURN_NANOS << Math.min(entry.turns, MOST_DOUBLINGS);
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
                    .improve(work.problem(), start.plan(), entry.seed + 31L * entry.turns, steps, stopped, plan -> {
                        own[0] = plan.cost();
                        work.offer(plan);
                    });
        } finally {
            synchronized (this) {
                entry.searching = false;
                entry.turns++;
            }
        }
    }

    private synchronized boolean othersWait() {
        return entries.stream().anyMatch(this::wantsSearch)
                || exact && entries.stream().anyMatch(entry -> !entry.exactStarted);
    }

    /** Passes the exact model's word on and tells it the best cost known; with a step limit nobody else works on the part meanwhile. */
    private final class Listening implements Engines.Feedback {
        private final PartWork work;

        Listening(PartWork work) {
            this.work = work;
        }

        @Override
        public void onBound(Bound bound) {
            work.raise(bound);
        }

        @Override
        public void onPlan(Engines.Claimed plan) {
            work.offer(plan);
        }

        @Override
        public Cost best() {
            return work.cost();
        }

        @Override
        public boolean isStopped() {
            return stopping.getAsBoolean();
        }
    }
}
