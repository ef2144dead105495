package org.jiedui.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.SchoolMark;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a row by name, in the order of the JSON contract: the way back from what {@link RosterRow} reads. What
 * writes a roster, as JSON or as a workbook, loops over these.
 *
 * <p>A value is a String, a Double, a Boolean, a list of texts, or a {@link Roster.LocationValue}. A field that is
 * null or an empty list is left out.
 */
public final class RowFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private RowFields() {}

    /** The fields of a row of a list; a name that stands for an id is among them where the row has one. */
    public static Map<String, Object> of(Roster.SentRow row) {
        RowFields fields = switch (row) {
            case Roster.UniversityRow university -> university(university);
            case Roster.DepartmentRow department -> department(department);
            case Roster.SchoolRow school -> school(school);
            case Roster.TieRow tie -> tie(tie);
            case Roster.QuotaRow quota ->
                new RowFields()
                        .with("province", quota.province())
                        .with("universities", quota.universities())
                        .with("urban", quota.urban())
                        .with("rural", quota.rural());
            case Roster.SupplyRow line ->
                new RowFields()
                        .with("demand", line.demand())
                        .with("supplier", line.supplier())
                        .with("setting", line.setting())
                        .with("count", line.count());
        };
        RowChange change = row.change();
        return fields.with("change", change == null ? null : change.name()).fields;
    }

    /** The fields of a programme that are not tables. */
    public static Map<String, Object> of(Roster.InlineProgramme programme) {
        return new RowFields()
                .with("goal", programme.goal())
                .with("departmentsPerUniversity", programme.departmentsPerUniversity())
                .with("urbanPerUniversity", programme.urbanPerUniversity())
                .with("ruralPerUniversity", programme.ruralPerUniversity())
                .with("farKilometres", programme.farKilometres())
                .fields;
    }

    private static RowFields university(Roster.UniversityRow row) {
        return new RowFields()
                .with("id", row.id())
                .with("name", row.name())
                .with("province", row.province())
                .with("city", row.city())
                .with("location", row.location());
    }

    private static RowFields department(Roster.DepartmentRow row) {
        return new RowFields()
                .with("id", row.id())
                .with("universityId", row.universityId())
                .with("universityName", row.universityName())
                .with("name", row.name())
                .with("strengths", row.strengths())
                .with("location", row.location());
    }

    private static RowFields school(Roster.SchoolRow row) {
        RowFields fields = new RowFields()
                .with("id", row.id())
                .with("name", row.name())
                .with("province", row.province())
                .with("city", row.city())
                .with("county", row.county())
                .with("setting", row.setting())
                .with("stage", row.stage())
                .with("type", row.type())
                .with("needs", row.needs());
        for (SchoolMark mark : SchoolMark.values()) {
            fields.with(mark.field(), row.marks().get(mark));
        }
        return fields.with("location", row.location());
    }

    private static RowFields tie(Roster.TieRow row) {
        RowFields fields = new RowFields().with("departmentId", row.departmentId());
        if (row.department() != null) {
            fields.with("universityName", row.department().university())
                    .with("departmentName", row.department().name());
        }
        fields.with("schoolId", row.schoolId());
        if (row.school() != null) {
            fields.with("schoolName", row.school().name())
                    .with("schoolProvince", row.school().province())
                    .with("schoolCity", row.school().city())
                    .with("schoolCounty", row.school().county());
        }
        return fields.with("kind", row.kind());
    }

    private RowFields with(String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            fields.put(field, value);
        }
        return this;
    }
}
