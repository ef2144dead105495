package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jiedui.ask.ChangeCurve;
import org.jiedui.plan.Plan;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;

/** What more changes of a plan's start would save, worked out in the background when it is first asked for. */
@ApplicationScoped
public class Curves {

    private static final int KEPT = 20;
    private static final int WAITING = 16;

    /** One point of one part. */
    private static final Limits POINT = new Limits(Duration.ofSeconds(10), null, null, null);

    /** All of a curve; what is known by then is the answer. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Solver solver;
    private final PlanResults results;
    private final StopSignal stop = new StopSignal();
    private final Background background = new Background("curves", WAITING);
    private final Cache<String, CompletableFuture<ChangeCurve>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    public Curves(Solver solver, PlanResults results) {
        this.solver = solver;
        this.results = results;
    }

    /**
     * A plan's curve, or empty while it is worked out.
     *
     * @param planId a plan that has been solved, whose start does not change any more
     * @throws RuntimeException what went wrong, once; it is tried again when asked for again
     */
    public Optional<ChangeCurve> find(String planId) {
        CompletableFuture<ChangeCurve> mine = new CompletableFuture<>();
        CompletableFuture<ChangeCurve> known = kept.asMap().putIfAbsent(planId, mine);
        if (known == null) {
            known = mine;
            if (!background.take(() -> settle(planId, mine))) {
                kept.asMap().remove(planId, mine);
                return Optional.empty();
            }
        }
        if (!known.isDone()) {
            return Optional.empty();
        }
        if (known.isCompletedExceptionally()) {
            kept.asMap().remove(planId, known);
        }
        return Optional.of(known.join());
    }

    private void settle(String planId, CompletableFuture<ChangeCurve> curve) {
        try {
            curve.complete(workOut(planId));
        } catch (RuntimeException | Error e) {
            curve.completeExceptionally(e);
        }
    }

    private ChangeCurve workOut(String planId) {
        PlanReading reading = results.find(planId).orElseThrow();
        Plan start = results.getStart(planId);
        Solver.PartsView parts = Solver.partsOf(reading.problem());
        long end = System.nanoTime() + LONGEST.toNanos();
        long seed = reading.stored().request().settings().seed();
        return ChangeCurve.find(
                parts.problems(),
                start,
                parts.constant(),
                (part, keeping) -> solver.solve(
                        part, keeping.former(), POINT, new SolveOptions(seed, 1, keeping), stop, progress -> {}),
                () -> stop.isStopped() || System.nanoTime() - end > 0);
    }

    @PreDestroy
    void end() {
        stop.stop();
        background.stop();
    }
}
