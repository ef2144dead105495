package org.jiedui.store.plan;

import java.util.List;

/**
 * How a run has gone so far, over all attempts.
 *
 * @param points how its best plan stood, oldest first; the last one is how it stands now
 */
public record History(List<Standing> points) {

    public History {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A history has at least one point.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).elapsedMillis() < points.get(i - 1).elapsedMillis()) {
                throw new IllegalArgumentException(
                        "The point at " + points.get(i).elapsedMillis() + " ms comes after a later one.");
            }
        }
    }

    /** How the best plan stands now. */
    public Standing latest() {
        return points.getLast();
    }
}
