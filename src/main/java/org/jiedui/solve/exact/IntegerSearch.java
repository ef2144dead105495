package org.jiedui.solve.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best whole solution over some of a model's columns, by CP-SAT.
 *
 * <p>Problem: the integer programme of a {@link LinearModel}, NP-hard in general but nearly whole by itself here.
 * Method: lazy clause generation with linear relaxations (L. Perron, F. Didier, S. Gay, "The CP-SAT-LP Solver", CP
 * 2023). It reasons in whole numbers: cuts and bounds from relaxations are made exact before they are used, so that a
 * proof is a proof. Costs are divided by the model's step first, which keeps them small; where they are still too large
 * for 64 bits it refuses the model, which is an error and never a wrong answer. The relaxation has already said nearly
 * everything, so that probing and symmetry cost more than they give. One worker only: the parts of a problem run side
 * by side already, and one worker gives the same answer each time.
 */
final class IntegerSearch {

    /** Doubles hold whole numbers exactly up to here. */
    private static final double EXACT_DOUBLE = 1L << 53;

    /**
     * What came out.
     *
     * @param finished whether the search came to the end: nothing better exists over these columns
     * @param bound no solution over these columns costs less, what others cost left out of account; {@link
     *     Long#MAX_VALUE} when there is none at all
     * @param effort deterministic seconds spent
     */
    record Result(boolean finished, long bound, double effort) {}

    private final LinearModel model;
    private final long step;

    /** @param step divides every cost of the model */
    IntegerSearch(LinearModel model, long step) {
        this.model = model;
        this.step = step;
    }

    /**
     * Searches.
     *
     * @param part what to decide about
     * @param hint by column: a solution of the part to begin with, or null for none; what is given must be complete,
     *     because half a hint leads astray
     * @param effort deterministic seconds to spend at most
     * @param onSolution hears of every better solution: the free choices in it
     */
    Result run(
            Restriction part,
            int @Nullable [] hint,
            double effort,
            BooleanSupplier stopped,
            Consumer<List<Integer>> onSolution) {
        CpModel cp = new CpModel();
        IntVar[] variables = new IntVar[model.columns()];
        BitSet kept = part.columns();
        if (!write(cp, part, variables)) {
            return new Result(true, Long.MAX_VALUE, 0);
        }
        if (hint != null) {
            kept.stream().forEach(column -> cp.addHint(variables[column], hint[column]));
        }
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setSymmetryLevel(0)
                .setCpModelProbingLevel(0)
                .setMaxDeterministicTime(effort)
                .setCatchSigintSignal(false);
        // Nothing may be thrown through native code.
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        CpSolverSolutionCallback listener = new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                List<Integer> chosen = new ArrayList<>();
                for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
                    if (model.isChoice(column) && value(variables[column]) == 1) {
                        chosen.add(column);
                    }
                }
                try {
                    onSolution.accept(chosen);
                } catch (RuntimeException | Error e) {
                    thrown.compareAndSet(null, e);
                    stopSearch();
                }
            }
        };
        CpSolverStatus status;
        try (StopWatch watch = new StopWatch(stopped, solver::stopSearch)) {
            status = solver.solve(cp, listener);
        } finally {
            listener.delete();
        }
        switch (thrown.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
        double spent = solver.response().getDeterministicTime();
        return switch (status) {
            case OPTIMAL -> new Result(true, toCost(solver.objectiveValue()), spent);
            case INFEASIBLE -> new Result(true, Long.MAX_VALUE, spent);
            case FEASIBLE -> new Result(false, toCost(solver.bestObjectiveBound()), spent);
            case UNKNOWN -> new Result(false, Long.MIN_VALUE, spent);
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("CP-SAT does not take the model: " + cp.validate());
        };
    }

    private long toCost(double objective) {
        return Math.abs(objective) < EXACT_DOUBLE
                ? model.constant() + (long) Math.floor(objective) * step
                : Long.MIN_VALUE;
    }

    /** @return false when a row cannot be satisfied by the columns that are kept */
    private boolean write(CpModel cp, Restriction part, IntVar[] variables) {
        BitSet kept = part.columns();
        int[] size = new int[model.rows()];
        IntVar[] used = new IntVar[kept.cardinality()];
        long[] costs = new long[used.length];
        int count = 0;
        for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
            int most = model.most(column);
            variables[column] = most == 1 ? cp.newBoolVar("") : cp.newIntVar(0, most, "");
            used[count] = variables[column];
            costs[count++] = model.cost(column) / step;
            for (int entry = model.begin(column); entry < model.end(column); entry++) {
                size[model.row(entry)]++;
            }
        }
        IntVar[][] ofRow = new IntVar[size.length][];
        long[][] signs = new long[size.length][];
        for (int row = 0; row < size.length; row++) {
            ofRow[row] = new IntVar[size[row]];
            signs[row] = new long[size[row]];
        }
        Arrays.fill(size, 0);
        for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
            for (int entry = model.begin(column); entry < model.end(column); entry++) {
                int row = model.row(entry);
                ofRow[row][size[row]] = variables[column];
                signs[row][size[row]++] = model.sign(entry);
            }
        }
        BitSet rows = part.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            int left = part.left(row);
            if (size[row] == 0) {
                if (model.isEquality(row) ? left != 0 : left < 0) {
                    return false;
                }
            } else if (model.isEquality(row)) {
                cp.addEquality(LinearExpr.weightedSum(ofRow[row], signs[row]), left);
            } else {
                cp.addLessOrEqual(LinearExpr.weightedSum(ofRow[row], signs[row]), left);
            }
        }
        cp.minimize(LinearExpr.weightedSum(used, costs));
        return true;
    }
}
