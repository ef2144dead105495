package org.jiedui.solve.exact;

/**
 * A lower bound that holds whatever a solver's tolerances are.
 *
 * <p>Problem: the least cost of a {@link LinearModel}. Method: Lagrangian relaxation (A. M. Geoffrion, 1974): for any
 * worths y of the rows, y ≤ 0 where the row is an upper limit, constant + Σ y·limit + Σ over columns of most × min(0,
 * cost − Σ y) is at most the cost of every solution. The worths that a simplex solver gives as duals make it tight;
 * here they are rounded to a fixed point, and everything after that is whole-number arithmetic that would rather fail
 * than overflow, so no rounding can lift the bound. Complexity: one pass over the entries.
 */
final class SafeBound {

    private static final int FINEST_BITS = 16;

    private final LinearModel model;
    private final Fixing fixing;
    private int bits;
    private long[] worth = {};

    SafeBound(LinearModel model) {
        this(model, Fixing.NONE);
    }

    /** Bounds of the solutions that keep a fixing. */
    SafeBound(LinearModel model, Fixing fixing) {
        this.model = model;
        this.fixing = fixing;
    }

    /**
     * The bound from these worths, rounded up to a cost that a solution can have.
     *
     * @param duals worth of each row; not finite counts as 0
     * @param step all costs are a multiple of it away from the model's constant, > 0
     */
    long of(double[] duals, long step) {
        for (bits = FINEST_BITS; bits >= 0; bits--) {
            try {
                return roundUp(lagrangian(duals), step);
            } catch (ArithmeticException tooFine) {
                continue;
            }
        }
        return Long.MIN_VALUE;
    }

    private long lagrangian(double[] duals) {
        round(duals);
        long value = 0;
        for (int row = 0; row < worth.length; row++) {
            value = Math.addExact(value, Math.multiplyExact(worth[row], (long) model.limit(row)));
        }
        for (int column = 0; column < model.columns(); column++) {
            long reduced = reducedCost(column);
            if (reduced < 0 && !fixing.unused().get(column)) {
                value = Math.addExact(value, Math.multiplyExact(reduced, (long) model.most(column)));
            } else if (reduced > 0 && fixing.used().get(column)) {
                value = Math.addExact(value, reduced);
            }
        }
        return value;
    }

    private void round(double[] duals) {
        worth = new long[model.rows()];
        double scale = 1L << bits;
        for (int row = 0; row < worth.length; row++) {
            double scaled = duals[row] * scale;
            if (!(Math.abs(scaled) < Long.MAX_VALUE / 4)) {
                if (Double.isNaN(scaled)) {
                    continue;
                }
                throw new ArithmeticException();
            }
            long rounded = Math.round(scaled);
            worth[row] = model.isEquality(row) ? rounded : Math.min(0, rounded);
        }
    }

    private long reducedCost(int column) {
        long reduced = Math.multiplyExact(model.cost(column), 1L << bits);
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            reduced = Math.subtractExact(reduced, model.sign(entry) * worth[model.row(entry)]);
        }
        return reduced;
    }

    /** ⌈scaled ÷ 2^bits⌉, then up to the next multiple of the step, counted from the model's constant. */
    private long roundUp(long scaled, long step) {
        long whole = -Math.floorDiv(-scaled, 1L << bits);
        return Math.addExact(model.constant(), Math.multiplyExact(-Math.floorDiv(-whole, step), step));
    }

    /**
     * What these worths prove about the columns.
     *
     * @param lower no solution costs less, the model's constant included
     * @param reduced by column: a solution with one unit of it costs at least {@code lower} plus this where this is
     *     positive; 0 where every solution has one
     */
    record Priced(long lower, long[] reduced) {}

    /** Prices every column; all numbers are rounded down. */
    Priced price(double[] duals) {
        for (bits = FINEST_BITS; bits >= 0; bits--) {
            try {
                long lower = Math.addExact(model.constant(), Math.floorDiv(lagrangian(duals), 1L << bits));
                long[] reduced = new long[model.columns()];
                for (int column = 0; column < reduced.length; column++) {
                    reduced[column] = fixing.used().get(column) ? 0 : Math.floorDiv(reducedCost(column), 1L << bits);
                }
                return new Priced(lower, reduced);
            } catch (ArithmeticException tooFine) {
                continue;
            }
        }
        return new Priced(Long.MIN_VALUE / 4, new long[model.columns()]);
    }
}
