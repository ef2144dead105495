package org.jiedui.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.SchoolMark;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster, whatever it was sent as: its fields by name and type; null where they are empty or of another
 * type.
 */
public interface RosterRow {

    @Nullable
    String text(String field);

    @Nullable
    Double number(String field);

    @Nullable
    Boolean yesOrNo(String field);

    /** The texts of a list, empty where there is none. */
    List<String> texts(String field);

    /** Where it stands on the earth. */
    Roster.@Nullable LocationValue location();

    /** What it does to the roster that it changes. */
    @Nullable
    RowChange change();

    /** Where it stands in what was sent. */
    Origin origin();

    default Roster.UniversityRow toUniversity() {
        return new Roster.UniversityRow(
                text("id"), text("name"), text("province"), text("city"), location(), change(), origin());
    }

    default Roster.SchoolRow toSchool() {
        return new Roster.SchoolRow(
                text("id"),
                text("name"),
                text("province"),
                text("city"),
                text("county"),
                text("setting"),
                text("stage"),
                text("type"),
                texts("needs"),
                marks(),
                location(),
                change(),
                origin());
    }

    private Map<SchoolMark, Boolean> marks() {
        Map<SchoolMark, Boolean> marks = new EnumMap<>(SchoolMark.class);
        for (SchoolMark mark : SchoolMark.values()) {
            Boolean value = yesOrNo(mark.field());
            if (value != null) {
                marks.put(mark, value);
            }
        }
        return marks;
    }

    default Roster.QuotaRow toQuota() {
        return new Roster.QuotaRow(
                text("province"), number("universities"), number("urban"), number("rural"), change(), origin());
    }

    default Roster.SupplyRow toSupply() {
        return new Roster.SupplyRow(
                text("demand"), text("supplier"), text("setting"), number("count"), change(), origin());
    }
}
