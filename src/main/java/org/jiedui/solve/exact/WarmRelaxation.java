package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A relaxation that is kept open to be solved again with other columns held, which begins where the last solve ended.
 * Holds native memory: close it.
 */
final class WarmRelaxation implements AutoCloseable {

    /** Columns let in at a time. */
    private static final int MOST_LET_IN = 2_000;

    private static final double WORTH_ADDING = 1e-3;
    private static final double ABOVE_ZERO = 1e-9;
    private static final double NO_SHORTFALL = 1e-7;
    private static final double DEAREST_IN_UNITS = 1e7;

    /** How often more is charged for falling short before it is given up. */
    private static final int MOST_PENALTIES = 4;

    private final LinearModel model;
    private final PlainIndex plain;
    private final long step;
    private final Relaxation relaxation;
    private final double dearest;
    private final BitSet linked = new BitSet();
    private Fixing fixing = Fixing.NONE;

    /** @param begin choices to let in to begin with */
    WarmRelaxation(LinearModel model, PlainIndex plain, long step, BitSet begin) {
        this.model = model;
        this.plain = plain;
        this.step = step;
        double most = 0;
        for (int column = 0; column < model.columns(); column++) {
            most = Math.max(most, Math.abs(model.cost(column)));
        }
        dearest = most;
        relaxation = new Relaxation(model, Math.max(Units.KILOMETRE, dearest / DEAREST_IN_UNITS));
        for (int column = 0; column < model.columns(); column++) {
            if (!model.isChoice(column) && !plain.isBetween(column)) {
                relaxation.activate(column);
            }
        }
        begin.stream().forEach(this::activate);
    }

    /** Lets a choice in, and whoever can serve its link. */
    private void activate(int choice) {
        relaxation.activate(choice);
        for (int entry = model.begin(choice); entry < model.end(choice); entry++) {
            int row = model.row(entry);
            if (plain.isLink(row) && !linked.get(row)) {
                linked.set(row);
                for (int i = 0; i < plain.count(row); i++) {
                    relaxation.activate(plain.column(row, i));
                }
            }
        }
    }

    /**
     * Solves the relaxation of the solutions that keep a fixing.
     *
     * @return the worths of the rows, or null when it was stopped or there is no such solution
     */
    double @Nullable [] solve(Fixing held, BooleanSupplier stopped) {
        fixing = held;
        held.used().stream().filter(model::isChoice).forEach(this::activate);
        relaxation.hold(held);
        double penalty = 4.0 * dearest + Units.KILOMETRE;
        relaxation.allowShortfall(penalty);
        int penalties = 0;
        while (!stopped.getAsBoolean() && relaxation.solve(stopped)) {
            double[] worth = relaxation.duals();
            if (!letIn(worth)) {
                if (relaxation.shortfall() < NO_SHORTFALL) {
                    return worth;
                }
                if (++penalties > MOST_PENALTIES) {
                    return null;
                }
                penalty *= 16;
                relaxation.allowShortfall(penalty);
            }
        }
        return null;
    }

    /** The columns above 0 in the last solution. */
    BitSet support() {
        BitSet support = new BitSet();
        for (int column = 0; column < model.columns(); column++) {
            support.set(column, relaxation.value(column) > ABOVE_ZERO);
        }
        return support;
    }

    /** @return whether a column was let in */
    private boolean letIn(double[] worth) {
        List<Integer> paying = IntStream.range(0, model.columns())
                .filter(column -> model.isChoice(column)
                        && !relaxation.isActive(column)
                        && !fixing.unused().get(column)
                        && model.reducedCost(column, worth) < -step * WORTH_ADDING)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> model.reducedCost(column, worth)))
                .limit(MOST_LET_IN)
                .toList();
        paying.forEach(this::activate);
        return !paying.isEmpty();
    }

    @Override
    public void close() {
        relaxation.close();
    }
}
