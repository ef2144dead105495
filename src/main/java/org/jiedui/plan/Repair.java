package org.jiedui.plan;

import java.util.Map;

/**
 * One way out of a clash.
 *
 * @param kind what to do
 * @param subject what to do it to, by role: province, setting, demand, supplier, universityId, departmentId, schoolId
 * @param by by how much: a count to add, or the number of ties to release, > 0
 * @param gains how much less is then missing to the goal, by counts, > 0
 */
public record Repair(RepairKind kind, Map<String, String> subject, int by, int gains) {
    public Repair {
        subject = Map.copyOf(subject);
        if (by <= 0 || gains <= 0) {
            throw new IllegalArgumentException("A repair by (" + by + ") gaining (" + gains + ") repairs nothing.");
        }
    }

    /** What may be done. */
    public enum RepairKind {
        /** Agree on more schools along a supply line. */
        RAISE_SUPPLY_LINE,
        /** Allow a province's universities more. */
        RAISE_QUOTA,
        /** Recommend schools that are there and that nobody needs otherwise. */
        RECOMMEND_MORE_SCHOOLS,
        /** Ask every university of the programme for more places of a setting. */
        RAISE_PLACES,
        /** Let a university recommend more departments. */
        ADD_DEPARTMENTS,
        /** Give up a pin; its department may then be paired otherwise. */
        RELEASE_PIN,
        /** Give up a forbidden pair. */
        RELEASE_FORBID,
        /** Give up what cannot be reached; offered where there is no other way. */
        ASK_LESS
    }
}
