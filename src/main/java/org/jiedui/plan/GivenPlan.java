package org.jiedui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * A list of pairings that somebody already had, laid against a roster (评估): the plan in it, and everything that is
 * wrong with it.
 *
 * @param plan the entries that can be read as pairings, whether they keep the rules or not; of a department that occurs
 *     twice, the first
 * @param flaws entries that do not count, in the list's order; then the broken hard rules of the plan
 */
public record GivenPlan(Plan plan, List<Flaw> flaws) {

    /**
     * One entry of a list.
     *
     * @param pairing ids as in the list; where a file gives names that the roster lacks, those
     * @param place where it stands in a file, or null
     */
    public record GivenEntry(Pairing pairing, Flaw.@Nullable FlawPlace place) {}

    public GivenPlan {
        flaws = List.copyOf(flaws);
    }

    /**
     * Lays a list against a roster; linear in both.
     *
     * @param entries in any order, with any ids
     */
    public static GivenPlan of(Problem problem, List<Pairing> entries) {
        return ofEntries(
                problem,
                entries.stream().map(pairing -> new GivenEntry(pairing, null)).toList());
    }

    /** The same with the places of the entries in a file. */
    public static GivenPlan ofEntries(Problem problem, List<GivenEntry> entries) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> schoolByDepartment = new HashMap<>();
        for (int line = 0; line < entries.size(); line++) {
            GivenEntry entry = entries.get(line);
            String departmentId = entry.pairing.departmentId();
            String schoolId = entry.pairing.schoolId();
            Department department = problem.findDepartment(departmentId);
            School school = problem.findSchool(schoolId);
            if (department == null) {
                flaws.add(Flaw.ofLine(Flaw.UNKNOWN_DEPARTMENT, line, entry, List.of(departmentId), 1, 0));
            }
            if (school == null) {
                flaws.add(Flaw.ofLine(Flaw.UNKNOWN_SCHOOL, line, entry, List.of(schoolId), 1, 0));
            }
            if (department != null
                    && school != null
                    && schoolByDepartment.putIfAbsent(department.id(), school.id()) != null) {
                flaws.add(Flaw.ofLine(
                        Flaw.DEPARTMENT_TWICE,
                        line,
                        entry,
                        List.of(Flaw.nameOf(problem, department), school.name()),
                        2,
                        1));
            }
        }
        Plan plan = Plan.of(schoolByDepartment);
        PlanAudit.audit(problem, plan)
                .violations()
                .forEach(violation -> flaws.add(Flaw.ofViolation(problem, violation)));
        return new GivenPlan(plan, flaws);
    }
}
