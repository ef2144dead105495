package org.jiedui.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.PairRule;
import org.jiedui.problem.Problem;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * A number that no plan without hard violations costs more than, on the soft level; far from tight, but certain.
 * Complexity: one pass over the eligible pairs of campus and school.
 */
final class SoftCeiling {

    private final Problem problem;

    private SoftCeiling(Problem problem) {
        this.problem = problem;
    }

    /** @throws ArithmeticException when it does not fit into a long */
    static long of(Problem problem) {
        SoftCeiling ceiling = new SoftCeiling(problem);
        long sum = Math.addExact(ceiling.ties(), ceiling.pools());
        for (University university : problem.universities()) {
            sum = Math.addExact(sum, ceiling.of(university));
        }
        return sum;
    }

    private long ties() {
        long sum = 0;
        for (Tie tie : problem.ties()) {
            if (Amounts.ruleOf(tie.kind()).level() == RuleLevel.SOFT) {
                sum = Math.addExact(sum, problem.weights().thousandths(Amounts.ruleOf(tie.kind())));
            }
        }
        return sum;
    }

    /** A convex amount is largest at one of the ends. */
    private long pools() {
        long sum = 0;
        int most = problem.departments().size();
        for (CountGroup group : problem.groups().listStanding()) {
            CountRule rule = group.rule();
            sum = Math.addExact(
                    sum,
                    Math.max(
                            rule.cost(problem.weights(), 0, group.norm()),
                            rule.cost(problem.weights(), most, group.norm())));
        }
        return sum;
    }

    /** A convex amount that is 0 for nobody is largest when all are counted in one group. */
    private long of(University university) {
        List<Department> departments = problem.departmentsOf(university);
        long sum = 0;
        for (CountRule rule : CountRule.list()) {
            if (rule.scope() == CountRule.Scope.UNIVERSITY) {
                sum = Math.addExact(sum, rule.cost(problem.weights(), departments.size(), 0));
            }
        }
        Set<GeoPoint> campuses = new HashSet<>();
        Set<List<Object>> traits = new HashSet<>();
        departments.forEach(department -> {
            campuses.add(department.location());
            traits.add(PairRule.traits(department));
        });
        return Math.addExact(sum, Math.multiplyExact((long) departments.size(), pair(university, campuses, traits)));
    }

    /** The most that one pairing of the university costs. */
    private long pair(University university, Set<GeoPoint> campuses, Set<List<Object>> traits) {
        long way = 0;
        Set<List<Object>> schoolTraits = new HashSet<>();
        for (Setting setting : Setting.values()) {
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                int farthest = 0;
                for (School school : source.schools()) {
                    schoolTraits.add(PairRule.traits(school));
                    for (GeoPoint campus : campuses) {
                        farthest = Math.max(farthest, campus.kilometresTo(school.location()));
                    }
                }
                way = Math.max(way, Amounts.travelCost(problem, farthest, source.line() != null));
            }
        }
        long others = 0;
        for (List<Object> ofDepartment : traits) {
            for (List<Object> ofSchool : schoolTraits) {
                others = Math.max(others, PairRule.cost(problem.weights(), ofDepartment, ofSchool));
            }
        }
        return Math.addExact(way, others);
    }
}
