package org.jiedui.check;

import java.util.Optional;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.UniversityRow;

/** Makes universities of their rows. */
final class UniversitiesCheck {

    private final Values values;
    private final Locations locations;
    private final Register<University> register;

    UniversitiesCheck(Values values, Locations locations, Register<University> register) {
        this.values = values;
        this.locations = locations;
        this.register = register;
    }

    void check(UniversityRow row) {
        Origin origin = row.origin();
        Optional<String> id =
                values.required(row.id(), origin, "id", "id", "编号").flatMap(given -> register.claim(given, origin));
        Optional<String> name = values.required(row.name(), origin, "name", "university's name", "高校名称");
        Optional<String> province = locations.province(row.province(), origin, "province");
        String city = values.optional(row.city(), origin, "city");
        Optional<GeoPoint> point =
                province.flatMap(found -> locations.point(row.location(), found, city, null, origin));
        if (id.isPresent() && name.isPresent() && point.isPresent()) {
            register.accept(id.get(), new University(id.get(), name.get(), province.orElseThrow(), city, point.get()));
        }
    }
}
