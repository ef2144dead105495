package org.jiedui.check;

import java.util.List;
import java.util.Optional;
import org.jiedui.problem.Department;
import org.jiedui.problem.School;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.Roster.DepartmentName;
import org.jiedui.roster.Roster.DepartmentRow;
import org.jiedui.roster.Roster.SchoolName;
import org.jiedui.roster.Roster.TieRow;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that other rows refer to: by id, and where ids are not required by name. What is found is known, not
 * necessarily accepted.
 */
final class References {

    private final boolean idsRequired;
    private final Findings findings;
    private final Values values;
    private final Register<University> universities;
    private final Register<Department> departments;
    private final Register<School> schools;

    References(
            Roster roster,
            Findings findings,
            Values values,
            Register<University> universities,
            Register<Department> departments,
            Register<School> schools) {
        idsRequired = roster.idsRequired();
        this.findings = findings;
        this.values = values;
        this.universities = universities;
        this.departments = departments;
        this.schools = schools;
    }

    /** The id of a department's university. */
    Optional<String> university(DepartmentRow row) {
        Origin origin = row.origin();
        String id = values.optional(row.universityId(), origin, "universityId");
        if (id != null || idsRequired) {
            return values.required(id, origin, "universityId", "university's id", "高校编号")
                    .map(given -> idsRequired ? given : universities.nearly(given, origin, "universityId"))
                    .filter(given -> universities.requireKnown(given, origin, "universityId"));
        }
        return values.required(row.universityName(), origin, "universityName", "university", "高校名称")
                .flatMap(name -> universityByName(name, origin));
    }

    private Optional<String> universityByName(String name, Origin origin) {
        if (universities.isKnown(name)) {
            return Optional.of(name);
        }
        List<String> named = universities.listByName("", name);
        List<String> shortened = named.isEmpty() ? universities.listByShortName(name) : List.of();
        if (shortened.size() == 1) {
            String id = shortened.getFirst();
            findings.readAs("short-name", origin.place("universityName"), name, universities.nameOf(id));
            return Optional.of(id);
        }
        return only(universities, "", named, name, origin, "universityName");
    }

    /** Whether a row's university is removed, so that the department goes along. */
    boolean goesAlong(DepartmentRow row) {
        return isGone(universities, row.universityId(), "", row.universityName());
    }

    /** Whether an end of a tie is removed, so that the tie goes along. */
    boolean goesAlong(TieRow row) {
        DepartmentName department = row.department();
        SchoolName school = row.school();
        String university = department == null ? null : department.university();
        List<String> within = university == null ? List.of("") : universities.listByName("", university);
        return isGone(universities, null, "", university)
                || isGone(schools, row.schoolId(), "", school == null ? null : school.name())
                || isGone(
                        departments,
                        row.departmentId(),
                        within.isEmpty() ? String.valueOf(university) : within.getFirst(),
                        department == null ? null : department.name());
    }

    private static boolean isGone(Register<?> register, @Nullable String id, String scope, @Nullable String name) {
        return id == null
                ? name != null && register.findRemoval(scope, name) != null
                : register.findRemoval(id) != null;
    }

    /** The id of a tie's department. */
    Optional<String> department(TieRow row) {
        Origin origin = row.origin();
        String id = values.optional(row.departmentId(), origin, "departmentId");
        DepartmentName names = row.department();
        if (id != null || idsRequired || names == null) {
            return values.required(id, origin, "departmentId", "department's id", "院系编号")
                    .map(given -> idsRequired ? given : departments.nearly(given, origin, "departmentId"))
                    .filter(given -> departments.requireKnown(given, origin, "departmentId"));
        }
        Optional<String> name = values.required(names.name(), origin, "departmentName", "department", "院系名称");
        String universityName = values.optional(names.university(), origin, "universityName");
        Optional<String> scope = universityName == null ? Optional.of("") : universityByName(universityName, origin);
        if (name.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = departments.listByName(scope.get(), name.get());
        return only(departments, scope.get(), named, name.get(), origin, "departmentName");
    }

    /** The id of a tie's school. */
    Optional<String> school(TieRow row) {
        Origin origin = row.origin();
        String id = values.optional(row.schoolId(), origin, "schoolId");
        SchoolName names = row.school();
        if (id != null || idsRequired || names == null) {
            return values.required(id, origin, "schoolId", "school's id", "学校编号")
                    .map(given -> idsRequired ? given : schools.nearly(given, origin, "schoolId"))
                    .filter(given -> schools.requireKnown(given, origin, "schoolId"));
        }
        return values.required(names.name(), origin, "schoolName", "school", "学校名称")
                .flatMap(name -> {
                    List<String> named = schools.listByName("", name);
                    List<String> there = named.size() > 1
                            ? named.stream()
                                    .filter(found -> isThere(schools, found, names))
                                    .toList()
                            : named;
                    return only(schools, "", there.isEmpty() ? named : there, name, origin, "schoolName");
                });
    }

    /** Reports what was referred to and is not there, or there more than once. */
    void reportUnclear() {
        universities.reportUnclear();
        departments.reportUnclear();
        schools.reportUnclear();
    }

    /** Whether an accepted school stands where an address says, as far as it says anything. */
    static boolean isThere(Register<School> schools, String id, SchoolName address) {
        School school = schools.find(id);
        return school != null
                && fits(address.province(), school.province())
                && fits(address.city(), school.city())
                && fits(address.county(), school.county());
    }

    /** Whether an address's part as sent may mean a school's: equal, or one the other without its suffix. */
    static boolean fits(@Nullable String sent, @Nullable String known) {
        if (sent == null || sent.isBlank() || known == null) {
            return true;
        }
        String a = Writing.fold(sent);
        String b = Writing.fold(known);
        return a.startsWith(b) || b.startsWith(a);
    }

    private static Optional<String> only(
            Register<?> register, String scope, List<String> ids, String name, Origin origin, String field) {
        if (ids.isEmpty() && register.isBroken(name)) {
            return Optional.empty();
        }
        if (ids.isEmpty()) {
            register.noteUnknownName(scope, name, origin, field);
        } else if (ids.size() > 1) {
            register.noteAmbiguousName(name, ids, origin, field);
        }
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }
}
