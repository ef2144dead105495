package org.jiedui.run;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.store.plan.History;
import org.jiedui.store.plan.Standing;

/**
 * Keeps so much of a run's course that its curves can be drawn: of every 100 ms, or 1 % of the time passed where that
 * is longer, the last point, and a point of its own whenever fewer places are unfilled. Thread-safe.
 */
final class RunTrace {

    private static final int MOST = 1000;
    private static final long SHORTEST_SPAN_MILLIS = 100;
    private static final long SPANS_IN_TIME_PASSED = 100;

    private final List<Standing> points;
    private long spanEndMillis;

    /** @param earlier what other attempts left; stays as it is */
    RunTrace(List<Standing> earlier) {
        points = new ArrayList<>(earlier);
    }

    /** Takes a point; one that comes too late, after a later one, is left out. */
    synchronized void add(Standing point) {
        long millis = point.elapsedMillis();
        if (!points.isEmpty() && millis < points.getLast().elapsedMillis()) {
            return;
        }
        if (millis < spanEndMillis
                && point.cost().medium() >= points.getLast().cost().medium()) {
            points.set(points.size() - 1, point);
            return;
        }
        if (points.size() >= MOST) {
            dropEveryOther();
        }
        points.add(point);
        spanEndMillis = millis + Math.max(SHORTEST_SPAN_MILLIS, millis / SPANS_IN_TIME_PASSED);
    }

    /**
     * All of it up to now, which is not kept: the next point may be closer to the one before. What came since then is
     * left out.
     */
    synchronized History upTo(Standing now) {
        List<Standing> all = new ArrayList<>(points);
        all.removeIf(point -> point.elapsedMillis() > now.elapsedMillis());
        if (all.isEmpty() || !all.getLast().equals(now)) {
            all.add(now);
        }
        return new History(all);
    }

    private void dropEveryOther() {
        List<Standing> kept = new ArrayList<>();
        for (int i = (points.size() - 1) % 2; i < points.size(); i += 2) {
            kept.add(points.get(i));
        }
        points.clear();
        points.addAll(kept);
    }
}
