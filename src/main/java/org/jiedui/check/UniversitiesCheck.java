package org.jiedui.check;

import java.util.List;
import java.util.Optional;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.UniversityRow;
import org.jiedui.roster.RowChange;

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
        if (row.change() == RowChange.REMOVE) {
            remove(row);
            return;
        }
        Optional<String> name = values.required(row.name(), origin, "name", "university's name", "高校名称");
        Optional<String> id = id(row, name);
        id.ifPresent(claimed -> name.ifPresent(known -> register.call("", known, claimed)));
        if (id.isEmpty()) {
            name.filter(known -> !idsRequired).ifPresentOrElse(register::callBroken, register::noteNameless);
        }
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
            return values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .flatMap(id -> register.claim(id, row));
        }
        return name.flatMap(known -> {
            List<String> named = register.listInherited("", known);
            return named.size() == 1 ? register.claim(named.getFirst(), row) : register.claimByName(known, known, row);
        });
    }

    private void remove(UniversityRow row) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .ifPresent(id -> register.remove(id, row));
        } else {
            values.required(row.name(), origin, "name", "university's name", "高校名称")
                    .ifPresent(known -> register.removeNamed(known, register.listInherited("", known), row));
        }
    }
}
