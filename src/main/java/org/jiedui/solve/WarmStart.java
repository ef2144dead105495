package org.jiedui.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * Makes a start out of any plan (热启动): the pins, and of the given pairings, in the order of their departments, whatever
 * the hard rules still allow. The plan may come from another version of the roster; what it names and the problem lacks
 * is left out.
 */
final class WarmStart {

    private final Problem problem;
    private final Set<Pairing> forbidden = new HashSet<>();
    private final Set<String> pairedDepartments = new HashSet<>();
    private final Set<String> takenSchools = new HashSet<>();
    private final Ledger ledger;
    private final List<Pairing> kept = new ArrayList<>();

    private WarmStart(Problem problem) {
        this.problem = problem;
        ledger = new Ledger(problem.caps());
    }

    static Plan from(Problem problem, Plan plan) {
        WarmStart start = new WarmStart(problem);
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.FORBID) {
                start.forbidden.add(new Pairing(tie.departmentId(), tie.schoolId()));
            }
        }
        problem.listTies(TieKind.PIN).forEach(pin -> start.keep(new Pairing(pin.departmentId(), pin.schoolId())));
        plan.pairings().forEach(start::keep);
        return new Plan(start.kept);
    }

    private void keep(Pairing pairing) {
        Department department = problem.findDepartment(pairing.departmentId());
        School school = problem.findSchool(pairing.schoolId());
        if (department == null
                || school == null
                || forbidden.contains(pairing)
                || pairedDepartments.contains(department.id())
                || takenSchools.contains(school.id())) {
            return;
        }
        University university = problem.universityOf(department);
        Source source = problem.eligibility().findSource(university, school);
        if (source == null) {
            return;
        }
        List<Cap> caps = problem.caps().usedBy(university, source, school.recommended());
        if (ledger.hasRoom(caps)) {
            ledger.take(caps);
            pairedDepartments.add(department.id());
            takenSchools.add(school.id());
            kept.add(pairing);
        }
    }
}
