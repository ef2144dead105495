package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;

/** What must be said of a workbook or an archive. */
final class Sheets {

    static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);

    private Sheets() {}

    static Checked check(byte[] file) {
        Reading reading = READER.readFile(file, "名册.xlsx");
        return Rosters.CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString));
    }

    static Checked.Accepted accepted(byte[] file) {
        Checked checked = check(file);
        return assertInstanceOf(
                Checked.Accepted.class, checked, () -> checked.findings().list().toString());
    }

    static Checked.Accepted accepted(Book book) {
        return accepted(book.xlsx());
    }

    /** What is said of a roster and not of the sound one, but for missing points: severity, code, cell, value. */
    static List<String> added(Book book) {
        return added(book.xlsx());
    }

    static List<String> added(byte[] file) {
        List<String> findings = new ArrayList<>(lines(check(file)));
        lines(check(Book.sound().xlsx())).forEach(findings::remove);
        return findings;
    }

    private static List<String> lines(Checked checked) {
        return checked.findings().list().stream()
                .filter(issue -> !issue.code().startsWith("located-by-"))
                .map(Sheets::line)
                .toList();
    }

    private static String line(Issue issue) {
        Place.CellPlace place = assertInstanceOf(Place.CellPlace.class, issue.place());
        String cell = place.row() == 0 ? "" : "!" + place.column() + place.row();
        return (issue.severity() + " " + issue.code() + " " + place.sheet() + cell + " "
                        + (issue.value() == null ? "" : issue.value()))
                .strip();
    }

    /** Requires exactly one error, of this code at this cell, that repeats the value in both languages. */
    static Issue onlyError(Book book, String code, String sheet, String cell, String value) {
        List<Issue> errors = assertInstanceOf(Checked.Unusable.class, check(book.xlsx())).findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        return requireSays(errors.getFirst(), code, sheet, cell, value);
    }

    /** Requires a remark of this severity, code and cell about a roster that is accepted all the same. */
    static Issue remark(Book book, Severity severity, String code, String sheet, String cell, String value) {
        List<Issue> all = accepted(book).findings().list();
        List<Issue> found = all.stream()
                .filter(issue -> issue.severity() == severity && issue.code().equals(code))
                .toList();
        assertFalse(found.isEmpty(), all::toString);
        return requireSays(found.getFirst(), code, sheet, cell, value);
    }

    static Issue requireSays(Issue issue, String code, String sheet, String cell, String value) {
        assertEquals(code, issue.code(), issue::toString);
        assertEquals(place(sheet, cell), issue.place(), issue::toString);
        assertTrue(value.isEmpty() || value.equals(issue.value()), issue::toString);
        assertTrue(issue.message().contains(value) && issue.message().matches("(?s).{10,}[.?]"), issue::toString);
        assertTrue(issue.messageZh().contains(value), issue::toString);
        assertTrue(issue.messageZh().matches("(?s).*[\\u4e00-\\u9fff].*[。？]"), issue::toString);
        return issue;
    }

    /** The place of a cell such as C2, of a row such as 2, or of a whole sheet when empty. */
    private static Place place(String sheet, String cell) {
        String column = cell.replaceAll("\\d", "");
        String row = cell.replaceAll("\\D", "");
        return new Place.CellPlace(sheet, row.isEmpty() ? 0 : Integer.parseInt(row), column);
    }
}
