package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.ProblemRows;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RowFields;
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
        write(writer, SheetKind.UNIVERSITIES, problem.universities(), ProblemRows::university);
        write(
                writer,
                SheetKind.DEPARTMENTS,
                problem.departments(),
                department -> ProblemRows.department(department, problem.universityOf(department)));
        write(writer, SheetKind.SCHOOLS, problem.schools(), ProblemRows::school);
        write(writer, SheetKind.TIES, ties, tie -> ProblemRows.tie(tie, problem));
        programme(writer, name, problem.programme());
    }

    private static <T> void write(SheetWriter writer, SheetKind kind, List<T> items, Function<T, Roster.SentRow> row) {
        writer.write(kind, items, item -> cells(row.apply(item)));
    }

    /**
     * The programme with its quota table and supply lines, also when they are empty: an empty sheet says that there are
     * none.
     */
    static void programme(SheetWriter writer, @Nullable String name, Programme programme) {
        write(writer, SheetKind.QUOTAS, programme.quotas(), ProblemRows::quota);
        write(writer, SheetKind.SUPPLY, programme.supply(), ProblemRows::supply);
        Map<String, Object> cells = cells(RowFields.of(ProblemRows.programme(programme)));
        put(cells, "name", name);
        writer.write(SheetKind.PROGRAMME, List.of(cells), row -> row);
    }

    /** The cells of a row by the fields of their columns. */
    static Map<String, Object> cells(Roster.SentRow row) {
        return cells(RowFields.of(row));
    }

    private static Map<String, Object> cells(Map<String, Object> fields) {
        Map<String, Object> cells = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            switch (value) {
                case Roster.LocationValue location -> {
                    put(cells, "lon", location.lon());
                    put(cells, "lat", location.lat());
                }
                case List<?> texts ->
                    cells.put(field, join(texts.stream().map(Object::toString).toList()));
                case Boolean yes -> cells.put(field, yes ? "是" : "否");
                case String text -> cells.put(field, word(field, text));
                default -> cells.put(field, value);
            }
        });
        return cells;
    }

    private static void put(Map<String, Object> cells, String field, @Nullable Object value) {
        if (value != null) {
            cells.put(field, value);
        }
    }

    /** What a sheet says for a word of the contract. */
    private static String word(String field, String word) {
        return switch (field) {
            case "setting" -> of(Setting.valueOf(word));
            case "stage" -> Objects.requireNonNull(of(Stage.valueOf(word)));
            case "kind" -> of(TieKind.valueOf(word));
            case "goal" -> of(Goal.valueOf(word));
            default -> word;
        };
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
        return texts.isEmpty() ? null : join(texts.stream().sorted().toList());
    }

    private static String join(List<String> texts) {
        return texts.stream().map(RosterWorkbook::quoted).collect(Collectors.joining("、"));
    }

    /** A text of a list, in quotation marks where it would otherwise be taken for several. */
    private static String quoted(String text) {
        return text.matches("(?s)\".*|.*[、，,;；|].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Reads the cells of a row from an item. */
    interface RowCells<T> extends Function<T, Map<String, Object>> {}
}
