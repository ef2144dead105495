package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.junit.jupiter.api.Test;

/** Runs on a roster that asks for 200 places, of which 198 can be filled, at 80 km at least. */
class MarkdownReportTest {

    private static final RosterSource ROSTER = new RosterSource("r");
    private static final Line BEGUN = new Line.Begun(200, 210, 300);

    private final Results results = new Results();

    private static Line at(long millis, long missing, long soft, Bound bound) {
        return new Line.Progress(millis, new Cost(0, missing, soft), bound);
    }

    private void add(Variant variant, long seed, int seconds, Line... lines) {
        results.add(new Trace(new Run(ROSTER, variant, seed, seconds), List.of(lines)));
    }

    private static Line ended(long millis, String reason, long missing, long soft, Bound bound) {
        return new Line.Ended(millis, reason, new Cost(0, missing, soft), bound, 500_000);
    }

    private String row(String start) {
        String text = MarkdownReport.write(results, List.of(1, 3, 10, 30), "Here.");
        return text.lines()
                .filter(line -> line.startsWith("| " + start + " |"))
                .findFirst()
                .orElse(text);
    }

    private void addProvenRuns() {
        results.add("r", new Line.Feasible(12.5, 200, 198, 100_000));
        for (long seed = 1; seed <= 3; seed++) {
            add(
                    Variant.JIEDUI,
                    seed,
                    10,
                    BEGUN,
                    new Line.Memory(0, 300_000),
                    at(800 + 100 * seed, 2, 120_000 + seed * 1_000, null),
                    at(2_000, 2, 100_000, new Bound(2, 60_000)),
                    new Line.Memory(2_500, 400_000),
                    ended(3_000 + 1_000 * seed, "OPTIMAL", 2, 80_000, new Bound(2, 80_000)));
        }
    }

    @Test
    void gapsAreMeasuredAgainstTheBestBoundKnownInTheEnd() {
        addProvenRuns();
        assertEquals("| r, Jiedui | 35 % | 20 % | proven | proven |", row("r, Jiedui"));
        assertEquals("| r, Jiedui, *as it proves* | – | 40 % | proven | proven |", row("r, Jiedui, *as it proves*"));
    }

    @Test
    void aRunWithoutABoundIsMeasuredAgainstThatOfOthersWhileItLasts() {
        addProvenRuns();
        add(
                Variant.STOCK,
                1,
                10,
                BEGUN,
                at(500, 150, 10_000, null),
                at(2_900, 3, 99_000, null),
                ended(10_200, "SPENT_LIMIT", 2, 96_000, null));
        assertEquals("| r, stock Timefold | 148 open | 20 %, 1 open | 17 % | – |", row("r, stock Timefold"));
    }

    @Test
    void ofTwoRunsTheWorseCountsAndALongRunStandsAloneAfterTheOthers() {
        addProvenRuns();
        add(Variant.STOCK, 1, 30, BEGUN, at(900, 2, 160_000, null), ended(30_000, "SPENT_LIMIT", 2, 100_000, null));
        add(Variant.STOCK, 2, 3, BEGUN, at(2_900, 2, 90_000, null), ended(3_000, "SPENT_LIMIT", 2, 90_000, null));
        assertEquals("| r, stock Timefold | – | 50 % | 50 % | 20 % |", row("r, stock Timefold"));
    }

    @Test
    void theEndIsSummedUp() {
        addProvenRuns();
        String text = MarkdownReport.write(results, List.of(1), "Here.");
        assertTrue(text.contains("| r, Jiedui | 3 | 1.0 | 5.0 | 80 | proven at 10 s | 512 |"), text);
        assertTrue(text.contains("| r | 200 | 198 | 12.5 | 102 |"), text);
    }

    @Test
    void aCompletePlanThatBeatsTheBoundIsNotPassedOver() {
        addProvenRuns();
        add(Variant.SEARCH, 1, 1, BEGUN, ended(1_000, "SPENT_LIMIT", 2, 79_999, null));
        assertThrows(IllegalArgumentException.class, () -> row("r, Jiedui"));
    }

    @Test
    void percentagesHaveTwoSignificantDigitsAndNeverFlatter() {
        assertEquals("0 %", MarkdownReport.percent(0));
        assertEquals("0.0001 %", MarkdownReport.percent(1e-9));
        assertEquals("0.0039 %", MarkdownReport.percent(0.0000385));
        assertEquals("0.11 %", MarkdownReport.percent(0.00101));
        assertEquals("13 %", MarkdownReport.percent(0.1201));
        assertEquals("100 %", MarkdownReport.percent(1));
    }
}
