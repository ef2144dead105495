package org.jiedui.plan;

import java.util.Map;

/**
 * One way out of a clash.
 *
 * @param kind what to do
 * @param subject what to do it to, by role: province, setting, demand, supplier, universityId, departmentId, schoolId
 * @param by by how much: a count to add, or the number of ties to release, > 0
 * @param gains how much more of the goal is then reachable, > 0
 */
public record Repair(Kind kind, Map<String, String> subject, int by, int gains) {
    public Repair {
        subject = Map.copyOf(subject);
        if (by <= 0 || gains <= 0) {
            throw new IllegalArgumentException("A repair by (" + by + ") gaining (" + gains + ") repairs nothing.");
        }
    }

    /** What may be done. */
    public enum Kind {
        RAISE_SUPPLY_LINE,
        RAISE_QUOTA,
        RECOMMEND_MORE_SCHOOLS,
        ADD_SUPPLY_LINE,
        ADD_DEPARTMENTS,
        RELEASE_PIN,
        RELEASE_FORBID,
        ASK_LESS
    }
}
