package org.jiedui.solve.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.Claimed;
import org.jiedui.solve.engine.SearchEngine;
import org.jiedui.solve.search.model.PairingSolution;
import org.jspecify.annotations.Nullable;

/**
 * Improves plans by local search, as {@code solver-config/solver.xml} says. One thread a search; searches do not
 * disturb each other.
 */
public final class LocalSearch implements SearchEngine {

    private static final String CONFIG = "solver-config/solver.xml";
    private static final long WATCH_MILLIS = 20;
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Moves in the first round, which only descends; each round has twice as many as the one before. */
    private static final long FIRST_MOVES = 20_000;

    private static final int ROUNDS = 40;
    /**
     * What a move may cost at the start of a round, on average, before it is proposed and before it is accepted, in km.
     */
    private static final long PROPOSED_WARMTH = 10;

    private static final long ACCEPTED_WARMTH = 20;

    /** Read on first use, once. */
    private static final class Template {
        static final SolverConfig CONFIG_READ = SolverConfig.createFromXmlResource(CONFIG);
    }

    @Override
    public void improve(
            Problem problem,
            Plan start,
            long seed,
            @Nullable Integer steps,
            BooleanSupplier stopped,
            Consumer<Claimed> better) {
        SolverConfig config = Template.CONFIG_READ
                .copyConfig()
                .withRandomSeed(seed)
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()));
        config.setPhaseConfigList(
                rounds((LocalSearchPhaseConfig) config.getPhaseConfigList().getLast(), steps, problem.kilometre()));
        Solver<PairingSolution> solver =
                SolverFactory.<PairingSolution>create(config).buildSolver();
        if (stopped.getAsBoolean()) {
            return;
        }
        long[] reportedNanos = {System.nanoTime() - REPORT_NANOS};
        solver.addEventListener(event -> {
            long now = System.nanoTime();
            if (now - reportedNanos[0] >= REPORT_NANOS) {
                reportedNanos[0] = now;
                report(event.getNewBestSolution(), better);
            }
        });
        report(solve(solver, SolutionBuilder.build(problem, start), stopped), better);
    }

    /** One phase a round: simulated annealing that starts warm and cools down; longer every time. */
    private static List<PhaseConfig> rounds(LocalSearchPhaseConfig template, @Nullable Integer steps, long kilometre) {
        List<PhaseConfig> rounds = new ArrayList<>();
        long limit = steps == null ? Long.MAX_VALUE : steps;
        long before = 0;
        long moves = FIRST_MOVES;
        for (int round = 0; round < ROUNDS && before < limit; round++) {
            moves = Math.min(moves, limit - before);
            rounds.add(round(
                    template,
                    before,
                    moves,
                    round == 0 ? 0 : PROPOSED_WARMTH * kilometre,
                    round == 0 ? 1 : ACCEPTED_WARMTH * kilometre));
            before += moves;
            moves *= 2;
        }
        return rounds;
    }

    /** Timefold counts moves from the start of the first round, and cools with them: hence the higher start. */
    private static LocalSearchPhaseConfig round(
            LocalSearchPhaseConfig template, long before, long moves, long proposedWarmth, long acceptedWarmth) {
        LocalSearchPhaseConfig phase = template.copyConfig();
        long start = (long) ((double) acceptedWarmth * (before + moves) / moves);
        phase.getAcceptorConfig().setSimulatedAnnealingStartingTemperature("0hard/0medium/" + start + "soft");
        phase.setTerminationConfig(new TerminationConfig().withMoveCountLimit(before + moves));
        ((MoveIteratorFactoryConfig) phase.getMoveSelectorConfig())
                .setMoveIteratorFactoryCustomProperties(
                        Map.of("temperature", "" + proposedWarmth, "moves", "" + moves));
        return phase;
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

    private static void report(PairingSolution solution, Consumer<Claimed> better) {
        HardMediumSoftScore score = Objects.requireNonNull(solution.getScore());
        if (score.isFeasible()) {
            Cost cost = new Cost(-score.hardScore(), -score.mediumScore(), -score.softScore());
            better.accept(new Claimed(SolutionBuilder.toPlan(solution), cost));
        }
    }
}
