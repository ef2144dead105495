package org.jiedui.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.SchoolName;
import org.jiedui.roster.Roster.SchoolRow;
import org.jiedui.roster.RowChange;
import org.jspecify.annotations.Nullable;

/** Makes schools of their rows. */
final class SchoolsCheck {

    private final boolean idsRequired;
    private final Values values;
    private final Locations locations;
    private final Register<School> register;

    /** @param idsRequired whether a row without an id is wrong; else its address and its name become its id */
    SchoolsCheck(boolean idsRequired, Values values, Locations locations, Register<School> register) {
        this.idsRequired = idsRequired;
        this.values = values;
        this.locations = locations;
        this.register = register;
    }

    void check(SchoolRow row) {
        Origin origin = row.origin();
        if (row.change() == RowChange.REMOVE) {
            remove(row);
            return;
        }
        Optional<String> name = values.required(row.name(), origin, "name", "school's name", "学校名称");
        Optional<String> province = locations.province(row.province(), origin, "province");
        String city = values.optional(row.city(), origin, "city");
        String county = values.optional(row.county(), origin, "county");
        Optional<String> id = id(row, name, province, county == null ? city : county);
        id.ifPresent(claimed -> name.ifPresent(known -> register.call("", known, claimed)));
        if (id.isEmpty()) {
            name.filter(known -> !idsRequired).ifPresentOrElse(register::callBroken, register::noteNameless);
        }
        Optional<Setting> setting = values.required(row.setting(), origin, "setting", "setting", "城乡类别")
                .flatMap(word -> values.word(word, Vocabulary.SETTINGS, origin, "setting"));
        Stage stage = stage(row.stage(), origin);
        Optional<String> type = values.required(row.type(), origin, "type", "school type", "学校类型")
                .map(text -> values.type(text, origin));
        Set<String> needs = values.texts(row.needs(), origin, "needs");
        Optional<GeoPoint> point =
                province.flatMap(found -> locations.point(row.location(), found, city, county, origin));
        if (id.isPresent() && name.isPresent() && setting.isPresent() && type.isPresent() && point.isPresent()) {
            register.accept(
                    id.get(),
                    new School(
                            id.get(),
                            name.get(),
                            province.orElseThrow(),
                            city,
                            county,
                            setting.get(),
                            stage,
                            type.get(),
                            needs,
                            SchoolMark.where(
                                    mark -> Boolean.TRUE.equals(row.marks().get(mark))),
                            point.get()));
        }
    }

    private Optional<String> id(
            SchoolRow row, Optional<String> name, Optional<String> province, @Nullable String area) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            return values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .flatMap(id -> register.claim(id, row));
        }
        return name.flatMap(known -> province.flatMap(within -> {
            List<String> named = listThere(known, new SchoolName(within, row.city(), row.county(), known));
            return named.size() == 1
                    ? register.claim(named.getFirst(), row)
                    : register.claimByName(
                            area == null ? within + "-" + known : within + "-" + area + "-" + known, known, row);
        }));
    }

    /** The schools of this name and address that are there before any other. */
    private List<String> listThere(String name, SchoolName address) {
        return register.listInherited("", name).stream()
                .filter(id -> References.isThere(register, id, address))
                .toList();
    }

    private void remove(SchoolRow row) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            values.required(given, origin, "id", "id", "编号")
                    .map(id -> idsRequired ? id : register.nearlyInherited(id, origin))
                    .ifPresent(id -> register.remove(id, row));
            return;
        }
        Optional<String> province =
                row.province() == null ? Optional.empty() : locations.province(row.province(), origin, "province");
        values.required(row.name(), origin, "name", "school's name", "学校名称")
                .ifPresent(known -> register.removeNamed(
                        known,
                        listThere(known, new SchoolName(province.orElse(null), row.city(), row.county(), known)),
                        row));
    }

    private @Nullable Stage stage(@Nullable String given, Origin origin) {
        String word = values.optional(given, origin, "stage");
        return word == null
                ? null
                : values.word(word, Vocabulary.STAGES, origin, "stage").orElse(null);
    }
}
