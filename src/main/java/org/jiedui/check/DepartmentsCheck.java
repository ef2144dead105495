package org.jiedui.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.DepartmentRow;
import org.jiedui.roster.Roster.LocationValue;
import org.jiedui.roster.RowChange;

/** Makes departments of their rows. */
final class DepartmentsCheck {

    private final boolean idsRequired;
    private final Findings findings;
    private final Values values;
    private final Locations locations;
    private final References references;
    private final Register<University> universities;
    private final Register<Department> register;
    private int withoutLocation;

    /** @param idsRequired whether a row without an id is wrong; else its university's id and its name become its id */
    DepartmentsCheck(
            boolean idsRequired,
            Findings findings,
            Values values,
            Locations locations,
            References references,
            Register<University> universities,
            Register<Department> register) {
        this.idsRequired = idsRequired;
        this.findings = findings;
        this.values = values;
        this.locations = locations;
        this.references = references;
        this.universities = universities;
        this.register = register;
    }

    void check(DepartmentRow row) {
        Origin origin = row.origin();
        if (row.change() == RowChange.REMOVE) {
            remove(row);
            return;
        }
        Optional<String> name = values.required(row.name(), origin, "name", "department's name", "院系名称");
        Optional<String> universityId = references.university(row);
        Optional<String> id = id(row, universityId, name);
        id.ifPresent(claimed -> name.ifPresent(known -> {
            register.call("", known, claimed);
            universityId.ifPresent(within -> register.call(within, known, claimed));
        }));
        if (id.isEmpty()) {
            name.filter(known -> !idsRequired).ifPresentOrElse(register::callBroken, register::noteNameless);
        }
        Set<String> strengths = values.texts(row.strengths(), origin, "strengths");
        Optional<University> university = universityId.map(universities::find);
        Optional<GeoPoint> point = university.flatMap(its -> point(row, its));
        if (id.isPresent() && name.isPresent() && point.isPresent()) {
            register.accept(
                    id.get(),
                    new Department(id.get(), university.orElseThrow().id(), name.get(), strengths, point.get()));
        }
    }

    private Optional<String> id(DepartmentRow row, Optional<String> universityId, Optional<String> name) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            return values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .flatMap(id -> register.claim(id, row));
        }
        return name.flatMap(known -> universityId.flatMap(within -> {
            List<String> named = register.listInherited(within, known);
            return named.size() == 1
                    ? register.claim(named.getFirst(), row)
                    : register.claimByName(within + "-" + known, known, row);
        }));
    }

    private void remove(DepartmentRow row) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given == null && references.goesAlong(row)) {
            return;
        }
        if (given != null || idsRequired) {
            values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .ifPresent(id -> register.remove(id, row));
            return;
        }
        Optional<String> name = values.required(row.name(), origin, "name", "department's name", "院系名称");
        Optional<String> within = references.university(row);
        name.ifPresent(known -> within.ifPresent(
                university -> register.removeNamed(known, register.listInherited(university, known), row)));
    }

    /** Takes the departments out whose university was removed, and moves those along that stand where it stood. */
    void followUniversities() {
        Inherited<University> above = universities.inherited();
        for (String id : register.inherited().listIds()) {
            Department department = Objects.requireNonNull(register.find(id));
            String university = department.universityId();
            if (!universities.isKnown(university)) {
                register.drop(id, Objects.requireNonNull(universities.findRemoval(university)));
                above.goesAlong(university, "院系 departments");
                continue;
            }
            University before = above.findReplaced(university);
            University now = universities.find(university);
            if (before != null && now != null && department.location().equals(before.location())) {
                register.adjust(
                        id, new Department(id, university, department.name(), department.strengths(), now.location()));
            }
        }
    }

    private Optional<GeoPoint> point(DepartmentRow row, University university) {
        LocationValue given = row.location();
        if (given == null || given.lat() == null && given.lon() == null) {
            withoutLocation++;
            return Optional.of(university.location());
        }
        return locations.given(given, university.province(), row.origin());
    }

    /** Notes, once for all, which departments stand where their university stands. */
    void noteBorrowedLocations(Origin roster) {
        if (withoutLocation > 0) {
            findings.note(
                    "located-by-university",
                    roster.place("departments"),
                    String.valueOf(withoutLocation),
                    withoutLocation
                            + " departments have no point of their own and stand where their university stands. Give"
                            + " lat and lon for departments on another campus.",
                    "有 " + withoutLocation + " 个院系未填坐标，使用所在高校的位置。位于其他校区的院系请填写经纬度。");
        }
    }
}
