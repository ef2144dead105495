package org.jiedui.ask;

import java.util.List;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Caps;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/**
 * What rules a pair out before any cost is looked at.
 *
 * @param verdict INELIGIBLE, FORBIDDEN or PINNED_ELSEWHERE
 * @param rule the hard rule behind it
 */
record Obstacle(Verdict verdict, Rule rule) {

    /** Null when some plan that breaks no hard rule has the pair, provided that the pins alone break none. */
    static @Nullable Obstacle find(Problem problem, Pairing wished) {
        Department department = problem.department(wished.departmentId());
        School school = problem.school(wished.schoolId());
        University university = problem.universityOf(department);
        if (!problem.eligibility().allows(university, school)) {
            return new Obstacle(Verdict.INELIGIBLE, Rule.ELIGIBLE_PAIR);
        }
        if (problem.ties().contains(new Tie(department.id(), school.id(), TieKind.FORBID))) {
            return new Obstacle(Verdict.FORBIDDEN, Rule.FORBIDDEN_PAIR);
        }
        List<Tie> pins = problem.listTies(TieKind.PIN);
        Caps caps = problem.caps();
        Ledger ledger = new Ledger(caps);
        for (Tie pin : pins) {
            boolean same = pin.departmentId().equals(department.id());
            boolean sameSchool = pin.schoolId().equals(school.id());
            if (same && sameSchool) {
                return null;
            }
            if (same || sameSchool) {
                return new Obstacle(Verdict.PINNED_ELSEWHERE, Rule.PIN_KEPT);
            }
            ledger.take(caps.usedBy(
                    problem.universityOf(problem.department(pin.departmentId())), problem.school(pin.schoolId())));
        }
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
