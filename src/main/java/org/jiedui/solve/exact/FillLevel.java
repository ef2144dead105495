package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * The first level: how many pairings there can be at most, by counts alone, and which limits every such plan uses up.
 *
 * <p>The counts form a network, so that the linear programme has whole duals: they are a minimum cut. By complementary
 * slackness every plan that reaches the maximum uses up each limit on the cut and has no pairing that crosses it
 * backwards; saying so row by row fixes the fill without a row over all pairings. Forbidden pairs are not counts: where
 * they bind, the maximum is only an upper limit and the cut proves nothing.
 */
final class FillLevel {

    private record Group(String universityId, Setting setting, String supplier, boolean recommended) {}

    private final Held held;
    private final LinearModel model = new LinearModel();
    private final Map<Cap, Integer> rows = new HashMap<>();
    private final Map<Group, Integer> columns = new HashMap<>();
    private final Set<Integer> cutRows = new HashSet<>();
    private final Set<Integer> closedColumns = new HashSet<>();
    private int most;
    private boolean cut;

    FillLevel(Problem problem, Held held) {
        this.held = held;
        for (University university : problem.universities()) {
            row(new Cap.Departments(university.id()));
            for (Setting setting : Setting.values()) {
                row(new Cap.Places(university.id(), setting));
                for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                    group(problem, university, source, true);
                    group(problem, university, source, false);
                }
            }
        }
    }

    private void group(Problem problem, University university, Source source, boolean recommended) {
        Setting setting = source.pool().setting();
        long schools = source.schools().stream()
                .filter(school -> school.recommended() == recommended)
                .filter(school -> !held.schools.contains(school.id()))
                .count();
        if (schools == 0) {
            return;
        }
        Group group = new Group(university.id(), setting, source.pool().province(), recommended);
        columns.put(group, model.addColumn(-1, 1 << 20, false));
        problem.caps().usedBy(university, source, recommended).forEach(cap -> model.entry(row(cap)));
    }

    private int row(Cap cap) {
        return rows.computeIfAbsent(cap, used -> model.addRow(held.left(used)));
    }

    /** Finds the maximum and the cut. */
    void solve() {
        double[] worth = worths(Fixing.NONE);
        most = mostBy(worth, Fixing.NONE);
        for (int row = 0; row < worth.length; row++) {
            if (worth[row] < 0) {
                cutRows.add(row);
            }
        }
        for (int column = 0; column < model.columns(); column++) {
            if (model.reducedCost(column, worth) > 0) {
                closedColumns.add(column);
            }
        }
    }

    /**
     * No plan in which the university has the school has more pairings than this, pins included. The pair is eligible,
     * and the pins leave room for it.
     */
    int mostWith(University university, School school) {
        Integer column = columns.get(groupOf(university, school));
        if (column == null) {
            return most;
        }
        Fixing fixing = new Fixing(new BitSet(), new BitSet());
        fixing.used().set(column);
        return Math.min(most, mostBy(worths(fixing), fixing));
    }

    private double[] worths(Fixing fixing) {
        double[] worth = new double[model.rows()];
        try (Relaxation relaxation = new Relaxation(model, 1)) {
            for (int column = 0; column < model.columns(); column++) {
                relaxation.activate(column);
            }
            relaxation.hold(fixing);
            if (relaxation.solve(() -> false)) {
                worth = relaxation.duals();
            }
        }
        for (int row = 0; row < worth.length; row++) {
            worth[row] = Math.rint(worth[row]);
        }
        return worth;
    }

    private int mostBy(double[] worth, Fixing fixing) {
        long bound = new SafeBound(model, fixing).of(worth, 1);
        return held.pins.size() + (int) Math.min(-bound, 1 << 28);
    }

    private static Group groupOf(University university, School school) {
        return new Group(university.id(), school.setting(), school.province(), school.recommended());
    }

    /** No plan has more pairings than this, pins included. */
    int most() {
        return most;
    }

    /** Tells that a plan with {@link #most} pairings exists, so that what the cut says holds in every best plan. */
    void trustCut() {
        cut = true;
    }

    /** Whether every best plan uses a cap up. */
    boolean usesWhole(Cap cap) {
        Integer row = rows.get(cap);
        return cut && row != null && cutRows.contains(row);
    }

    /** Whether a best plan may pair the university with an eligible school, as far as the cut knows. */
    boolean allows(University university, School school) {
        Integer column = columns.get(groupOf(university, school));
        return column != null && !(cut && closedColumns.contains(column));
    }
}
