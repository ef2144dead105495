package org.jiedui.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jiedui.plan.Plan;

/**
 * Solves the linear relaxation of a {@link LinearModel} and proves its lower bound.
 *
 * <p>Problem: min cost over all columns, of which nearly all are useless because the school is far away. Method:
 * delayed column generation (L. R. Ford, D. R. Fulkerson, 1958): solve over the nearest schools of each campus, price
 * all columns left out with the duals, let in the best of those that would pay, until none would. Every round gives a
 * {@link SafeBound} over all columns, so it may be stopped after any. Complexity: a handful of rounds in practice.
 */
final class ColumnGeneration {

    private static final int NEAREST_OF_CAMPUS = 20;
    private static final int NEAREST_OF_SCHOOL = 10;
    private static final int BEST_OF_CAMPUS = 12;
    private static final int BEST_OF_SCHOOL = 6;
    private static final double WORTH_ADDING = 1e-3;
    private static final double ABOVE_ZERO = 1e-9;
    private static final double DEAREST_PENALTY = 1e18;

    /** A simplex solver's tolerances are absolute: numbers much beyond this make it go astray. */
    private static final double DEAREST_IN_UNITS = 1e7;

    private final LinearModel model;
    private final Choices choices;
    private final BitSet scarce;
    private final SafeBound safe;
    private final long step;
    private double[] duals;
    private final BitSet support = new BitSet();

    ColumnGeneration(LinearModel model, Choices choices, BitSet scarce, SafeBound safe, long step) {
        this.model = model;
        this.choices = choices;
        this.scarce = scarce;
        this.safe = safe;
        this.step = step;
        duals = new double[model.rows()];
    }

    /** The worths of the rows behind the best bound so far. */
    double[] duals() {
        return duals;
    }

    /** The choices above 0 in the whole relaxation's optimum, and all columns that are no choices. */
    BitSet support() {
        return support;
    }

    /**
     * Works until the bound is that of the whole relaxation, or until it is told to stop.
     *
     * @param incumbent a plan whose columns are let in from the beginning
     * @param onBound hears of every better bound
     * @return whether it came to the end
     */
    boolean run(Plan incumbent, BooleanSupplier stopped, LongConsumer onBound) {
        long best = Long.MIN_VALUE;
        if (stopped.getAsBoolean()) {
            return false;
        }
        double dearest = dearest();
        try (Relaxation relaxation = new Relaxation(model, Math.max(Units.KILOMETRE, dearest / DEAREST_IN_UNITS))) {
            start(relaxation, incumbent);
            double penalty = 4.0 * dearest + Units.KILOMETRE;
            relaxation.allowShortfall(penalty);
            while (!stopped.getAsBoolean() && relaxation.solve(stopped)) {
                double shortfall = relaxation.shortfall();
                double[] worth = relaxation.duals();
                long bound = safe.of(worth, step);
                if (bound > best) {
                    best = bound;
                    duals = worth;
                    onBound.accept(bound);
                }
                if (!letIn(relaxation, worth)) {
                    if (shortfall < 1e-7) {
                        noteSupport(relaxation);
                        return true;
                    }
                    penalty *= 16;
                    if (penalty > DEAREST_PENALTY) {
                        return false;
                    }
                    relaxation.allowShortfall(penalty);
                }
            }
        }
        return false;
    }

    private void noteSupport(Relaxation relaxation) {
        for (int column = 0; column < model.columns(); column++) {
            support.set(column, !model.isChoice(column) || relaxation.value(column) > ABOVE_ZERO);
        }
    }

    private double dearest() {
        double dearest = 0;
        for (int column = 0; column < model.columns(); column++) {
            dearest = Math.max(dearest, Math.abs(model.cost(column)));
        }
        return dearest;
    }

    private void start(Relaxation relaxation, Plan incumbent) {
        double[] costs = new double[model.columns()];
        for (int column = 0; column < costs.length; column++) {
            if (!model.isChoice(column)) {
                relaxation.activate(column);
            }
            costs[column] = model.isChoice(column) ? model.cost(column) : Double.POSITIVE_INFINITY;
        }
        cheapest(relaxation, costs, Double.POSITIVE_INFINITY, NEAREST_OF_CAMPUS, NEAREST_OF_SCHOOL, true);
        choices.listColumns(incumbent).forEach(relaxation::activate);
    }

    /** @return whether a column was let in */
    private boolean letIn(Relaxation relaxation, double[] worth) {
        double[] reduced = new double[model.columns()];
        for (int column = 0; column < reduced.length; column++) {
            reduced[column] = model.isChoice(column) && !relaxation.isActive(column)
                    ? model.reducedCost(column, worth)
                    : Double.POSITIVE_INFINITY;
        }
        return cheapest(relaxation, reduced, -step * WORTH_ADDING, BEST_OF_CAMPUS, BEST_OF_SCHOOL, false);
    }

    private boolean cheapest(
            Relaxation relaxation, double[] costs, double below, int ofCampus, int ofSchool, boolean scarceOnly) {
        Integer[] order = IntStream.range(0, costs.length)
                .filter(column -> costs[column] < below)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(column -> costs[column]));
        int[] campusCount = new int[choices.countGroups()];
        int[] schoolCount = new int[choices.countSchools()];
        boolean any = false;
        for (int column : order) {
            int campus = choices.groupOf(column);
            int school = choices.schoolIndexOf(column);
            boolean wanted = campusCount[campus] < ofCampus
                    || schoolCount[school] < ofSchool && !(scarceOnly && !scarce.get(school));
            if (wanted) {
                campusCount[campus]++;
                schoolCount[school]++;
                relaxation.activate(column);
                any = true;
            }
        }
        return any;
    }
}
