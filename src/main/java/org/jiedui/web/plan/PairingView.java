package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Weights;
import org.jiedui.sheets.StandbyRow;
import org.jspecify.annotations.Nullable;

/** One pairing, as the contract shows it: one object of all that the groups hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PairingView(
        @JsonUnwrapped DepartmentEnd department,
        @JsonUnwrapped SchoolEnd school,
        int distanceKm,
        boolean crossRegion,
        Map<String, BigDecimal> costs,
        @Nullable SecondSchool standby) {

    /** Who takes over when the school declines. */
    record SecondSchool(String schoolId, String school, BigDecimal extraKm) {}

    /** Whose pairing it is; the location is there for maps. */
    record DepartmentEnd(
            String departmentId,
            String department,
            String universityId,
            String university,
            String province,
            LocationView universityLocation) {
        static DepartmentEnd of(PairingRow row) {
            return new DepartmentEnd(
                    row.department().id(),
                    row.department().name(),
                    row.university().id(),
                    row.university().name(),
                    row.university().province(),
                    LocationView.of(row.department().location()));
        }
    }

    /** The school of it; the location is there for maps. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchoolEnd(
            String schoolId,
            String school,
            String schoolProvince,
            @Nullable String city,
            @Nullable String county,
            Setting setting,
            String type,
            LocationView schoolLocation) {
        static SchoolEnd of(School school) {
            return new SchoolEnd(
                    school.id(),
                    school.name(),
                    school.province(),
                    school.city(),
                    school.county(),
                    school.setting(),
                    school.type(),
                    LocationView.of(school.location()));
        }
    }

    /** Degrees in WGS-84. */
    record LocationView(double lat, double lon) {
        static LocationView of(GeoPoint point) {
            return new LocationView(point.latitude(), point.longitude());
        }
    }

    static PairingView of(PairingRow row) {
        Map<String, BigDecimal> costs = new LinkedHashMap<>();
        row.costs().forEach((rule, cost) -> costs.put(rule.id(), Weights.kilometres(cost)));
        return new PairingView(
                DepartmentEnd.of(row), SchoolEnd.of(row.school()), row.kilometres(), row.crossRegion(), costs, null);
    }

    static PairingView of(StandbyRow row) {
        PairingView view = of(row.pairing());
        School standby = row.standby();
        Long extra = row.extra();
        return standby == null || extra == null
                ? view
                : new PairingView(
                        view.department,
                        view.school,
                        view.distanceKm,
                        view.crossRegion,
                        view.costs,
                        new SecondSchool(standby.id(), standby.name(), Weights.kilometres(extra)));
    }
}
