package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** One pairing, as the contract shows it; the two locations are there for maps. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PairingView(
        String departmentId,
        String department,
        String universityId,
        String university,
        String province,
        String schoolId,
        String school,
        String schoolProvince,
        @Nullable String city,
        @Nullable String county,
        Setting setting,
        String type,
        int distanceKm,
        boolean crossRegion,
        Map<String, BigDecimal> costs,
        LocationView universityLocation,
        LocationView schoolLocation) {

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
                row.department().id(),
                row.department().name(),
                row.university().id(),
                row.university().name(),
                row.university().province(),
                row.school().id(),
                row.school().name(),
                row.school().province(),
                row.school().city(),
                row.school().county(),
                row.school().setting(),
                row.school().type(),
                row.kilometres(),
                row.crossRegion(),
                costs,
                LocationView.of(row.department().location()),
                LocationView.of(row.school().location()));
    }
}
