package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jiedui.problem.Department;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.roster.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * A roster as a workbook: the sheets of {@link SheetKind} with every cell filled in that is known. Reading it again
 * gives the same problem (at default weights).
 */
public final class RosterWorkbook {

    private static final int ROWS_IN_MEMORY = 200;

    private RosterWorkbook() {}

    /** The whole roster as an .xlsx file. */
    public static byte[] write(String name, Problem problem) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            add(workbook, name, problem, problem.ties());
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds the roster's sheets to a workbook that is written row by row.
     *
     * @param ties those to write; others may stand elsewhere in the workbook
     */
    static void add(Workbook workbook, String name, Problem problem, List<Tie> ties) {
        SheetWriter writer = new SheetWriter(workbook);
        writer.write(SheetKind.UNIVERSITIES, problem.universities(), RosterWorkbook::university);
        writer.write(
                SheetKind.DEPARTMENTS,
                problem.departments(),
                department -> department(department, problem.universityOf(department)));
        writer.write(SheetKind.SCHOOLS, problem.schools(), RosterWorkbook::school);
        writer.write(SheetKind.TIES, ties, tie -> tie(problem, tie));
        programme(writer, name, problem.programme());
    }

    /** The programme with its tables. */
    static void programme(SheetWriter writer, @Nullable String name, Programme programme) {
        tables(writer, programme);
        writer.write(SheetKind.PROGRAMME, List.of(programme), tables -> {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            cells.put("name", name);
            cells.put("goal", of(tables.goal()));
            cells.put("departmentsPerUniversity", tables.departmentsPerUniversity());
            cells.put("urbanPerUniversity", tables.urbanPerUniversity());
            cells.put("ruralPerUniversity", tables.ruralPerUniversity());
            cells.put("farKilometres", tables.farKilometres());
            return cells;
        });
    }

    /**
     * The programme's quota table and supply lines, also when they are empty: an empty sheet says that there are none.
     */
    static void tables(SheetWriter writer, Programme programme) {
        writer.write(SheetKind.QUOTAS, programme.quotas(), RosterWorkbook::quota);
        writer.write(SheetKind.SUPPLY, programme.supply(), RosterWorkbook::supply);
    }

    private static Map<String, @Nullable Object> university(University university) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", university.id());
        cells.put("name", university.name());
        cells.put("province", university.province());
        cells.put("city", university.city());
        cells.put("lon", university.location().longitude());
        cells.put("lat", university.location().latitude());
        return cells;
    }

    private static Map<String, @Nullable Object> department(Department department, University university) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", department.id());
        cells.put("universityId", university.id());
        cells.put("universityName", university.name());
        cells.put("name", department.name());
        cells.put("strengths", list(department.strengths()));
        cells.put("lon", department.location().longitude());
        cells.put("lat", department.location().latitude());
        return cells;
    }

    private static Map<String, @Nullable Object> school(School school) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", school.id());
        cells.put("name", school.name());
        cells.put("province", school.province());
        cells.put("city", school.city());
        cells.put("county", school.county());
        cells.put("setting", of(school.setting()));
        cells.put("stage", of(school.stage()));
        cells.put("type", school.type());
        cells.put("needs", list(school.needs()));
        for (SchoolMark mark : SchoolMark.values()) {
            cells.put(mark.field(), school.has(mark) ? "是" : null);
        }
        cells.put("lon", school.location().longitude());
        cells.put("lat", school.location().latitude());
        return cells;
    }

    private static Map<String, @Nullable Object> tie(Problem problem, Tie tie) {
        Department department = problem.department(tie.departmentId());
        School school = problem.school(tie.schoolId());
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("departmentId", department.id());
        cells.put("universityName", problem.universityOf(department).name());
        cells.put("departmentName", department.name());
        cells.put("schoolId", school.id());
        cells.put("schoolName", school.name());
        cells.put("schoolProvince", school.province());
        cells.put("schoolCity", school.city());
        cells.put("schoolCounty", school.county());
        cells.put("kind", of(tie.kind()));
        return cells;
    }

    private static Map<String, @Nullable Object> quota(ProvinceQuota quota) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("province", quota.province());
        cells.put("universities", quota.universities());
        cells.put("urban", quota.urban());
        cells.put("rural", quota.rural());
        return cells;
    }

    private static Map<String, @Nullable Object> supply(SupplyLine line) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("demand", line.demand());
        cells.put("supplier", line.supplier());
        cells.put("setting", of(line.setting()));
        cells.put("count", line.count());
        return cells;
    }

    /** The word for a setting in a sheet. */
    static String of(Setting setting) {
        return switch (setting) {
            case URBAN -> "城市";
            case RURAL -> "农村";
        };
    }

    /** The word for a stage in a sheet, or null when it is unknown. */
    static @Nullable String of(@Nullable Stage stage) {
        return switch (stage) {
            case null -> null;
            case SENIOR -> "普通高中";
            case COMPLETE -> "完全中学";
        };
    }

    /** The word for a kind of tie in a sheet. */
    static String of(TieKind kind) {
        return switch (kind) {
            case PIN -> "锁定";
            case FORBID -> "回避";
            case PREFER -> "意向";
            case PRIOR -> "往年";
        };
    }

    private static String of(Goal goal) {
        return switch (goal) {
            case FILL_EVERY_PLACE -> "完成名额";
            case COVER_EVERY_SCHOOL -> "覆盖学校";
        };
    }

    /** Several texts in one cell, as the import reads them, or null when there are none. */
    static @Nullable String list(Collection<String> texts) {
        return texts.isEmpty()
                ? null
                : texts.stream().sorted().map(RosterWorkbook::quoted).collect(Collectors.joining("、"));
    }

    /** A text of a list, in quotation marks where it would otherwise be taken for several. */
    private static String quoted(String text) {
        return text.matches("(?s)\".*|.*[、，,;；|].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Reads the cells of a row from an item. */
    interface RowCells<T> extends Function<T, Map<String, @Nullable Object>> {}
}
