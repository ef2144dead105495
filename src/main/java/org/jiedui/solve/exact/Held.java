package org.jiedui.solve.exact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jiedui.problem.Cap;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/** What the ties of a problem fix beforehand: pinned pairs, with all they use up, and forbidden pairs. */
final class Held {

    /** One pinned pair. */
    record Pin(Department department, School school) {}

    final Set<Pin> pins = new LinkedHashSet<>();
    final Set<String> departments = new HashSet<>();
    final Set<String> schools = new HashSet<>();
    final Map<String, Set<String>> forbidden = new HashMap<>();
    private final Ledger ledger;
    private final Map<CountGroup, Integer> counts = new LinkedHashMap<>();
    private boolean possible = true;

    Held(Problem problem) {
        ledger = new Ledger(problem.caps());
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.FORBID) {
                forbidden
                        .computeIfAbsent(tie.departmentId(), department -> new HashSet<>())
                        .add(tie.schoolId());
            } else if (tie.kind() == TieKind.PIN) {
                pin(problem, problem.department(tie.departmentId()), problem.school(tie.schoolId()));
            }
        }
        for (Pin pin : pins) {
            possible &= !isForbidden(pin.department, pin.school) && keepsCaps(problem, pin);
        }
    }

    private boolean keepsCaps(Problem problem, Pin pin) {
        University university = problem.universityOf(pin.department);
        return problem.eligibility().allows(university, pin.school)
                && problem.caps().usedBy(university, pin.school).stream()
                        .allMatch(cap -> ledger.used(cap) <= problem.caps().most(cap));
    }

    private void pin(Problem problem, Department department, School school) {
        pins.add(new Pin(department, school));
        departments.add(department.id());
        schools.add(school.id());
        ledger.take(problem.caps().usedBy(problem.universityOf(department), school));
        problem.groups()
                .of(problem.universityOf(department), school)
                .forEach(group -> counts.merge(group, 1, Integer::sum));
    }

    /** How many pinned pairs a soft rule counts in a group. */
    int count(CountGroup group) {
        return counts.getOrDefault(group, 0);
    }

    /** The groups that pinned pairs are counted in, in a fixed order. */
    Set<CountGroup> groups() {
        return counts.keySet();
    }

    /** What the pins leave of a cap, ≥ 0. */
    int left(Cap cap) {
        return ledger.left(cap);
    }

    boolean isForbidden(Department department, School school) {
        return forbidden.getOrDefault(department.id(), Set.of()).contains(school.id());
    }

    /** Whether a plan can keep all pins and all other hard rules. */
    boolean isPossible() {
        return possible;
    }
}
