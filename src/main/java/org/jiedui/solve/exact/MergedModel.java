package org.jiedui.solve.exact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A {@link LinearModel} in which some campuses have one class of departments and no links: every choice of theirs costs
 * what the class that suits it best would cost. It has the same columns and far fewer rows, and its optimum is a lower
 * bound for the model, mostly within one percent.
 *
 * <p>The rows of the classes of a campus and of its links are added up, so that the columns between them cancel out;
 * their costs move to the choices. Duals of the sum, given to each class, and to each link less the least of these
 * costs, are duals of the model with the same bound.
 */
final class MergedModel {

    /** Columns between classes and links need no limit of their own, and their duals are plainer without. */
    private static final int UNLIMITED = 1 << 20;

    private final LinearModel fine;
    private final PlainIndex plain;
    private final BitSet apart;
    private final LinearModel model = new LinearModel();
    /** By row of the fine model, the row here. */
    private final int[] rowOf;

    /** @param apart campuses, by {@link PlainIndex#campusOf}, that stay as they are */
    MergedModel(LinearModel fine, PlainIndex plain, BitSet apart) {
        this.fine = fine;
        this.plain = plain;
        this.apart = (BitSet) apart.clone();
        rowOf = mergeRows();
        for (int column = 0; column < fine.columns(); column++) {
            addColumn(column);
        }
        model.addConstant(fine.constant());
    }

    private int[] mergeRows() {
        int[] limits = new int[fine.rows()];
        boolean[] equal = new boolean[limits.length];
        Arrays.fill(equal, true);
        for (int row = 0; row < limits.length; row++) {
            limits[firstOf(row)] += fine.limit(row);
            equal[firstOf(row)] &= fine.isEquality(row);
        }
        int[] rows = new int[limits.length];
        for (int row = 0; row < limits.length; row++) {
            if (firstOf(row) == row) {
                rows[row] = equal[row] ? model.addEquality(limits[row]) : model.addRow(limits[row]);
            } else {
                rows[row] = rows[firstOf(row)];
            }
        }
        return rows;
    }

    /** The first of the rows that are one here. */
    private int firstOf(int row) {
        int campus = plain.campusOf(row);
        return campus >= 0 && !apart.get(campus) ? campus : row;
    }

    private void addColumn(int column) {
        if (!fine.isChoice(column) && isMerged(column)) {
            model.addColumn(0, 0, false);
            return;
        }
        long cost = fine.cost(column);
        for (int entry = fine.begin(column); entry < fine.end(column); entry++) {
            int row = fine.row(entry);
            if (plain.isLink(row) && firstOf(row) != row) {
                cost += plain.leastCost(row);
            }
        }
        boolean between = !fine.isChoice(column) && plain.isBetween(column);
        model.addColumn(cost, between ? UNLIMITED : fine.most(column), fine.isChoice(column));
        for (int entry = fine.begin(column); entry < fine.end(column); entry++) {
            model.entry(rowOf[fine.row(entry)], fine.sign(entry) < 0);
        }
    }

    /** Whether a column between a class and a link has gone. */
    boolean isMerged(int column) {
        for (int entry = fine.begin(column); entry < fine.end(column); entry++) {
            int row = fine.row(entry);
            if (plain.isLink(row)) {
                return firstOf(row) != row;
            }
        }
        return false;
    }

    LinearModel model() {
        return model;
    }

    /** Duals of the fine model that prove as much as these do here. */
    double[] lift(double[] duals) {
        double[] lifted = new double[fine.rows()];
        for (int row = 0; row < lifted.length; row++) {
            lifted[row] = duals[rowOf[row]];
        }
        plain.priceLinks(lifted);
        return lifted;
    }
}
