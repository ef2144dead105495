package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Flaw;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that somebody keeps as a list of pairings (总表), as entries of a given plan. What a row says by id
 * counts; where there is none, names do: university and department, and the school with as much of its address as is
 * needed. A name that the roster lacks, or has more than once, stands in the entry as it was sent, so that it is found
 * to be unknown.
 */
public final class GivenRows {

    /** The name of the sheet with the pairings in an exported workbook, which holds other ties too. */
    private final String pairingSheet;

    private final Problem problem;
    private final Map<String, List<Department>> departments = new HashMap<>();
    private final Map<String, List<School>> schools = new HashMap<>();

    /** @param pairingSheet where this sheet has rows, only they count */
    public GivenRows(Problem problem, String pairingSheet) {
        this.problem = problem;
        this.pairingSheet = pairingSheet;
        for (Department department : problem.departments()) {
            String university = problem.universityOf(department).name();
            departments
                    .computeIfAbsent(key(university, department.name()), key -> new ArrayList<>())
                    .add(department);
            departments
                    .computeIfAbsent(key(null, department.name()), key -> new ArrayList<>())
                    .add(department);
        }
        for (School school : problem.schools()) {
            schools.computeIfAbsent(Writing.fold(school.name()), key -> new ArrayList<>())
                    .add(school);
        }
    }

    /** The entries, in the order of the file. */
    public List<GivenPlan.GivenEntry> list(Roster file) {
        List<Roster.TieRow> rows = file.ties().stream()
                .filter(row -> row.origin().place("") instanceof Place.CellPlace cell
                        && cell.sheet().equals(pairingSheet))
                .toList();
        return (rows.isEmpty() ? file.ties() : rows).stream().map(this::entry).toList();
    }

    private GivenPlan.GivenEntry entry(Roster.TieRow row) {
        Department department = department(row);
        String departmentId = department == null ? said(row) : department.id();
        String schoolId = school(row, department);
        Flaw.FlawPlace place = row.origin().place("") instanceof Place.CellPlace cell
                ? new Flaw.FlawPlace(cell.sheet(), cell.row())
                : null;
        return new GivenPlan.GivenEntry(new Pairing(departmentId, schoolId), place);
    }

    private @Nullable Department department(Roster.TieRow row) {
        String id = row.departmentId();
        if (id != null && !id.isBlank()) {
            return problem.findDepartment(id.strip());
        }
        Roster.DepartmentName name = row.department();
        if (name == null || name.name() == null) {
            return null;
        }
        List<Department> found = departments.getOrDefault(key(name.university(), name.name()), List.of());
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static String said(Roster.TieRow row) {
        Roster.DepartmentName name = row.department();
        if (row.departmentId() != null && !row.departmentId().isBlank()) {
            return row.departmentId().strip();
        }
        return name == null ? "" : (orEmpty(name.university()) + " " + orEmpty(name.name())).strip();
    }

    /** Of schools of one name the one whose address fits; of several of these the one that the department may have. */
    private String school(Roster.TieRow row, @Nullable Department department) {
        String id = row.schoolId();
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        Roster.SchoolName name = row.school();
        if (name == null || name.name() == null) {
            return "";
        }
        List<School> found = schools.getOrDefault(Writing.fold(name.name()), List.of());
        if (found.size() > 1) {
            found = found.stream().filter(school -> isThere(name, school)).toList();
        }
        if (found.size() > 1 && department != null) {
            found = found.stream()
                    .filter(school -> problem.eligibility().allows(problem.universityOf(department), school))
                    .toList();
        }
        return found.size() == 1 ? found.getFirst().id() : name.name().strip();
    }

    private static boolean isThere(Roster.SchoolName name, School school) {
        return References.fits(name.province(), school.province())
                && References.fits(name.city(), school.city())
                && References.fits(name.county(), school.county());
    }

    private static String key(@Nullable String university, @Nullable String department) {
        return Writing.fold(orEmpty(university)) + "\n" + Writing.fold(orEmpty(department));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
