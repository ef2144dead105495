package org.jiedui.demo;

import java.util.List;
import org.jiedui.gazetteer.Division;
import org.jspecify.annotations.Nullable;

/**
 * A roster on its way to JSON: what the HTTP contract calls a roster, field by field, null where a field is left out.
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

    record Point(double lat, double lon) {
        static Point of(Division place) {
            return new Point(place.latitude(), place.longitude());
        }
    }

    record DraftUniversity(
            String id,
            String name,
            String province,
            @Nullable String city,
            @Nullable Point location) {}

    record DraftDepartment(
            String id,
            String universityId,
            String name,
            List<String> strengths,
            @Nullable Point location) {}

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
            boolean recommended,
            @Nullable Point location) {}

    record DraftTie(String departmentId, String schoolId, String kind) {}
}
