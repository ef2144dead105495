package org.jiedui.check;

import java.util.Optional;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.UniversityRow;

/** Makes universities of their rows. */
final class UniversitiesCheck {

    private final boolean idsRequired;
    private final Values values;
    private final Locations locations;
    private final Register<University> register;

    /** @param idsRequired whether a row without an id is wrong; else its name becomes its id */
    UniversitiesCheck(boolean idsRequired, Values values, Locations locations, Register<University> register) {
        this.idsRequired = idsRequired;
        this.values = values;
        this.locations = locations;
        this.register = register;
    }

    void check(UniversityRow row) {
        Origin origin = row.origin();
        Optional<String> name = values.required(row.name(), origin, "name", "university's name", "高校名称");
        Optional<String> id = id(row, name);
        id.ifPresent(claimed -> name.ifPresent(known -> register.call("", known, claimed)));
        Optional<String> province = locations.province(row.province(), origin, "province");
        String city = values.optional(row.city(), origin, "city");
        Optional<GeoPoint> point =
                province.flatMap(found -> locations.point(row.location(), found, city, null, origin));
        if (id.isPresent() && name.isPresent() && point.isPresent()) {
            register.accept(id.get(), new University(id.get(), name.get(), province.orElseThrow(), city, point.get()));
        }
    }

    private Optional<String> id(UniversityRow row, Optional<String> name) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            return values.required(given, origin, "id", "id", "编号").flatMap(id -> register.claim(id, origin));
        }
        return name.flatMap(known -> register.claimByName(known, known, origin));
    }
}
