package org.jiedui.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Heavy work is bounded, and is done by threads of the platform. */
@QuarkusTest
@Timeout(120)
class HeavyWorkTest {

    @Inject
    HeavyWork heavy;

    @Inject
    RunConfig config;

    @Test
    void whatIsMoreThanMayWaitIsPutOff() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int taken = 0;
        try {
            // Other work may be going on at first. Once all threads are held nothing that waits is taken up any more,
            // so the queue is full only if it is after that.
            int threads = config.heavy().threads().orElse(Runtime.getRuntime().availableProcessors());
            boolean held;
            boolean full;
            do {
                held = begun.get() == threads;
                full = !hold(release, begun, done);
                taken += full ? 0 : 1;
            } while (!held || !full);
            assertTrue(taken >= config.heavy().waiting(), "only " + taken + " were taken");
            ExecutionException busy = assertThrows(
                    ExecutionException.class,
                    () -> heavy.carryOut(() -> "").toCompletableFuture().get(1, TimeUnit.MINUTES));
            assertInstanceOf(HeavyWork.Busy.class, busy.getCause());
        } finally {
            release.countDown();
        }
        int all = taken;
        await().until(() -> done.get() == all);
    }

    /** Whether work that ends with the latch was taken. */
    private boolean hold(CountDownLatch release, AtomicInteger begun, AtomicInteger done) {
        CompletableFuture<?> work = heavy.carryOut(() -> {
                    begun.incrementAndGet();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return done.incrementAndGet();
                })
                .toCompletableFuture();
        return !work.isCompletedExceptionally();
    }

    @Test
    void itIsDoneByThreadsOfThePlatformAndFailsAsItFails() throws Exception {
        AtomicReference<Thread> worker = new AtomicReference<>();
        heavy.carryOut(() -> {
                    worker.set(Thread.currentThread());
                    return "";
                })
                .toCompletableFuture()
                .get();
        assertFalse(worker.get().isVirtual());
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> heavy.carryOut(() -> {
                            throw new IllegalStateException("as it fails");
                        })
                        .toCompletableFuture()
                        .get());
        assertInstanceOf(IllegalStateException.class, failed.getCause());
    }
}
