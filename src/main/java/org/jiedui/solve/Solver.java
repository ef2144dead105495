package org.jiedui.solve;

import java.util.List;
import java.util.function.LongSupplier;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.Engines;
import org.jiedui.solve.engine.ExactEngine;
import org.jiedui.solve.engine.NoExactModel;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.search.LocalSearch;
import org.jspecify.annotations.Nullable;

/** The engine's two entries. Thread-safe: several problems may be solved at once. */
public final class Solver {

    private final Engines engines;
    private final LongSupplier nanoTime;

    Solver(Engines engines, LongSupplier nanoTime) {
        this.engines = engines;
        this.nanoTime = nanoTime;
    }

    /** The solver with its real engines. */
    public static Solver create() {
        return create(new ExactModel());
    }

    /**
     * The solver without the exact model: OR-Tools is not even loaded.
     *
     * @param reason why plans come without proof, in one line
     */
    public static Solver createWithoutExact(String reason) {
        return create(new NoExactModel(reason));
    }

    private static Solver create(ExactEngine exact) {
        return new Solver(new Engines(new FeasibilityFlow(), new LocalSearch(), exact), System::nanoTime);
    }

    /**
     * How far the goal can be reached, which rules clash, and what would repair it.
     *
     * @return the certificate; where the exact model cannot be used, forbidden pairs that may bind leave it UNKNOWN
     */
    public Feasibility feasibility(Problem problem) {
        return ForbiddenPairs.settle(problem, engines.flow().feasibility(problem), engines, nanoTime);
    }

    /**
     * Why plans come without proof here (such as a native library that does not load), in one line, or null when they
     * come with one.
     */
    public @Nullable String findProofMissing() {
        return engines.exact().findMissing();
    }

    /**
     * The parts of a problem, the one with most departments first; linear in the roster. No rule looks from one to
     * another, so that what is best for one does not depend on the others.
     */
    public static List<Problem> listParts(Problem problem) {
        return Parts.of(problem).problems();
    }

    /** How many pairings there can be at most, by counts alone; milliseconds. */
    public int reachable(Problem problem) {
        return problem.asked() - engines.flow().shortfall(problem);
    }

    /**
     * The independent parts of a problem.
     *
     * @param problems what is best for each of them does not depend on the others
     * @param constant what every plan costs beyond them on the soft level
     */
    public record PartsView(List<Problem> problems, long constant) {}

    /** Splits a problem into its independent parts. */
    public static PartsView partsOf(Problem problem) {
        Parts parts = Parts.of(problem);
        return new PartsView(parts.problems(), parts.constant().soft());
    }

    /**
     * Finds the best plan that the limits allow.
     *
     * @param problem what is to be decided
     * @param start a plan to start from (热启动), which may be empty, partial, or from another version of the roster: what
     *     the hard rules do not allow any more is dropped
     * @param limits when to stop
     * @param options how to work
     * @param stop read all the time; the best plan so far is delivered soon after it is set
     * @param listener hears of better plans and bounds, at most ten times a second, from the calling thread
     * @return a plan that passed the audit, or why there is none
     */
    public Outcome solve(
            Problem problem, Plan start, Limits limits, SolveOptions options, StopSignal stop, SolveListener listener) {
        SolveRun.Request request = new SolveRun.Request(problem, start, limits, options);
        return new SolveRun(request, stop, listener, engines, nanoTime).go();
    }
}
