package org.jiedui.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiedui.ask.Prices;
import org.jiedui.ask.Resolve;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Price;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jiedui.store.plan.PriceStore;
import org.jiedui.store.plan.Standing;

/**
 * Works out what the limits of plans are worth, in the background on one thread of low priority, and keeps it with the
 * plans. What a process that stops has not finished is begun again by the next one that is asked. Thread-safe.
 */
@ApplicationScoped
public class PriceWork {

    private static final Logger LOG = Logger.getLogger(PriceWork.class);

    private static final int WAITING = 16;

    /** What one change of one part may take. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), null, null, null);

    /**
     * What is known so far.
     *
     * @param prices in the order in which they were worked out
     * @param limits how many limits there are
     */
    public record PricesKnown(List<Price> prices, int limits, boolean isComplete) {}

    private static final class PriceJob {
        volatile PricesKnown known = new PricesKnown(List.of(), 0, false);
        final CompletableFuture<PricesKnown> end = new CompletableFuture<>();
    }

    private final Solver solver;
    private final PriceStore store;
    private final Map<String, PriceJob> jobs = new ConcurrentHashMap<>();
    private final StopSignal stop = new StopSignal();
    private final Background background = new Background("prices", WAITING);

    PriceWork(Solver solver, PriceStore store) {
        this.solver = solver;
        this.store = store;
    }

    /**
     * The prices of a plan, as far as they are known.
     *
     * @param reading a plan that has been solved and breaks no hard rule
     * @param wait how long to wait for all of them
     */
    public CompletionStage<PricesKnown> prices(PlanReading reading, Duration wait) {
        String planId = reading.stored().id();
        Optional<List<Price>> stored = store.find(planId);
        if (stored.isPresent()) {
            List<Price> prices = stored.get();
            return CompletableFuture.completedFuture(new PricesKnown(prices, prices.size(), true));
        }
        PriceJob mine = new PriceJob();
        PriceJob running = jobs.putIfAbsent(planId, mine);
        PriceJob job = running == null ? mine : running;
        if (running == null) {
            if (!background.take(() -> carryOut(reading, mine))) {
                jobs.remove(planId, mine);
                return CompletableFuture.completedFuture(mine.known);
            }
        }
        return job.end
                .copy()
                .completeOnTimeout(job.known, Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)
                .thenApply(end -> end.isComplete() ? end : job.known);
    }

    /** What fails is begun again by the next who asks. */
    private void carryOut(PlanReading reading, PriceJob job) {
        String planId = reading.stored().id();
        try {
            List<Price> prices = workOut(reading, job);
            if (!stop.isStopped()) {
                store.put(planId, prices);
                job.known = new PricesKnown(prices, prices.size(), true);
                job.end.complete(job.known);
            }
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "The prices of the plan %s could not be worked out.", planId);
            job.end.completeExceptionally(e);
        } finally {
            jobs.remove(planId, job);
        }
    }

    private List<Price> workOut(PlanReading reading, PriceJob job) {
        Standing standing = reading.stored().standing();
        boolean isProven = standing != null
                && Certificate.of(standing.cost(), standing.bound()).optimality() == Optimality.OPTIMAL_PROVEN;
        SolveOptions options =
                new SolveOptions(reading.stored().request().settings().seed(), 1);
        Resolve engine = (problem, start) -> solver.solve(problem, start, LIMITS, options, stop, progress -> {});
        Prices prices =
                new Prices(Solver.listParts(reading.problem()), reading.plan(), isProven, engine, solver::reachable);
        List<Price> limits = prices.limits();
        List<Price> done = new ArrayList<>();
        for (Price limit : limits) {
            if (stop.isStopped()) {
                break;
            }
            done.add(prices.price(limit));
            job.known = new PricesKnown(List.copyOf(done), limits.size(), false);
        }
        return done;
    }

    @PreDestroy
    void end() {
        stop.stop();
        background.stop();
    }
}
