package org.jiedui.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.University;

/**
 * One pairing with everything that is said about it.
 *
 * @param university the department's university
 * @param department who is paired
 * @param school with whom
 * @param kilometres great-circle km between the two, rounded
 * @param crossRegion whether the school lies outside the university's province
 * @param costs what each soft rule that counts pairings costs here, in thousandths of a km-equivalent
 */
public record PairingRow(
        University university,
        Department department,
        School school,
        int kilometres,
        boolean crossRegion,
        Map<Rule, Long> costs) {

    /** The rows of a plan, by department id; ids that the problem lacks are left out. */
    public static List<PairingRow> list(Problem problem, Plan plan) {
        return plan.pairings().stream()
                .filter(pairing -> problem.findDepartment(pairing.departmentId()) != null
                        && problem.findSchool(pairing.schoolId()) != null)
                .map(pairing ->
                        of(problem, problem.department(pairing.departmentId()), problem.school(pairing.schoolId())))
                .toList();
    }

    private static PairingRow of(Problem problem, Department department, School school) {
        Map<Rule, Long> costs = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.SOFT && rule.countsPairs()) {
                costs.put(
                        rule, problem.weights().thousandths(rule) * Amounts.ofPair(rule, problem, department, school));
            }
        }
        return new PairingRow(
                problem.universityOf(department),
                department,
                school,
                Amounts.kilometres(department, school),
                problem.isCrossRegion(department, school),
                costs);
    }
}
