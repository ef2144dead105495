package org.jiedui.solve.exact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;

/**
 * The first level: how many pairings there can be at most, by counts alone, and which limits every such plan uses up.
 *
 * <p>The counts form a network, so that the linear programme has whole duals: they are a minimum cut. By complementary slackness every
 * plan that reaches the maximum uses up each limit on the cut and has no pairing that crosses it backwards; saying so row by row
 * fixes the fill without a row over all pairings. Forbidden pairs are not counts: where they bind, the maximum is only an upper limit
 * and the cut proves nothing.
 */
final class FillLevel {

    private record Group(String universityId, Setting setting, String supplier, boolean recommended) {}

    private final Held held;
    private final LinearModel model = new LinearModel();
    private final Map<List<Object>, Integer> rows = new HashMap<>();
    private final Map<Group, Integer> columns = new HashMap<>();
    private final Set<Integer> cutRows = new HashSet<>();
    private final Set<Integer> closedColumns = new HashSet<>();
    private int most;
    private boolean cut;

    FillLevel(Problem problem, Held held) {
        this.held = held;
        for (University university : problem.universities()) {
            int free = (int) problem.departmentsOf(university).stream()
                    .filter(department -> !held.departments.contains(department.id()))
                    .count();
            row(free, "departments", university.id());
            for (Setting setting : Setting.values()) {
                row(
                        held.left(problem.programme().placesPerUniversity(setting), university.id(), setting),
                        "places",
                        university.id(),
                        setting);
                for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                    group(problem, university, source, true);
                    group(problem, university, source, false);
                }
            }
        }
    }

    private void group(Problem problem, University university, Source source, boolean recommended) {
        Setting setting = source.pool().setting();
        String province = university.province();
        long schools = source.schools().stream()
                .filter(school -> school.recommended() == recommended)
                .filter(school -> !held.schools.contains(school.id()))
                .count();
        if (schools == 0) {
            return;
        }
        Group group = new Group(university.id(), setting, source.pool().province(), recommended);
        columns.put(group, model.addColumn(-1, 1 << 20, false));
        model.entry(rows.get(List.<Object>of("departments", university.id())));
        model.entry(rows.get(List.<Object>of("places", university.id(), setting)));
        model.entry(row((int) schools, "schools", source.pool().province(), setting, recommended));
        OptionalInt quota = problem.findQuota(province, setting);
        if (quota.isPresent()) {
            model.entry(row(held.left(quota.getAsInt(), "quota", province, setting), "quota", province, setting));
        }
        SupplyLine line = source.line();
        if (line != null) {
            model.entry(row(held.left(line.count(), line), line));
        }
    }

    private int row(int limit, Object... key) {
        return rows.computeIfAbsent(List.of(key), name -> model.addRow(limit));
    }

    /** Finds the maximum and the cut. */
    void solve() {
        double[] worth = new double[model.rows()];
        try (Relaxation relaxation = new Relaxation(model, 1)) {
            for (int column = 0; column < model.columns(); column++) {
                relaxation.activate(column);
            }
            if (relaxation.solve(() -> false)) {
                worth = relaxation.duals();
            }
        }
        for (int row = 0; row < worth.length; row++) {
            worth[row] = Math.rint(worth[row]);
        }
        long bound = new SafeBound(model).of(worth, 1);
        most = held.pins.size() + (int) Math.min(-bound, 1 << 28);
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

    /** No plan has more pairings than this, pins included. */
    int most() {
        return most;
    }

    /** Tells that a plan with {@link #most} pairings exists, so that what the cut says holds in every best plan. */
    void trustCut() {
        cut = true;
    }

    private boolean isCut(Object... key) {
        Integer row = rows.get(List.of(key));
        return cut && row != null && cutRows.contains(row);
    }

    boolean usesAllDepartments(University university) {
        return isCut("departments", university.id());
    }

    boolean usesAllPlaces(University university, Setting setting) {
        return isCut("places", university.id(), setting);
    }

    boolean usesWholeQuota(String province, Setting setting) {
        return isCut("quota", province, setting);
    }

    boolean usesWholeLine(SupplyLine line) {
        return isCut(line);
    }

    boolean usesAllSchoolsLike(School school) {
        return isCut("schools", school.province(), school.setting(), school.recommended());
    }

    /** Whether a best plan may pair the university with an eligible school, as far as the cut knows. */
    boolean allows(University university, School school) {
        Integer column =
                columns.get(new Group(university.id(), school.setting(), school.province(), school.recommended()));
        return column != null && !(cut && closedColumns.contains(column));
    }
}
