package org.jiedui.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * The best plan of a tiny problem, found by trying every plan that breaks no hard rule; {@link PlanAudit} is the judge.
 *
 * <p>Exponential in the departments: meant for about six departments and six schools.
 */
public final class BruteForce {

    private final Problem problem;
    private final List<Department> departments;
    private final Map<String, String> pinnedSchool = new HashMap<>();
    private final Set<Tie> forbidden = new HashSet<>();
    private final Map<String, String> chosen = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<List<Object>, Integer> used = new HashMap<>();
    private final Comparator<Judged> order;
    private @Nullable Judged best;

    /** A plan without hard violations and its cost. */
    public record Judged(Plan plan, Cost cost) {}

    private BruteForce(Problem problem, Comparator<Judged> order) {
        this.problem = problem;
        this.order = Comparator.comparingLong((Judged judged) -> judged.cost().medium())
                .thenComparing(order);
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.PIN) {
                pinnedSchool.put(tie.departmentId(), tie.schoolId());
            } else if (tie.kind() == TieKind.FORBID) {
                forbidden.add(tie);
            }
        }
        departments = new ArrayList<>(problem.departments());
        departments.sort(Comparator.comparing(department -> !pinnedSchool.containsKey(department.id())));
    }

    /**
     * The plan without hard violations that misses least of the goal and costs least.
     *
     * @throws IllegalArgumentException when the pins break a hard rule, so that there is no such plan
     */
    public static Plan best(Problem problem) {
        return best(problem, Comparator.comparing(Judged::cost)).plan();
    }

    /**
     * The plan without hard violations that misses least of the goal, and of these the first in an order.
     *
     * @throws IllegalArgumentException when the pins break a hard rule, so that there is no such plan
     */
    public static Judged best(Problem problem, Comparator<Judged> order) {
        BruteForce search = new BruteForce(problem, order);
        search.decide(0);
        if (search.best == null) {
            throw new IllegalArgumentException("The pins break a hard rule.");
        }
        return search.best;
    }

    private void decide(int index) {
        if (best != null
                && chosen.size() + departments.size() - index
                        < best.plan().pairings().size()) {
            return;
        }
        if (index == departments.size()) {
            judge();
            return;
        }
        Department department = departments.get(index);
        String pinned = pinnedSchool.get(department.id());
        for (School school : problem.schools()) {
            if (pinned == null ? !pinnedSchool.containsValue(school.id()) : pinned.equals(school.id())) {
                pair(index, department, school);
            }
        }
        if (pinned == null) {
            decide(index + 1);
        }
    }

    private void pair(int index, Department department, School school) {
        if (!PlainRules.allows(problem, problem.universityOf(department), school)
                || forbidden.contains(new Tie(department.id(), school.id(), TieKind.FORBID))
                || !taken.add(school.id())) {
            return;
        }
        List<Object> places = List.of(department.universityId(), school.setting());
        int before = used.getOrDefault(places, 0);
        if (before < problem.programme().placesPerUniversity(school.setting())) {
            used.put(places, before + 1);
            chosen.put(department.id(), school.id());
            decide(index + 1);
            chosen.remove(department.id());
            used.put(places, before);
        }
        taken.remove(school.id());
    }

    private void judge() {
        Plan plan = Plan.of(chosen);
        Judged judged = new Judged(plan, PlanAudit.audit(problem, plan).cost());
        if (judged.cost().hard() == 0 && (best == null || order.compare(judged, best) < 0)) {
            best = judged;
        }
    }
}
