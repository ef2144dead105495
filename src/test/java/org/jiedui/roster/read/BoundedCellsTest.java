package org.jiedui.roster.read;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.sheet.SheetWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cell never holds more than the limits say, whatever the file has in it. */
@Timeout(60)
class BoundedCellsTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);

    private static int longestCell(byte[] file) throws Exception {
        SheetWindow window = READER.findWindow(file, "高校", 2, 1).orElseThrow();
        return window.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    @Test
    void aFormatOfAMillionZerosShowsNone() throws Exception {
        byte[] file = HostileFiles.millionZeros();
        assertTrue(longestCell(file) < 100);
        assertInstanceOf(Reading.Read.class, READER.readFile(file, "a.xlsx"));
    }

    @Test
    void aValueThatIsCutIsAFinding() {
        Reading reading = READER.readFile(HostileFiles.endlessValue(), "a.xlsx");
        Reading.Read read = assertInstanceOf(Reading.Read.class, reading, reading::toString);
        assertTrue(
                read.issues().list().stream().anyMatch(issue -> issue.code().equals("text-too-long")),
                read.issues().list()::toString);
    }

    @Test
    void aValueIsReadAsFarAsATextIs() throws Exception {
        int longest = longestCell(HostileFiles.endlessValue());
        assertTrue(longest > 100 && longest <= RosterLimits.DEFAULT.cellLength(), () -> "was " + longest);
    }
}
