package org.jiedui.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.explain.PairingRow;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.roster.sheet.PairingColumn;
import org.jiedui.sheets.list.ReplyColumn;
import org.jiedui.sheets.list.ReplySheets;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a file that somebody holds still says what a list says, and which rows differ. It looks at what people
 * read, the names, as well as at the ids beside them: whoever changes one of the two is found out.
 */
public final class ListCheck {

    /** In what way a row differs. */
    public enum DifferenceKind {
        /** The department has another school in the file. */
        CHANGED,
        /** The ids are those of the list, but a name that stands beside them is not. */
        RENAMED,
        /** The list has the department, and the file does not. */
        MISSING,
        /** The file has what the list has not. */
        ADDED,
        /** The department stands in the file a second time. */
        REPEATED
    }

    /**
     * One row that differs.
     *
     * @param kind in what way
     * @param sheet the sheet where it stands; null for what is missing
     * @param row the row's number as the spreadsheet shows it; null for what is missing
     * @param listed the pairing as the list has it; null for what is added
     * @param department how the file calls the department; null for what is missing
     * @param school how the file calls the school; null for what is missing
     */
    public record Difference(
            DifferenceKind kind,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable PairingRow listed,
            @Nullable String department,
            @Nullable String school) {}

    /**
     * What came of comparing.
     *
     * @param rows how many pairings the file has
     * @param differences all of them, in the order of the file, then what is missing in it
     */
    public record Comparison(int rows, List<Difference> differences) {
        /** Whether the file says what the list says, no more and no less. */
        public boolean isSame() {
            return differences.isEmpty();
        }
    }

    private final List<PairingRow> listed;
    private final Map<String, PairingRow> byId = new HashMap<>();
    private final Map<String, PairingRow> byName = new HashMap<>();

    /** @param listed the list's pairings */
    public ListCheck(List<PairingRow> listed) {
        this.listed = List.copyOf(listed);
        for (PairingRow row : listed) {
            byId.put(row.department().id(), row);
            byName.put(key(row.university().name(), row.department().name()), row);
        }
    }

    /** Compares a file that was read as a roster: its 总表 if it has one, else all ties. */
    public Comparison compare(Roster file) {
        List<Roster.TieRow> rows =
                file.ties().stream().filter(ListCheck::isInPairingSheet).toList();
        return compare(
                (rows.isEmpty() ? file.ties() : rows).stream().map(FileRow::of).toList());
    }

    /** Compares the sheets of a list's own workbook. */
    public Comparison compareSheets(List<ReplySheets.ReplySheet> sheets) {
        return compare(sheets.stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(FileRow::of)
                .filter(row -> row.departmentId != null || row.department != null)
                .toList());
    }

    private Comparison compare(List<FileRow> rows) {
        List<Difference> differences = new ArrayList<>();
        Set<PairingRow> seen = new HashSet<>();
        for (FileRow row : rows) {
            PairingRow expected = find(row);
            if (expected == null) {
                differences.add(differenceOf(DifferenceKind.ADDED, row, null));
            } else if (!seen.add(expected)) {
                differences.add(differenceOf(DifferenceKind.REPEATED, row, expected));
            } else if (!hasSchool(row, expected)) {
                differences.add(differenceOf(DifferenceKind.CHANGED, row, expected));
            } else if (!hasNames(row, expected)) {
                differences.add(differenceOf(DifferenceKind.RENAMED, row, expected));
            }
        }
        for (PairingRow row : listed) {
            if (!seen.contains(row)) {
                differences.add(new Difference(DifferenceKind.MISSING, null, null, row, null, null));
            }
        }
        return new Comparison(rows.size(), List.copyOf(differences));
    }

    /** What a row of a file says, whatever file it is; null where it says nothing. */
    private record FileRow(
            Place place,
            @Nullable String departmentId,
            @Nullable String university,
            @Nullable String department,
            @Nullable String schoolId,
            @Nullable String school,
            @Nullable Whereabouts where) {

        static FileRow of(Roster.TieRow row) {
            Roster.DepartmentName department = row.department();
            Roster.SchoolName school = row.school();
            return new FileRow(
                    row.origin().place(""),
                    row.departmentId(),
                    department == null ? null : department.university(),
                    department == null ? null : department.name(),
                    row.schoolId(),
                    school == null ? null : school.name(),
                    school == null ? null : new Whereabouts(school.province(), school.city(), school.county()));
        }

        static FileRow of(ReplySheets.ReplyLine line) {
            return new FileRow(
                    line.place(),
                    line.findText(ReplyColumn.DEPARTMENT_ID),
                    line.findText(ReplyColumn.UNIVERSITY),
                    line.findText(ReplyColumn.DEPARTMENT),
                    line.findText(ReplyColumn.SCHOOL_ID),
                    line.findText(ReplyColumn.SCHOOL),
                    null);
        }
    }

    private record Whereabouts(
            @Nullable String province,
            @Nullable String city,
            @Nullable String county) {}

    private @Nullable PairingRow find(FileRow row) {
        return row.departmentId != null
                ? byId.get(row.departmentId.strip())
                : row.department == null ? null : byName.get(key(row.university, row.department));
    }

    private static boolean hasSchool(FileRow row, PairingRow expected) {
        return row.schoolId != null
                ? row.schoolId.strip().equals(expected.school().id())
                : row.school != null && isSame(row.school, expected.school().name());
    }

    /** What stands in the file's names is what the ids mean; a name that is left out says nothing. */
    private static boolean hasNames(FileRow row, PairingRow expected) {
        Whereabouts where = row.where;
        return isSameOrLeftOut(row.university, expected.university().name())
                && isSameOrLeftOut(row.department, expected.department().name())
                && isSameOrLeftOut(row.school, expected.school().name())
                && (where == null
                        || isSameOrLeftOut(where.province, expected.school().province())
                                && isSameOrLeftOut(where.city, expected.school().city())
                                && isSameOrLeftOut(
                                        where.county, expected.school().county()));
    }

    private static boolean isSameOrLeftOut(@Nullable String found, @Nullable String expected) {
        return found == null || isSame(found, expected);
    }

    static boolean isSame(@Nullable String found, @Nullable String expected) {
        return Objects.equals(plain(found), plain(expected));
    }

    static String key(@Nullable String university, @Nullable String department) {
        return plain(university) + "\n" + plain(department);
    }

    /** Spreadsheets change blanks and widths of characters by themselves; nobody means anything by it. */
    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static boolean isInPairingSheet(Roster.TieRow row) {
        return row.origin().place("") instanceof Place.CellPlace cell
                && cell.sheet().equals(PairingColumn.SHEET);
    }

    private static Difference differenceOf(DifferenceKind kind, FileRow row, @Nullable PairingRow expected) {
        Place.CellPlace cell = row.place instanceof Place.CellPlace place ? place : null;
        return new Difference(
                kind,
                cell == null ? null : cell.sheet(),
                cell == null ? null : cell.row(),
                expected,
                row.department == null ? row.departmentId : row.university + " " + row.department,
                row.school == null ? row.schoolId : row.school);
    }
}
