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
        List<University> universities,
        List<Department> departments,
        List<School> schools,
        List<Tie> ties) {

    record Point(double lat, double lon) {
        static Point of(Division place) {
            return new Point(place.latitude(), place.longitude());
        }
    }

    record University(
            String id,
            String name,
            String province,
            @Nullable String city,
            @Nullable Point location) {}

    record Department(
            String id,
            String universityId,
            String name,
            List<String> strengths,
            @Nullable Point location) {}

    record School(
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

    record Tie(String departmentId, String schoolId, String kind) {}
}
