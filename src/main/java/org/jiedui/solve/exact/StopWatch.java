package org.jiedui.solve.exact;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Asks now and then, while a native solve runs, whether to stop, and interrupts the solve if so. Closed before the
 * solver is.
 */
final class StopWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 50;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exact-stop").daemon().factory());

    private final BooleanSupplier stopped;
    private final Runnable interrupt;
    private final ScheduledFuture<?> ticking;
    private boolean closed;

    StopWatch(BooleanSupplier stopped, Runnable interrupt) {
        this.stopped = stopped;
        this.interrupt = interrupt;
        ticking = CLOCK.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        if (!closed && stopped.getAsBoolean()) {
            interrupt.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        ticking.cancel(false);
    }
}
