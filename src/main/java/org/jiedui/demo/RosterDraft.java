package org.jiedui.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.gazetteer.Division;
import org.jiedui.problem.SchoolMark;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * A roster in the making: what must be known of it, and null where a field is left out.
 *
 * @param name of the roster
 * @param programmeId the programme by its id, or null when the roster brings its own
 * @param programme the programme's tables, written out only when there is no id
 */
record RosterDraft(
        String name,
        @Nullable String programmeId,
        DemoProgramme programme,
        List<DraftUniversity> universities,
        List<DraftDepartment> departments,
        List<DraftSchool> schools,
        List<DraftTie> ties) {

    /** Its rows, as if somebody had sent them. */
    Roster toRoster() {
        return new Roster(
                name,
                programmeId == null ? programme.toRows() : new Roster.NamedProgramme(programmeId, Origin.MADE),
                universities.stream().map(DraftUniversity::toRow).toList(),
                departments.stream().map(DraftDepartment::toRow).toList(),
                schools.stream().map(DraftSchool::toRow).toList(),
                ties.stream().map(DraftTie::toRow).toList(),
                true,
                Origin.MADE);
    }

    record Point(double lat, double lon) {
        static Point of(Division place) {
            return new Point(place.latitude(), place.longitude());
        }

        private static Roster.@Nullable LocationValue value(@Nullable Point point) {
            return point == null ? null : new Roster.LocationValue(point.lat, point.lon);
        }
    }

    record DraftUniversity(
            String id,
            String name,
            String province,
            @Nullable String city,
            @Nullable Point location) {

        private Roster.UniversityRow toRow() {
            return new Roster.UniversityRow(id, name, province, city, Point.value(location), null, Origin.MADE);
        }
    }

    record DraftDepartment(
            String id,
            String universityId,
            String name,
            List<String> strengths,
            @Nullable Point location) {

        private Roster.DepartmentRow toRow() {
            return new Roster.DepartmentRow(
                    id, universityId, null, name, strengths, Point.value(location), null, Origin.MADE);
        }
    }

    record DraftSchool(
            String id,
            String name,
            String province,
            @Nullable String city,
            @Nullable String county,
            String setting,
            @Nullable String stage,
            String type,
            List<String> needs,
            Set<SchoolMark> marks,
            @Nullable Point location) {

        boolean recommended() {
            return marks.contains(SchoolMark.RECOMMENDED);
        }

        private Roster.SchoolRow toRow() {
            return new Roster.SchoolRow(
                    id,
                    name,
                    province,
                    city,
                    county,
                    setting,
                    stage,
                    type,
                    needs,
                    marks.stream().collect(Collectors.toMap(mark -> mark, mark -> true)),
                    Point.value(location),
                    null,
                    Origin.MADE);
        }
    }

    record DraftTie(String departmentId, String schoolId, String kind) {

        private Roster.TieRow toRow() {
            return new Roster.TieRow(departmentId, schoolId, kind, null, null, null, Origin.MADE);
        }
    }
}
