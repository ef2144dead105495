package org.jiedui.solve.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.constructionheuristic.scope.ConstructionHeuristicStepScope;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.AbstractStepScope;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.search.model.PairingSolution;

/**
 * What a stock Timefold makes of a problem: the product's rules, and the default construction heuristic and local
 * search, as {@code solver-config/stock-solver.xml} says. It starts from the pins alone, on one thread, as the
 * Community edition does.
 */
public final class StockSearch {

    private static final String CONFIG = "solver-config/stock-solver.xml";
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private StockSearch() {}

    /**
     * Solves until the time is over, which includes the time that Timefold takes to get ready.
     *
     * @param spent how long, > 0
     * @param listener hears, at most ten times a second, what the best plan costs, and during the construction what the
     *     plan under construction costs, where departments that have not had their turn count as unpaired; may hear of
     *     broken hard rules
     * @return the best plan; partial where the construction did not end, and then what Timefold claims for it may be
     *     the score of a move that it was only trying, so the audit has to say what the plan costs
     */
    public static Plan solve(Problem problem, long seed, Duration spent, Consumer<Cost> listener) {
        long endNanos = System.nanoTime() + spent.toNanos();
        SolverConfig config = SolverConfig.createFromXmlResource(CONFIG).withRandomSeed(seed);
        DefaultSolver<PairingSolution> solver = (DefaultSolver<PairingSolution>)
                SolverFactory.<PairingSolution>create(config).buildSolver();
        Sparing sparing = new Sparing(listener);
        solver.addEventListener(event -> sparing.hear((HardMediumSoftScore) event.getNewBestScore()));
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void stepEnded(AbstractStepScope<PairingSolution> step) {
                if (step instanceof ConstructionHeuristicStepScope<PairingSolution>) {
                    sparing.hear(step.<HardMediumSoftScore>getScore().raw());
                }
            }
        });
        PairingSolution start = SolutionBuilder.build(problem, Plan.EMPTY);
        Thread.ofPlatform().daemon().start(() -> {
            LockSupport.parkNanos(endNanos - System.nanoTime());
            solver.terminateEarly();
        });
        return SolutionBuilder.toPlan(solver.solve(start));
    }

    private static Cost cost(HardMediumSoftScore score) {
        return new Cost(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    /** Passes on at most ten scores a second. */
    private static final class Sparing {
        private final Consumer<Cost> listener;
        private long toldNanos = System.nanoTime() - REPORT_NANOS;

        Sparing(Consumer<Cost> listener) {
            this.listener = listener;
        }

        void hear(HardMediumSoftScore score) {
            long now = System.nanoTime();
            if (now - toldNanos >= REPORT_NANOS) {
                toldNanos = now;
                listener.accept(cost(score));
            }
        }
    }
}
