package org.jiedui.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a run stops although nobody asked it to. Null means no such limit; proven optimality always stops a run.
 *
 * @param spent longest time since the solve started, > 0
 * @param unimproved longest time without a better plan or a better bound, > 0
 * @param gap the run stops once cost and bound are at least this close, 0 to 1
 * @param steps most moves that the local search looks at in each part, ≥ 0; with it a run depends on its seed alone,
 *     not on the clock: the exact model works first, then the search from its plan
 */
public record Limits(
        @Nullable Duration spent,
        @Nullable Duration unimproved,
        @Nullable Double gap,
        @Nullable Integer steps) {

    public Limits {
        requirePositive("time limit", spent);
        requirePositive("unimproved limit", unimproved);
        if (gap != null && !(gap >= 0 && gap <= 1)) {
            throw new IllegalArgumentException("The gap limit (" + gap + ") must be between 0 and 1.");
        }
        if (steps != null && steps < 0) {
            throw new IllegalArgumentException("The step limit (" + steps + ") must not be negative.");
        }
    }

    private static void requirePositive(String what, @Nullable Duration duration) {
        if (duration != null && !duration.isPositive()) {
            throw new IllegalArgumentException("The " + what + " (" + duration + ") must be longer than nothing.");
        }
    }
}
