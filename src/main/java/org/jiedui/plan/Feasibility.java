package org.jiedui.plan;

import java.util.List;

/**
 * How far the goal can be reached at all, found before solving.
 *
 * @param status what is claimed
 * @param asked what the goal asks for: places, or schools to cover
 * @param reachable the most that any plan without hard violations can reach, 0 to {@code asked}; an upper limit when
 *     the status is UNKNOWN, or when forbidden pairs may bind and there is no exact model to count with
 * @param clashes the rules that clash, independent of each other, by province; their shortfalls sum to asked −
 *     reachable unless the status is UNKNOWN
 */
public record Feasibility(FeasibilityStatus status, int asked, int reachable, List<Clash> clashes) {
    public Feasibility {
        clashes = List.copyOf(clashes);
        if (reachable < 0 || reachable > asked) {
            throw new IllegalArgumentException("Of (" + asked + ") asked, (" + reachable + ") cannot be reachable.");
        }
    }

    /** What must stay missing to the goal, ≥ 0. */
    public int shortfall() {
        return asked - reachable;
    }
}
