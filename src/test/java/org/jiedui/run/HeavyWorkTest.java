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
        AtomicInteger done = new AtomicInteger();
        int taken = fill(release, done);
        assertTrue(taken >= config.heavy().waiting(), "only " + taken + " were taken");
        ExecutionException busy = assertThrows(
                ExecutionException.class,
                () -> heavy.carryOut(() -> "").toCompletableFuture().get());
        assertInstanceOf(HeavyWork.Busy.class, busy.getCause());
        release.countDown();
        await().until(() -> done.get() == taken);
    }

    private int fill(CountDownLatch release, AtomicInteger done) {
        int taken = 0;
        while (!isFull(release, done)) {
            taken++;
        }
        return taken;
    }

    private boolean isFull(CountDownLatch release, AtomicInteger done) {
        CompletableFuture<?> work = heavy.carryOut(() -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return done.incrementAndGet();
                })
                .toCompletableFuture();
        return work.isCompletedExceptionally();
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
