package org.jiedui.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster (名册) as it was sent. Every value may be missing (null) or meaningless; nothing here was checked but its type.
 *
 * @param name what the sender calls it
 * @param programme the programme by id or by its tables, or null when it was left out
 * @param universities its universities
 * @param departments its departments
 * @param schools its schools
 * @param ties its ties
 * @param origin where the lists themselves stood
 */
public record Roster(
        @Nullable String name,
        @Nullable ProgrammeRows programme,
        List<UniversityRow> universities,
        List<DepartmentRow> departments,
        List<SchoolRow> schools,
        List<TieRow> ties,
        Origin origin) {

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
     * @param goal FILL_EVERY_PLACE (default) or COVER_EVERY_SCHOOL
     */
    public record InlineProgramme(
            @Nullable String goal,
            @Nullable Double departmentsPerUniversity,
            @Nullable Double urbanPerUniversity,
            @Nullable Double ruralPerUniversity,
            @Nullable Double farKilometres,
            List<QuotaRow> quotas,
            List<SupplyRow> supply,
            Origin origin)
            implements ProgrammeRows {}

    /** A line of the quota table. */
    public record QuotaRow(
            @Nullable String province,
            @Nullable Double universities,
            @Nullable Double urban,
            @Nullable Double rural,
            Origin origin) {}

    /** A supply line. */
    public record SupplyRow(
            @Nullable String demand,
            @Nullable String supplier,
            @Nullable String setting,
            @Nullable Double count,
            Origin origin) {}

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
            Origin origin) {}

    /** A department. */
    public record DepartmentRow(
            @Nullable String id,
            @Nullable String universityId,
            @Nullable String name,
            List<String> strengths,
            @Nullable LocationValue location,
            Origin origin) {}

    /** A school. */
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
            @Nullable Boolean recommended,
            @Nullable LocationValue location,
            Origin origin) {}

    /** A tie. */
    public record TieRow(
            @Nullable String departmentId,
            @Nullable String schoolId,
            @Nullable String kind,
            Origin origin) {}
}
