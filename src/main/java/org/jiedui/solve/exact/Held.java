package org.jiedui.solve.exact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
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
    private final Map<List<Object>, Integer> used = new HashMap<>();
    private boolean possible = true;

    Held(Problem problem) {
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
            possible &= !isForbidden(pin.department, pin.school) && keepsLimits(problem, pin);
        }
    }

    private boolean keepsLimits(Problem problem, Pin pin) {
        University university = problem.universityOf(pin.department);
        Setting setting = pin.school.setting();
        Source source = problem.eligibility().findSource(university, pin.school);
        OptionalInt quota = problem.findQuota(university.province(), setting);
        return source != null
                && used(university.id(), setting) <= problem.programme().placesPerUniversity(setting)
                && (quota.isEmpty() || used("quota", university.province(), setting) <= quota.getAsInt())
                && (source.line() == null
                        || used(source.line()) <= source.line().count());
    }

    private void pin(Problem problem, Department department, School school) {
        pins.add(new Pin(department, school));
        departments.add(department.id());
        schools.add(school.id());
        Source source = problem.eligibility().findSource(problem.universityOf(department), school);
        String province = problem.universityOf(department).province();
        count(department.universityId(), school.setting());
        count("quota", province, school.setting());
        count("university type", department.universityId(), school.type());
        count("pool type", school.province(), school.setting(), school.type());
        if (source != null && source.line() != null) {
            count(source.line());
        }
    }

    private void count(Object... key) {
        used.merge(List.of(key), 1, Integer::sum);
    }

    /** How many pinned pairs count for a limit, as named in {@link #pin}. */
    int used(Object... key) {
        return used.getOrDefault(List.of(key), 0);
    }

    /** What the pins leave of a limit, ≥ 0. */
    int left(int limit, Object... key) {
        return Math.max(0, limit - used(key));
    }

    boolean isForbidden(Department department, School school) {
        return forbidden.getOrDefault(department.id(), Set.of()).contains(school.id());
    }

    /** Whether a plan can keep all pins and all other hard rules. */
    boolean isPossible() {
        return possible;
    }
}
