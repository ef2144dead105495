package org.jiedui.roster;

import java.util.List;
import java.util.Map;
import org.jiedui.problem.SchoolMark;
import org.jspecify.annotations.Nullable;

/**
 * A roster (名册) as it was sent. Every value may be missing (null) or meaningless; nothing here was checked but its
 * type.
 *
 * @param name what the sender calls it
 * @param programme the programme by id or by its tables, or null when it was left out
 * @param universities its universities
 * @param departments its departments
 * @param schools its schools
 * @param ties its ties
 * @param idsRequired whether every row must carry an id; in a workbook a unique name will do
 * @param origin where the lists themselves stood, by their name in the JSON contract
 */
public record Roster(
        @Nullable String name,
        @Nullable ProgrammeRows programme,
        List<UniversityRow> universities,
        List<DepartmentRow> departments,
        List<SchoolRow> schools,
        List<TieRow> ties,
        boolean idsRequired,
        Origin origin) {

    /** What the names of the schools begin with that the template has as examples. */
    public static final String EXAMPLE = "示例：";

    public Roster {
        universities = List.copyOf(universities);
        departments = List.copyOf(departments);
        schools = List.copyOf(schools);
        ties = List.copyOf(ties);
    }

    /** The programme. */
    public sealed interface ProgrammeRows {}

    /**
     * A programme that the service knows.
     *
     * @param id its id, such as {@code pilot-211}
     * @param origin where it stood
     */
    public record NamedProgramme(String id, Origin origin) implements ProgrammeRows {}

    /**
     * A programme given by its tables.
     *
     * @param base id of the programme that fills in whatever is null here, or null when there is none
     * @param goal FILL_EVERY_PLACE (default) or COVER_EVERY_SCHOOL
     * @param farKilometres threshold of the rule about far pairings, in km
     * @param quotas the quota table, or null when left out
     * @param supply the supply lines, or null when left out
     */
    public record InlineProgramme(
            @Nullable String base,
            @Nullable String goal,
            @Nullable Double departmentsPerUniversity,
            @Nullable Double urbanPerUniversity,
            @Nullable Double ruralPerUniversity,
            @Nullable Double farKilometres,
            @Nullable List<QuotaRow> quotas,
            @Nullable List<SupplyRow> supply,
            Origin origin)
            implements ProgrammeRows {

        /** These tables, with what is left out taken from others. */
        public InlineProgramme over(InlineProgramme others) {
            return new InlineProgramme(
                    null,
                    goal == null ? others.goal : goal,
                    departmentsPerUniversity == null ? others.departmentsPerUniversity : departmentsPerUniversity,
                    urbanPerUniversity == null ? others.urbanPerUniversity : urbanPerUniversity,
                    ruralPerUniversity == null ? others.ruralPerUniversity : ruralPerUniversity,
                    farKilometres == null ? others.farKilometres : farKilometres,
                    quotas == null ? others.quotas : quotas,
                    supply == null ? others.supply : supply,
                    origin);
        }
    }

    /** A row, whatever it is about. */
    public sealed interface SentRow {
        /** What it does to the roster that it changes; null when it does not say so. */
        @Nullable
        RowChange change();

        /** Where it stood. */
        Origin origin();
    }

    /** A line of the quota table. */
    public record QuotaRow(
            @Nullable String province,
            @Nullable Double universities,
            @Nullable Double urban,
            @Nullable Double rural,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {}

    /** A supply line. */
    public record SupplyRow(
            @Nullable String demand,
            @Nullable String supplier,
            @Nullable String setting,
            @Nullable Double count,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {}

    /** Degrees as sent. */
    public record LocationValue(
            @Nullable Double lat, @Nullable Double lon) {}

    /** A university. */
    public record UniversityRow(
            @Nullable String id,
            @Nullable String name,
            @Nullable String province,
            @Nullable String city,
            @Nullable LocationValue location,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {}

    /**
     * A department.
     *
     * @param universityName stands for {@code universityId} where ids are not required
     */
    public record DepartmentRow(
            @Nullable String id,
            @Nullable String universityId,
            @Nullable String universityName,
            @Nullable String name,
            List<String> strengths,
            @Nullable LocationValue location,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {}

    /**
     * A school.
     *
     * @param marks what stands in the fields of {@link SchoolMark}, where something does
     */
    public record SchoolRow(
            @Nullable String id,
            @Nullable String name,
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String setting,
            @Nullable String stage,
            @Nullable String type,
            List<String> needs,
            Map<SchoolMark, Boolean> marks,
            @Nullable LocationValue location,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {

        public SchoolRow {
            marks = Map.copyOf(marks);
        }
    }

    /**
     * A tie.
     *
     * @param department stands for {@code departmentId} where ids are not required
     * @param school stands for {@code schoolId} where ids are not required
     */
    public record TieRow(
            @Nullable String departmentId,
            @Nullable String schoolId,
            @Nullable String kind,
            @Nullable DepartmentName department,
            @Nullable SchoolName school,
            @Nullable RowChange change,
            Origin origin)
            implements SentRow {}

    /** A department by its name and its university's, both as sent. */
    public record DepartmentName(
            @Nullable String university, @Nullable String name) {}

    /** A school by its name and as much of its address as is needed to tell it from others, as sent. */
    public record SchoolName(
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String name) {}
}
