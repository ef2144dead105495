package org.jiedui.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Work for a request that keeps a processor busy: reading, checking and writing rosters, feasibility, audits,
 * workbooks. It is carried out by a few threads of the platform, and only so much of it waits; whoever polls, listens
 * or stops a run needs none of them and is answered meanwhile. Thread-safe.
 */
@ApplicationScoped
public class HeavyWork {

    /** So much work is waiting that more is not taken; it may be offered again later. */
    public static final class Busy extends RuntimeException {
        Busy(Throwable cause) {
            super("Too much work is waiting.", cause);
        }
    }

    private final ThreadPoolExecutor threads;

    /** The request that the work is for goes along; a transaction, if there were one, would not. */
    private final ThreadContext request = ThreadContext.builder()
            .propagated(ThreadContext.CDI)
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    HeavyWork(RunConfig config) {
        int parallel = config.heavy().threads().orElse(Runtime.getRuntime().availableProcessors());
        threads = new ThreadPoolExecutor(
                parallel,
                parallel,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.heavy().waiting()),
                Thread.ofPlatform().name("heavy-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Has work carried out.
     *
     * @param work gives the answer, or throws what is wrong with the request
     * @return done when the work is, with whatever it threw; with {@link Busy} at once when too much is waiting
     */
    public <T> CompletionStage<T> carryOut(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            threads.execute(request.contextualRunnable(() -> {
                try {
                    done.complete(work.get());
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            }));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(new Busy(e));
        }
        return done;
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
