package org.jiedui.solve.exact;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.TypeTarget;
import org.jiedui.problem.University;

/**
 * The rules once more, as a reader of the rule list would write them: one yes or no for each department and school, a
 * row for each limit, nothing left out and nothing put together. Solved by HiGHS, so that neither the model nor the
 * solver is the product's own.
 */
final class PlainModel {

    private record Pair(Department department, School school, Variable chosen) {}

    private final Problem problem;
    private final ModelBuilder model = new ModelBuilder();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<List<Object>, LinearExprBuilder> counts = new HashMap<>();
    private final Map<List<Object>, Integer> limits = new HashMap<>();
    private final LinearExprBuilder total = LinearExpr.newBuilder();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private PlainModel(Problem problem) {
        this.problem = problem;
        // HiGHS has no word for a model without variables, which is what comes of a roster that pairs nobody.
        model.newBoolVar("unused");
        for (Department department : problem.departments()) {
            for (School school : problem.schools()) {
                pair(department, school);
            }
        }
        limits.forEach((key, limit) -> model.addLessOrEqual(counts.get(key), limit));
        ties();
        repeatedTypes();
        targets();
    }

    /**
     * The most pairings, and the least soft cost at that.
     *
     * @param cost in thousandths of a km-equivalent
     */
    record Optimum(int pairings, double cost) {}

    static Optimum solve(Problem problem) {
        PlainModel plain = new PlainModel(problem);
        plain.model.maximize(plain.total);
        int most = (int) Math.round(plain.value());
        plain.model.addEquality(plain.total, most);
        plain.model.minimize(plain.cost);
        return new Optimum(most, plain.value());
    }

    private double value() {
        ModelSolver solver = new ModelSolver("highs");
        solver.setSolverSpecificParameters("mip_rel_gap=0\nmip_abs_gap=0.1\n");
        SolveStatus status = solver.solve(model);
        if (status != SolveStatus.OPTIMAL) {
            throw new AssertionError("HiGHS ends with " + status);
        }
        return solver.getObjectiveValue();
    }

    private void pair(Department department, School school) {
        University university = problem.universityOf(department);
        Source source = problem.eligibility().findSource(university, school);
        if (source == null || problem.ties().contains(new Tie(department.id(), school.id(), TieKind.FORBID))) {
            return;
        }
        Variable chosen = model.newBoolVar("");
        pairs.add(new Pair(department, school, chosen));
        total.add(chosen);
        cost.addTerm(chosen, Amounts.pairCost(problem, department, school));
        limit(chosen, 1, "department", department.id());
        limit(chosen, 1, "school", school.id());
        limit(chosen, problem.programme().placesPerUniversity(school.setting()), university.id(), school.setting());
        problem.findQuota(university.province(), school.setting())
                .ifPresent(quota -> limit(chosen, quota, "quota", university.province(), school.setting()));
        SupplyLine line = source.line();
        if (line != null) {
            limit(chosen, line.count(), line);
        }
        count("university type", university.id(), school.type()).add(chosen);
        count("pool type", school.province(), school.setting(), school.type()).add(chosen);
    }

    private void limit(Variable chosen, int limit, Object... key) {
        limits.put(List.of(key), limit);
        count(key).add(chosen);
    }

    private LinearExprBuilder count(Object... key) {
        return counts.computeIfAbsent(List.of(key), name -> LinearExpr.newBuilder());
    }

    private void ties() {
        for (Tie tie : problem.ties()) {
            LinearExprBuilder holds = LinearExpr.newBuilder();
            pairs.stream()
                    .filter(pair -> pair.department.id().equals(tie.departmentId())
                            && pair.school.id().equals(tie.schoolId()))
                    .forEach(pair -> holds.add(pair.chosen));
            switch (tie.kind()) {
                case PIN -> model.addEquality(holds, 1);
                case PREFER, PRIOR -> {
                    long weight = problem.weights().thousandths(Amounts.ruleOf(tie.kind()));
                    cost.add(weight).addTerm(holds.build(), -weight);
                }
                case FORBID -> {}
            }
        }
    }

    /** n(n−1)/2 is the least z with z ≥ k·n − k(k+1)/2 for all whole k. */
    private void repeatedTypes() {
        long weight = problem.weights().thousandths(Rule.REPEATED_TYPE);
        counts.forEach((key, count) -> {
            if (key.getFirst().equals("university type")) {
                Variable z = model.newNumVar(0, 1e6, "");
                for (int k = 1; k <= 12; k++) {
                    model.addGreaterOrEqual(
                            LinearExpr.newBuilder().add(z).addTerm(count.build(), -k), -k * (k + 1) / 2.0);
                }
                cost.addTerm(z, weight);
            }
        });
    }

    private void targets() {
        long weight = problem.weights().thousandths(Rule.TYPE_BALANCE);
        for (TypeTarget target : problem.typeTargets()) {
            target.targets().forEach((type, wanted) -> {
                var chosen = count("pool type", target.province(), target.setting(), type)
                        .build();
                Variable off = model.newNumVar(0, 1e6, "");
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(off).addTerm(chosen, -1), -wanted);
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(off).add(chosen), wanted);
                cost.addTerm(off, weight);
            });
        }
    }
}
