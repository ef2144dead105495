package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jspecify.annotations.Nullable;

/** What more changes of a plan's start would save, worked out in the background when it is first asked for. */
@ApplicationScoped
public class Curves {

    private static final int KEPT = 20;
    private static final int THREADS = 2;

    /** One point of one part. */
    private static final Limits POINT = new Limits(Duration.ofSeconds(10), null, null, null);

    /** All of a curve; what is known by then is the answer. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Solver solver;
    private final PlanResults results;
    private final HeavyWork heavy;
    private final Cache<String, CompletableFuture<ChangeCurve>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    public Curves(Solver solver, PlanResults results, HeavyWork heavy) {
        this.solver = solver;
        this.results = results;
        this.heavy = heavy;
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
            heavy.carryOut(() -> workOut(planId)).whenComplete((curve, failure) -> settle(mine, curve, failure));
        }
        if (!known.isDone()) {
            return Optional.empty();
        }
        if (known.isCompletedExceptionally()) {
            kept.asMap().remove(planId, known);
        }
        return Optional.of(known.join());
    }

    private static void settle(
            CompletableFuture<ChangeCurve> mine, @Nullable ChangeCurve curve, @Nullable Throwable failure) {
        if (curve != null) {
            mine.complete(curve);
        } else {
            mine.completeExceptionally(failure == null ? new IllegalStateException("There is no curve.") : failure);
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
                        part,
                        keeping.former(),
                        POINT,
                        new SolveOptions(seed, THREADS, keeping),
                        new StopSignal(),
                        progress -> {}),
                () -> System.nanoTime() - end > 0);
    }
}
