package org.jiedui.check;

import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.SchoolRow;
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

        Optional<String> name = values.required(row.name(), origin, "name", "school's name", "学校名称");
        Optional<String> province = locations.province(row.province(), origin, "province");
        String city = values.optional(row.city(), origin, "city");
        String county = values.optional(row.county(), origin, "county");
        Optional<String> id = id(row, name, province, county == null ? city : county);
        id.ifPresent(claimed -> name.ifPresent(known -> register.call("", known, claimed)));
        if (id.isEmpty()) {
            name.ifPresent(register::callBroken);
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
                                    field -> Boolean.TRUE.equals(row.marks().get(field))),
                            point.get()));
        }
    }

    private Optional<String> id(
            SchoolRow row, Optional<String> name, Optional<String> province, @Nullable String area) {
        Origin origin = row.origin();
        String given = values.optional(row.id(), origin, "id");
        if (given != null || idsRequired) {
            return values.required(given, origin, "id", "id", "编号").flatMap(id -> register.claim(id, origin));
        }
        return name.flatMap(known -> province.flatMap(within -> register.claimByName(
                area == null ? within + "-" + known : within + "-" + area + "-" + known, known, origin)));
    }

    private @Nullable Stage stage(@Nullable String given, Origin origin) {
        String word = values.optional(given, origin, "stage");
        return word == null
                ? null
                : values.word(word, Vocabulary.STAGES, origin, "stage").orElse(null);
    }
}
