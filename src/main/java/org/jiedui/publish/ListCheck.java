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

    /** Compares a file that was read: its 总表 if it has one, else all ties. */
    public Comparison compare(Roster file) {
        List<Roster.TieRow> rows =
                file.ties().stream().filter(ListCheck::isInPairingSheet).toList();
        if (rows.isEmpty()) {
            rows = file.ties();
        }
        List<Difference> differences = new ArrayList<>();
        Set<PairingRow> seen = new HashSet<>();
        for (Roster.TieRow row : rows) {
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

    private @Nullable PairingRow find(Roster.TieRow row) {
        String id = row.departmentId();
        if (id != null) {
            return byId.get(id.strip());
        }
        Roster.DepartmentName name = row.department();
        return name == null ? null : byName.get(key(name.university(), name.name()));
    }

    private static boolean hasSchool(Roster.TieRow row, PairingRow expected) {
        String id = row.schoolId();
        if (id != null) {
            return id.strip().equals(expected.school().id());
        }
        Roster.SchoolName name = row.school();
        return name != null && isSame(name.name(), expected.school().name());
    }

    /** What stands in the file's names is what the ids mean; a name that is left out says nothing. */
    private static boolean hasNames(Roster.TieRow row, PairingRow expected) {
        Roster.DepartmentName department = row.department();
        Roster.SchoolName school = row.school();
        return (department == null
                        || isSameOrLeftOut(
                                        department.university(),
                                        expected.university().name())
                                && isSameOrLeftOut(
                                        department.name(), expected.department().name()))
                && (school == null
                        || isSameOrLeftOut(school.name(), expected.school().name())
                                && isSameOrLeftOut(
                                        school.province(), expected.school().province())
                                && isSameOrLeftOut(
                                        school.city(), expected.school().city())
                                && isSameOrLeftOut(
                                        school.county(), expected.school().county()));
    }

    private static boolean isSameOrLeftOut(@Nullable String found, @Nullable String expected) {
        return found == null || isSame(found, expected);
    }

    private static boolean isSame(@Nullable String found, @Nullable String expected) {
        return Objects.equals(plain(found), plain(expected));
    }

    private static String key(@Nullable String university, @Nullable String department) {
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

    private static Difference differenceOf(DifferenceKind kind, Roster.TieRow row, @Nullable PairingRow expected) {
        Place.CellPlace cell = row.origin().place("") instanceof Place.CellPlace place ? place : null;
        Roster.DepartmentName department = row.department();
        Roster.SchoolName school = row.school();
        return new Difference(
                kind,
                cell == null ? null : cell.sheet(),
                cell == null ? null : cell.row(),
                expected,
                department == null || department.name() == null
                        ? row.departmentId()
                        : department.university() + " " + department.name(),
                school == null || school.name() == null ? row.schoolId() : school.name());
    }
}
