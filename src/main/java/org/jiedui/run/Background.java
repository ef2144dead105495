package org.jiedui.run;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread of low priority for work that nobody waits for, so that neither runs nor requests do; it ends when there
 * is nothing to do. Thread-safe.
 */
final class Background {

    private final ThreadPoolExecutor thread;

    /**
     * A thread that has not begun yet.
     *
     * @param name what it is called in logs and dumps
     * @param most how much may wait for it
     */
    Background(String name, int most) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most),
                Thread.ofPlatform()
                        .name(name + "-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .daemon()
                        .factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /** False when too much is waiting, and the work was not taken. */
    boolean take(Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Interrupts what is under way and drops what is waiting. */
    void stop() {
        thread.shutdownNow();
    }
}
