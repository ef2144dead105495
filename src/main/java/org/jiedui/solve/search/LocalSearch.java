package org.jiedui.solve.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Improves plans by local search, as {@code solver-config/solver.xml} says. One thread a search; searches do not disturb each
 * other.
 */
public final class LocalSearch {

    private static final String CONFIG = "solver-config/solver.xml";
    private static final long WATCH_MILLIS = 20;
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private LocalSearch() {}

    /**
     * Improves a plan until it is told to stop or its steps are spent.
     *
     * @param start a plan that breaks no hard rule; it may be partial
     * @param seed where all randomness comes from: the same seed and steps give the same plan
     * @param steps most steps, or null for no limit
     * @param stopped read many times a second; the search ends soon after it is true
     * @param listener hears of better plans without hard violations, at most ten times a second, and of the last one always
     */
    public static void improve(
            Problem problem,
            Plan start,
            long seed,
            @Nullable Integer steps,
            BooleanSupplier stopped,
            Consumer<ImprovedPlan> listener) {
        SolverConfig config = SolverConfig.createFromXmlResource(CONFIG)
                .withRandomSeed(seed)
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()));
        if (steps != null) {
            LocalSearchPhaseConfig phase =
                    (LocalSearchPhaseConfig) config.getPhaseConfigList().getLast();
            phase.setTerminationConfig(new TerminationConfig().withStepCountLimit(steps));
        }
        Solver<PairingSolution> solver =
                SolverFactory.<PairingSolution>create(config).buildSolver();
        long[] reportedNanos = {System.nanoTime() - REPORT_NANOS};
        solver.addEventListener(event -> {
            long now = System.nanoTime();
            if (now - reportedNanos[0] >= REPORT_NANOS) {
                reportedNanos[0] = now;
                report(event.getNewBestSolution(), listener);
            }
        });
        report(solve(solver, SolutionBuilder.build(problem, start), stopped), listener);
    }

    private static PairingSolution solve(
            Solver<PairingSolution> solver, PairingSolution solution, BooleanSupplier stopped) {
        AtomicBoolean ended = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                if (stopped.getAsBoolean()) {
                    solver.terminateEarly();
                }
                try {
                    Thread.sleep(WATCH_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        try {
            return solver.solve(solution);
        } finally {
            ended.set(true);
            watch.interrupt();
        }
    }

    private static void report(PairingSolution solution, Consumer<ImprovedPlan> listener) {
        HardMediumSoftScore score = Objects.requireNonNull(solution.getScore());
        if (score.isFeasible()) {
            Cost cost = new Cost(-score.hardScore(), -score.mediumScore(), -score.softScore());
            listener.accept(new ImprovedPlan(SolutionBuilder.toPlan(solution), cost));
        }
    }
}
