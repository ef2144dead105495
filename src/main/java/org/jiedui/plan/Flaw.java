package org.jiedui.plan;

import java.util.List;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a list that somebody already had: an entry that is no pairing, or a broken hard rule.
 *
 * @param rule {@link #UNKNOWN_DEPARTMENT}, {@link #UNKNOWN_SCHOOL}, {@link #DEPARTMENT_TWICE}, or the id of a hard
 *     {@link Rule}
 * @param line index of the entry in the list, from 0; null where the fault belongs to no single entry
 * @param place where the entry stands in a file; null where there is none
 * @param departmentId id as in the list, or null where no department is meant
 * @param schoolId id as in the list, or null where no school is meant
 * @param subject what people call it: names of department and school, or of provinces with the setting
 * @param counted how many pairings there are
 * @param limit how many there may be
 */
public record Flaw(
        String rule,
        @Nullable Integer line,
        @Nullable FlawPlace place,
        @Nullable String departmentId,
        @Nullable String schoolId,
        List<String> subject,
        int counted,
        int limit) {

    /** The roster has no department of this id; the entry does not count. */
    public static final String UNKNOWN_DEPARTMENT = "unknownDepartment";

    /** The roster has no school of this id; the entry does not count. */
    public static final String UNKNOWN_SCHOOL = "unknownSchool";

    /** The department stands in an earlier entry; this one does not count. */
    public static final String DEPARTMENT_TWICE = "departmentTwice";

    /**
     * A row of a file.
     *
     * @param sheet the sheet's name, or the table's
     * @param row its number as spreadsheets show it, from 1
     */
    public record FlawPlace(String sheet, int row) {}

    public Flaw {
        subject = List.copyOf(subject);
    }

    static Flaw ofLine(
            String rule, int line, GivenPlan.GivenEntry entry, List<String> subject, int counted, int limit) {
        Pairing pairing = entry.pairing();
        return new Flaw(rule, line, entry.place(), pairing.departmentId(), pairing.schoolId(), subject, counted, limit);
    }

    /** A broken rule with the names that the problem knows. */
    static Flaw ofViolation(Problem problem, Violation violation) {
        List<String> ids = violation.subject();
        return switch (violation.rule()) {
            case ELIGIBLE_PAIR, PIN_KEPT, FORBIDDEN_PAIR -> {
                Department department = problem.department(ids.get(0));
                School school = problem.school(ids.get(1));
                yield new Flaw(
                        violation.rule().id(),
                        null,
                        null,
                        department.id(),
                        school.id(),
                        List.of(nameOf(problem, department), school.name()),
                        violation.counted(),
                        violation.limit());
            }
            case ONE_DEPARTMENT_PER_SCHOOL ->
                new Flaw(
                        violation.rule().id(),
                        null,
                        null,
                        null,
                        ids.getFirst(),
                        List.of(problem.school(ids.getFirst()).name()),
                        violation.counted(),
                        violation.limit());
            case UNIVERSITY_PLACES ->
                ofCount(violation, List.of(problem.university(ids.get(0)).name(), ids.get(1)));
            default -> ofCount(violation, ids);
        };
    }

    private static Flaw ofCount(Violation violation, List<String> subject) {
        return new Flaw(violation.rule().id(), null, null, null, null, subject, violation.counted(), violation.limit());
    }

    /** A department with its university, as people call it. */
    static String nameOf(Problem problem, Department department) {
        return problem.universityOf(department).name() + " " + department.name();
    }
}
