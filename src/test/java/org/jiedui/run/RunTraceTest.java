package org.jiedui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.Standing;
import org.junit.jupiter.api.Test;

/** So much of a run's course is kept that its curves can be drawn, and no more. */
class RunTraceTest {

    private final RunTrace trace = new RunTrace(List.of());

    private static Standing point(long millis, long unfilled, long soft) {
        return new Standing(new Cost(0, unfilled, soft), new Bound(0, 7), 3, millis);
    }

    private static List<Long> millis(History history) {
        return history.points().stream().map(Standing::elapsedMillis).toList();
    }

    @Test
    void ofATenthOfASecondTheLastPointIsKept() {
        for (int millis = 0; millis < 250; millis++) {
            trace.add(point(millis, 1, 1000 - millis));
        }
        assertEquals(List.of(99L, 199L, 249L, 260L), millis(trace.upTo(point(260, 1, 700))));
    }

    @Test
    void laterAPointIsKeptEveryHundredthOfTheTimePassed() {
        for (int seconds = 1000; seconds <= 1030; seconds++) {
            trace.add(point(seconds * 1000L, 1, 5000 - seconds));
        }
        assertEquals(List.of(1_009_000L, 1_020_000L, 1_030_000L), millis(trace.upTo(point(1_030_000, 1, 3970))));
    }

    @Test
    void whereFewerPlacesAreUnfilledIsAPointOfItsOwn() {
        trace.add(point(10, 9, 100));
        trace.add(point(11, 8, 200));
        trace.add(point(12, 8, 150));
        trace.add(point(13, 7, 300));
        assertEquals(List.of(10L, 12L, 13L), millis(trace.upTo(point(13, 7, 300))));
    }

    @Test
    void whatComesAfterTheMomentThatIsAskedForIsLeftOut() {
        trace.add(point(10, 1, 100));
        trace.add(point(500, 1, 90));
        assertEquals(List.of(10L, 400L), millis(trace.upTo(point(400, 1, 95))));
        assertEquals(List.of(10L, 500L), millis(trace.upTo(point(500, 1, 90))));
    }

    @Test
    void aPointThatComesTooLateIsLeftOut() {
        trace.add(point(500, 1, 90));
        trace.add(point(499, 0, 80));
        assertEquals(List.of(500L, 600L), millis(trace.upTo(point(600, 1, 90))));
    }

    @Test
    void whatIsSaidInBetweenIsNotKept() {
        trace.add(point(10, 1, 100));
        assertEquals(List.of(10L, 5000L), millis(trace.upTo(point(5000, 1, 100))));
        trace.add(point(5001, 1, 90));
        assertEquals(List.of(10L, 5001L, 6000L), millis(trace.upTo(point(6000, 1, 90))));
    }

    @Test
    void anotherAttemptGoesOnBehindWhatIsThere() {
        RunTrace next = new RunTrace(List.of(point(10, 1, 100), point(90, 1, 50)));
        next.add(point(91, 1, 60));
        next.add(point(92, 1, 40));
        assertEquals(List.of(10L, 90L, 92L), millis(next.upTo(point(92, 1, 40))));
    }

    /** Two hours in which something happens every millisecond, and a slow end of unfilled places before it. */
    @Test
    void thereAreAboutAThousandPointsAtMost() {
        long unfilled = 3000;
        for (int millis = 0; millis < 3000; millis++) {
            trace.add(point(millis, unfilled--, 0));
        }
        for (int millis = 3000; millis < 7_200_000; millis++) {
            trace.add(point(millis, 0, 8_000_000 - millis));
        }
        History history = trace.upTo(point(7_200_000, 0, 1));
        assertTrue(
                history.points().size() <= 1001,
                () -> "points: " + history.points().size());
        assertTrue(
                history.points().size() > 500,
                () -> "points: " + history.points().size());
    }

    @Test
    void timeDoesNotRunBackwards() {
        List<Standing> points = List.of(point(2, 1, 1), point(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new History(points));
        assertThrows(IllegalArgumentException.class, () -> new History(List.of()));
    }
}
