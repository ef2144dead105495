package org.jiedui.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * The rows of an accepted roster: what a sender would have sent who knew everything, with provinces by full name, every
 * point, the programme by its tables, lists in order, and marks only where they say yes.
 */
public final class ProblemRows {

    private ProblemRows() {}

    /** The whole roster, which names things by their ids. */
    public static Roster roster(String name, Problem problem) {
        return new Roster(
                name,
                programme(problem.programme()),
                problem.universities().stream().map(ProblemRows::university).toList(),
                problem.departments().stream().map(ProblemRows::department).toList(),
                problem.schools().stream().map(ProblemRows::school).toList(),
                problem.ties().stream().map(ProblemRows::tie).toList(),
                true,
                Origin.MADE);
    }

    /** A programme by its tables. */
    public static Roster.InlineProgramme programme(Programme programme) {
        return new Roster.InlineProgramme(
                null,
                programme.goal().name(),
                (double) programme.departmentsPerUniversity(),
                (double) programme.urbanPerUniversity(),
                (double) programme.ruralPerUniversity(),
                (double) programme.farKilometres(),
                programme.quotas().stream().map(ProblemRows::quota).toList(),
                programme.supply().stream().map(ProblemRows::supply).toList(),
                Origin.MADE);
    }

    /** A university. */
    public static Roster.UniversityRow university(University university) {
        return new Roster.UniversityRow(
                university.id(),
                university.name(),
                university.province(),
                university.city(),
                location(university.location()),
                null,
                Origin.MADE);
    }

    private static Roster.DepartmentRow department(Department department) {
        return new Roster.DepartmentRow(
                department.id(),
                department.universityId(),
                null,
                department.name(),
                sorted(department.strengths()),
                location(department.location()),
                null,
                Origin.MADE);
    }

    /** With its university's name, for readers who do not know ids. */
    public static Roster.DepartmentRow department(Department department, University university) {
        Roster.DepartmentRow row = department(department);
        return new Roster.DepartmentRow(
                row.id(),
                row.universityId(),
                university.name(),
                row.name(),
                row.strengths(),
                row.location(),
                row.change(),
                row.origin());
    }

    /** A school. */
    public static Roster.SchoolRow school(School school) {
        Map<SchoolMark, Boolean> marks = new EnumMap<>(SchoolMark.class);
        for (SchoolMark mark : SchoolMark.values()) {
            if (school.has(mark)) {
                marks.put(mark, true);
            }
        }
        return new Roster.SchoolRow(
                school.id(),
                school.name(),
                school.province(),
                school.city(),
                school.county(),
                school.setting().name(),
                school.stage() == null ? null : school.stage().name(),
                school.type(),
                sorted(school.needs()),
                marks,
                location(school.location()),
                null,
                Origin.MADE);
    }

    private static Roster.TieRow tie(Tie tie) {
        return new Roster.TieRow(tie.departmentId(), tie.schoolId(), tie.kind().name(), null, null, null, Origin.MADE);
    }

    /** With the names of what it ties, for readers who do not know ids. */
    public static Roster.TieRow tie(Tie tie, Problem problem) {
        Department department = problem.department(tie.departmentId());
        School school = problem.school(tie.schoolId());
        return new Roster.TieRow(
                tie.departmentId(),
                tie.schoolId(),
                tie.kind().name(),
                new Roster.DepartmentName(problem.universityOf(department).name(), department.name()),
                new Roster.SchoolName(school.province(), school.city(), school.county(), school.name()),
                null,
                Origin.MADE);
    }

    /** A line of the quota table. */
    public static Roster.QuotaRow quota(ProvinceQuota quota) {
        return new Roster.QuotaRow(
                quota.province(),
                (double) quota.universities(),
                (double) quota.urban(),
                (double) quota.rural(),
                null,
                Origin.MADE);
    }

    /** A supply line. */
    public static Roster.SupplyRow supply(SupplyLine line) {
        return new Roster.SupplyRow(
                line.demand(), line.supplier(), line.setting().name(), (double) line.count(), null, Origin.MADE);
    }

    private static Roster.LocationValue location(GeoPoint point) {
        return new Roster.LocationValue(point.latitude(), point.longitude());
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
