package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Department;

/** What a plan is in a model: the value of every column, those that follow from the choices included. Immutable. */
final class PlanColumns {

    private final LinearModel model;
    private final PlainIndex plain;
    private final BitSet chosen = new BitSet();
    private final int[] values;
    private final int[] activity;
    private final boolean complete;

    PlanColumns(LinearModel model, PlainIndex plain, Choices choices, Plan plan) {
        this.model = model;
        this.plain = plain;
        values = new int[model.columns()];
        activity = new int[model.rows()];
        Map<Integer, Department> departments = choices.departmentsByColumn(plan);
        departments.forEach((column, department) -> {
            chosen.set(column);
            add(column, 1);
            serve(column, choices.classRowOf(department));
        });
        for (int row = 0; row < activity.length; row++) {
            if (!plain.isLink(row)) {
                count(row);
            }
        }
        complete = keepsRows();
    }

    private void add(int column, int amount) {
        values[column] += amount;
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            activity[model.row(entry)] += amount * model.sign(entry);
        }
    }

    /** One more of a class of departments serves the link of a choice, if it has one. */
    private void serve(int choice, int classRow) {
        for (int entry = model.begin(choice); entry < model.end(choice); entry++) {
            int row = model.row(entry);
            for (int i = 0; plain.isLink(row) && i < plain.count(row); i++) {
                int column = plain.column(row, i);
                if (isIn(column, classRow)) {
                    add(column, 1);
                    break;
                }
            }
        }
    }

    private boolean isIn(int column, int row) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            if (model.row(entry) == row) {
                return true;
            }
        }
        return false;
    }

    /** Steps over or under a count, the cheapest first. */
    private void count(int row) {
        int off = activity[row] - model.limit(row);
        if (off == 0 || off < 0 && !model.isEquality(row)) {
            return;
        }
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < plain.count(row); i++) {
            int column = plain.column(row, i);
            int sign = model.sign(model.begin(column));
            if (model.end(column) - model.begin(column) == 1 && sign == -Integer.signum(off)) {
                steps.add(column);
            }
        }
        steps.sort(Comparator.comparingLong(model::cost));
        int rest = Math.abs(off);
        for (int column : steps) {
            int taken = Math.min(rest, model.most(column));
            add(column, taken);
            rest -= taken;
        }
    }

    private boolean keepsRows() {
        for (int row = 0; row < activity.length; row++) {
            int off = activity[row] - model.limit(row);
            if (off > 0 || off < 0 && model.isEquality(row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the plan is a solution of the model; if not, the values are only some of it. */
    boolean isComplete() {
        return complete;
    }

    /** The choices at 1. */
    BitSet chosen() {
        return chosen;
    }

    /** By column. */
    int[] values() {
        return values;
    }
}
