package org.jiedui.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Caps;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/** What rules pairs of a problem out before any cost is looked at. */
final class Obstacles {

    /**
     * One obstacle.
     *
     * @param verdict INELIGIBLE, FORBIDDEN or PINNED_ELSEWHERE
     * @param rule the hard rule behind it
     */
    record Obstacle(Verdict verdict, Rule rule) {}

    private final Problem problem;
    private final Set<Pairing> forbidden = new HashSet<>();
    private final Map<String, String> pinnedSchool = new HashMap<>();
    private final Set<String> pinnedSchools = new HashSet<>();
    private final Ledger ledger;

    Obstacles(Problem problem) {
        this.problem = problem;
        ledger = new Ledger(problem.caps());
        for (Tie tie : problem.ties()) {
            switch (tie.kind()) {
                case FORBID -> forbidden.add(new Pairing(tie.departmentId(), tie.schoolId()));
                case PIN -> {
                    pinnedSchool.put(tie.departmentId(), tie.schoolId());
                    pinnedSchools.add(tie.schoolId());
                    ledger.take(problem.caps()
                            .usedBy(
                                    problem.universityOf(problem.department(tie.departmentId())),
                                    problem.school(tie.schoolId())));
                }
                case PREFER, PRIOR -> {}
            }
        }
    }

    /** Null when some plan that breaks no hard rule has the pair, provided that the pins alone break none. */
    @Nullable
    Obstacle find(Pairing wished) {
        Department department = problem.department(wished.departmentId());
        School school = problem.school(wished.schoolId());
        University university = problem.universityOf(department);
        if (!problem.eligibility().allows(university, school)) {
            return new Obstacle(Verdict.INELIGIBLE, Rule.ELIGIBLE_PAIR);
        }
        if (forbidden.contains(wished)) {
            return new Obstacle(Verdict.FORBIDDEN, Rule.FORBIDDEN_PAIR);
        }
        String pinned = pinnedSchool.get(department.id());
        if (school.id().equals(pinned)) {
            return null;
        }
        if (pinned != null || pinnedSchools.contains(school.id())) {
            return new Obstacle(Verdict.PINNED_ELSEWHERE, Rule.PIN_KEPT);
        }
        Caps caps = problem.caps();
        for (Cap cap : caps.usedBy(university, school)) {
            if (ledger.left(cap) == 0) {
                return new Obstacle(caps.most(cap) == 0 ? Verdict.INELIGIBLE : Verdict.PINNED_ELSEWHERE, ruleOf(cap));
            }
        }
        return null;
    }

    private static Rule ruleOf(Cap cap) {
        return switch (cap) {
            case Cap.Places places -> Rule.UNIVERSITY_PLACES;
            case Cap.Quota quota -> Rule.PROVINCE_QUOTA;
            case Cap.Supply supply -> Rule.SUPPLY_AGREEMENT;
            case Cap.Departments departments -> Rule.PIN_KEPT;
            case Cap.Schools schools -> Rule.PIN_KEPT;
        };
    }
}
