package org.jiedui.solve.exact;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Some of a {@link LinearModel}: the columns to decide about, and the rows that they are in with what others leave of
 * the limits. Columns that cannot be above 0 are left out.
 */
final class Restriction {

    private final LinearModel model;
    private final PlainIndex plain;
    private final BitSet columns = new BitSet();
    private final BitSet rows = new BitSet();
    /** By row: how much of its limit columns outside take. */
    private final int[] taken;
    /** Rows in which some choice may be above 0. */
    private final BitSet live = new BitSet();

    private Restriction(LinearModel model, PlainIndex plain) {
        this.model = model;
        this.plain = plain;
        taken = new int[model.rows()];
    }

    /** The whole model over these columns alone: what is best here is best with all others at 0. */
    static Restriction to(LinearModel model, PlainIndex plain, BitSet kept) {
        Restriction restriction = new Restriction(model, plain);
        kept.stream().filter(model::isChoice).forEach(restriction::markLive);
        for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
            if (model.isChoice(column) || !restriction.isDead(column)) {
                restriction.columns.set(column);
            }
        }
        restriction.rows.set(0, model.rows());
        return restriction;
    }

    /**
     * The same where one of each of some columns is taken for good; what it costs is left out of account.
     *
     * @param taken they may be among the columns kept, for what they take beyond one
     */
    static Restriction with(LinearModel model, PlainIndex plain, BitSet kept, BitSet taken) {
        BitSet free = (BitSet) kept.clone();
        taken.stream().filter(column -> model.most(column) == 1).forEach(free::clear);
        Restriction restriction = new Restriction(model, plain);
        taken.stream().forEach(column -> {
            restriction.markLive(column);
            restriction.take(column);
        });
        free.stream().filter(model::isChoice).forEach(restriction::markLive);
        free.stream()
                .filter(column -> model.isChoice(column) || !restriction.isDead(column))
                .forEach(restriction.columns::set);
        restriction.rows.set(0, model.rows());
        return restriction;
    }

    /**
     * The model around a solution: some choices are free, others are taken for good, the rest are 0; what follows from
     * the choices is free wherever the free ones can change it.
     *
     * @param free choices
     * @param chosen choices at 1; those that are free too are free
     */
    static Restriction around(LinearModel model, PlainIndex plain, BitSet free, BitSet chosen) {
        Restriction restriction = new Restriction(model, plain);
        for (int column = chosen.nextSetBit(0); column >= 0; column = chosen.nextSetBit(column + 1)) {
            restriction.markLive(column);
            if (!free.get(column)) {
                restriction.take(column);
            }
        }
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int column = free.nextSetBit(0); column >= 0; column = free.nextSetBit(column + 1)) {
            restriction.markLive(column);
            restriction.columns.set(column);
            restriction.open(column, open);
        }
        while (!open.isEmpty()) {
            int row = open.remove();
            for (int i = 0; i < plain.count(row); i++) {
                int column = plain.column(row, i);
                if (!restriction.columns.get(column) && !restriction.isDead(column)) {
                    restriction.columns.set(column);
                    restriction.open(column, open);
                }
            }
        }
        return restriction;
    }

    private void markLive(int column) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            live.set(model.row(entry));
        }
    }

    private void take(int column) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            taken[model.row(entry)] += model.sign(entry);
        }
    }

    private void open(int column, ArrayDeque<Integer> open) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            if (!rows.get(model.row(entry))) {
                rows.set(model.row(entry));
                open.add(model.row(entry));
            }
        }
    }

    private boolean isDead(int column) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            int row = model.row(entry);
            if (plain.isLink(row) && !live.get(row)) {
                return true;
            }
        }
        return false;
    }

    /** The columns to decide about. */
    BitSet columns() {
        return columns;
    }

    /** The rows to keep. */
    BitSet rows() {
        return rows;
    }

    /** What is left of a row's limit; may be below 0. */
    int left(int row) {
        return model.limit(row) - taken[row];
    }
}
