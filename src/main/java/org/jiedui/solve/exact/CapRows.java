package org.jiedui.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * The rows of the hard limits: Σ pairings of a school ≤ 1, and Σ pairings that use a {@link Cap} ≤ what the pins leave
 * of it. Where every best plan uses a limit up, the row is an equality. What departments allow is in the rows of {@link
 * PairColumns}.
 */
final class CapRows {

    private final Problem problem;
    private final LinearModel model;
    private final Held held;
    private final FillLevel fill;
    private final int[] schoolRow;
    private final Map<Cap, Integer> rows = new HashMap<>();

    CapRows(Problem problem, LinearModel model, Held held, FillLevel fill) {
        this.problem = problem;
        this.model = model;
        this.held = held;
        this.fill = fill;
        schoolRow = new int[problem.schools().size()];
        Arrays.fill(schoolRow, -1);
    }

    /** The entries of a pairing, for the column added last. */
    void enter(University university, Source source, School school, int index) {
        if (schoolRow[index] < 0) {
            schoolRow[index] = model.addRow(1);
            if (fill.usesWhole(Cap.Schools.of(school))) {
                model.makeEqual(schoolRow[index]);
            }
        }
        model.entry(schoolRow[index]);
        for (Cap cap : problem.caps().usedBy(university, source, school.recommended())) {
            if (needsRow(cap)) {
                model.entry(row(cap));
            }
        }
    }

    /** What departments and schools allow is in rows of each class of departments and each school. */
    private static boolean needsRow(Cap cap) {
        return switch (cap) {
            case Cap.Departments departments -> false;
            case Cap.Schools schools -> false;
            case Cap.Places places -> true;
            case Cap.Quota quota -> true;
            case Cap.Supply supply -> true;
        };
    }

    private int row(Cap cap) {
        return rows.computeIfAbsent(cap, used -> {
            int row = model.addRow(held.left(used));
            if (fill.usesWhole(used)) {
                model.makeEqual(row);
            }
            return row;
        });
    }

    /** Indices of the schools that every best plan pairs with somebody. */
    BitSet scarceSchools() {
        BitSet scarce = new BitSet();
        for (int school = 0; school < schoolRow.length; school++) {
            if (schoolRow[school] >= 0 && model.isEquality(schoolRow[school])) {
                scarce.set(school);
            }
        }
        return scarce;
    }
}
