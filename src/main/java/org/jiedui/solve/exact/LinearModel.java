package org.jiedui.solve.exact;

import java.util.Arrays;

/**
 * A mixed-integer programme in whole numbers: minimise constant + Σ cost·x, each row's Σ coefficient·x at most its
 * limit or equal to it, 0 ≤ x ≤ most. Every coefficient is +1 or −1.
 *
 * <p>Rows and columns are only ever added. Not thread-safe while it is built; safe to share afterwards.
 */
final class LinearModel {

    private int rows;
    private int[] limit = new int[1024];
    private boolean[] equal = new boolean[1024];

    private int columns;
    private long[] cost = new long[4096];
    private int[] most = new int[4096];
    private boolean[] choice = new boolean[4096];
    private int[] start = new int[4097];
    private int[] entries = new int[16384];

    private long constant;

    /** Adds a row Σ … ≤ limit. */
    int addRow(int most) {
        if (rows == limit.length) {
            limit = Arrays.copyOf(limit, rows * 2);
            equal = Arrays.copyOf(equal, rows * 2);
        }
        limit[rows] = most;
        return rows++;
    }

    /** Adds a row Σ … = limit. */
    int addEquality(int value) {
        int row = addRow(value);
        equal[row] = true;
        return row;
    }

    /** Demands that a row reach its limit. */
    void makeEqual(int row) {
        equal[row] = true;
    }

    /**
     * Adds a column; its entries follow by {@link #entry}.
     *
     * @param cost cost of one unit
     * @param most largest value
     * @param choice whether the column says who is paired with whom, so that it must be whole; the others are whole or
     *     can be made so at no cost when these are
     */
    int addColumn(long cost, int most, boolean choice) {
        if (columns == this.cost.length) {
            int size = columns * 2;
            this.cost = Arrays.copyOf(this.cost, size);
            this.most = Arrays.copyOf(this.most, size);
            this.choice = Arrays.copyOf(this.choice, size);
            start = Arrays.copyOf(start, size + 1);
        }
        this.cost[columns] = cost;
        this.most[columns] = most;
        this.choice[columns] = choice;
        start[columns + 1] = start[columns];
        return columns++;
    }

    /** Gives the column added last a coefficient of 1 (or −1) in a row; a negative row number is passed over. */
    void entry(int row, boolean negative) {
        if (row < 0) {
            return;
        }
        int at = start[columns];
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, at * 2);
        }
        entries[at] = negative ? ~row : row;
        start[columns] = at + 1;
    }

    void entry(int row) {
        entry(row, false);
    }

    void addConstant(long amount) {
        constant += amount;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int limit(int row) {
        return limit[row];
    }

    boolean isEquality(int row) {
        return equal[row];
    }

    long cost(int column) {
        return cost[column];
    }

    int most(int column) {
        return most[column];
    }

    boolean isChoice(int column) {
        return choice[column];
    }

    long constant() {
        return constant;
    }

    /** Where a column's entries begin; they end where the next one's begin. */
    int begin(int column) {
        return start[column];
    }

    int end(int column) {
        return start[column + 1];
    }

    /** The row of an entry. */
    int row(int entry) {
        return entries[entry] >= 0 ? entries[entry] : ~entries[entry];
    }

    /** The coefficient of an entry, 1 or −1. */
    int sign(int entry) {
        return entries[entry] >= 0 ? 1 : -1;
    }

    /** Cost of a column less what its rows are worth. */
    double reducedCost(int column, double[] worth) {
        double reduced = cost[column];
        for (int entry = start[column]; entry < start[column + 1]; entry++) {
            int code = entries[entry];
            reduced -= code >= 0 ? worth[code] : -worth[~code];
        }
        return reduced;
    }

    /**
     * The same rows and columns, but every choice costs −1 and nothing else costs anything: its optimum makes the most
     * pairs.
     */
    LinearModel countingChoices() {
        LinearModel counting = new LinearModel();
        counting.rows = rows;
        counting.limit = limit;
        counting.equal = equal;
        counting.columns = columns;
        counting.most = most;
        counting.choice = choice;
        counting.start = start;
        counting.entries = entries;
        counting.cost = new long[cost.length];
        for (int column = 0; column < columns; column++) {
            counting.cost[column] = choice[column] ? -1 : 0;
        }
        return counting;
    }
}
