package org.jiedui.solve.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * The linear relaxation of a {@link LinearModel} over the columns that were let in so far, solved by GLOP.
 *
 * <p>A row that must reach its limit may fall short at a penalty, so that there is always a solution. Holds native
 * memory: close it.
 */
final class Relaxation implements AutoCloseable {

    private final LinearModel model;
    private final double unit;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPConstraint[] rows;
    private final MPVariable[] variables;
    private final BitSet active = new BitSet();
    private final BitSet held = new BitSet();
    private final MPVariable[] shortfalls;
    private long iterations;

    /** @param unit cost that counts as 1 for the solver, for well-scaled numbers */
    Relaxation(LinearModel model, double unit) {
        this.model = model;
        this.unit = unit;
        rows = new MPConstraint[model.rows()];
        shortfalls = new MPVariable[model.rows()];
        variables = new MPVariable[model.columns()];
        for (int row = 0; row < rows.length; row++) {
            // Σ = 0 says nothing before it has a column.
            if (!model.isEquality(row) || model.limit(row) != 0) {
                row(row);
            }
        }
        solver.setSolverSpecificParametersAsString("use_preprocessing: false");
    }

    private MPConstraint row(int row) {
        if (rows[row] == null) {
            int limit = model.limit(row);
            rows[row] = solver.makeConstraint(model.isEquality(row) ? limit : -MPSolver.infinity(), limit);
        }
        return rows[row];
    }

    void activate(int column) {
        if (active.get(column)) {
            return;
        }
        active.set(column);
        MPVariable variable = solver.makeNumVar(0, model.most(column), "");
        variables[column] = variable;
        solver.objective().setCoefficient(variable, model.cost(column) / unit);
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            row(model.row(entry)).setCoefficient(variable, model.sign(entry));
        }
    }

    /** Holds columns to a fixing instead of the one before; what must be used is let in. */
    void hold(Fixing fixing) {
        held.stream().forEach(column -> variables[column].setBounds(0, model.most(column)));
        held.clear();
        fixing.used().stream().forEach(column -> {
            activate(column);
            variables[column].setLb(1);
            held.set(column);
        });
        fixing.unused().stream().filter(active::get).forEach(column -> {
            variables[column].setUb(0);
            held.set(column);
        });
    }

    boolean isActive(int column) {
        return active.get(column);
    }

    int countActive() {
        return active.cardinality();
    }

    /** Lets every row that must reach its limit fall short at a price. */
    void allowShortfall(double price) {
        MPObjective objective = solver.objective();
        for (int row = 0; row < rows.length; row++) {
            if (model.isEquality(row) && model.limit(row) > 0) {
                if (shortfalls[row] == null) {
                    shortfalls[row] = solver.makeNumVar(0, MPSolver.infinity(), "");
                    row(row).setCoefficient(shortfalls[row], 1);
                }
                objective.setCoefficient(shortfalls[row], price / unit);
            }
        }
    }

    /** @return whether an optimum was found; false when it was stopped or the solver gave up */
    boolean solve(BooleanSupplier stopped) {
        try (StopWatch watch = new StopWatch(stopped, solver::interruptSolve)) {
            boolean optimal = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
            iterations += solver.iterations();
            return optimal;
        }
    }

    /** Iterations of all solves so far. */
    long iterations() {
        return iterations;
    }

    double[] duals() {
        double[] duals = new double[rows.length];
        for (int row = 0; row < duals.length; row++) {
            duals[row] = rows[row] == null ? 0 : rows[row].dualValue() * unit;
        }
        return duals;
    }

    double value(int column) {
        return active.get(column) ? variables[column].solutionValue() : 0;
    }

    /** How much the rows fall short together. */
    double shortfall() {
        double sum = 0;
        for (MPVariable shortfall : shortfalls) {
            sum += shortfall == null ? 0 : shortfall.solutionValue();
        }
        return sum;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
