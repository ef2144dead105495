package org.jiedui.solve.exact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * The share of the objective of the soft ties and of an earlier plan's pairings: Σ weight × (1 − kept).
 *
 * <p>Each of them costs its weight beforehand. A pair that somebody wishes or that was there before has one more
 * column, which goes through all rows of its pairing and is cheaper by what keeping it is worth; a row Σ ≤ 1 keeps a
 * department to one of these. Where the changes beyond a number cost more, a row Σ kept + excess − slack = pairings −
 * number counts them, with slack ≤ number.
 */
final class TieColumns {

    private final Formulation formulation;
    private final PairColumns pairs;
    private final Problem problem;
    private final LinearModel model;
    private final Held held;
    private final Map<Department, Map<School, Long>> worth = new HashMap<>();
    private int keptRow = -1;

    TieColumns(Formulation formulation, PairColumns pairs) {
        this.formulation = formulation;
        this.pairs = pairs;
        problem = formulation.problem;
        model = formulation.model;
        held = formulation.held;
    }

    void write() {
        for (Tie tie : problem.ties()) {
            Rule rule = Amounts.ruleOf(tie.kind());
            long weight = rule.level() == RuleLevel.SOFT ? problem.weights().thousandths(rule) : 0;
            if (weight > 0) {
                keep(problem.department(tie.departmentId()), problem.school(tie.schoolId()), weight);
            }
        }
        FormerPlan former = problem.findFormer();
        if (former != null) {
            writeFormer(former);
        }
        for (Department department : problem.departments()) {
            Map<School, Long> schools = worth.get(department);
            if (schools != null && !held.departments.contains(department.id())) {
                tiedColumns(department, schools);
            }
        }
    }

    /** Whether the pair is to be decided at all: a pinned one is kept. */
    private boolean keep(Department department, School school, long weight) {
        if (held.pins.contains(new Held.Pin(department, school))) {
            return false;
        }
        model.addConstant(weight);
        worth.computeIfAbsent(department, key -> new HashMap<>()).merge(school, weight, Math::addExact);
        return true;
    }

    private void writeFormer(FormerPlan former) {
        int open = 0;
        for (Map.Entry<String, String> pairing : former.schools().entrySet()) {
            if (keep(problem.department(pairing.getKey()), problem.school(pairing.getValue()), former.worth())) {
                open++;
            }
        }
        if (former.joins() && open > former.free()) {
            keptRow = model.addEquality(open - former.free());
            formulation.choices.addNone();
            model.addColumn(former.beyond(), open, false);
            model.entry(keptRow);
            formulation.choices.addNone();
            model.addColumn(0, former.free(), false);
            model.entry(keptRow, true);
        }
    }

    private void tiedColumns(Department department, Map<School, Long> worth) {
        University university = problem.universityOf(department);
        Set<String> forbidden = held.forbidden.getOrDefault(department.id(), Set.of());
        List<School> schools = worth.keySet().stream()
                .filter(school -> !held.schools.contains(school.id()) && !forbidden.contains(school.id()))
                .filter(school -> problem.eligibility().allows(university, school))
                .filter(school -> formulation.fill.allows(university, school))
                .sorted(Comparator.comparing(School::id))
                .toList();
        int ownRow = schools.size() > 1 ? model.addRow(1) : -1;
        for (School school : schools) {
            Source source = Objects.requireNonNull(problem.eligibility().findSource(university, school));
            int index = formulation.choices.indexOf(school);
            formulation.choices.addTied(department, index);
            model.addColumn(pairs.cost(department, school) - Objects.requireNonNull(worth.get(school)), 1, true);
            model.entry(ownRow);
            pairs.enter(department);
            if (isFormer(department, school)) {
                model.entry(keptRow);
            }
            formulation.enter(university, source, school, index);
        }
    }

    private boolean isFormer(Department department, School school) {
        FormerPlan former = problem.findFormer();
        return former != null && former.has(department.id(), school.id());
    }
}
