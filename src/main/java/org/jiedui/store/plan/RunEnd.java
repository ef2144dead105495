package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a run ends.
 *
 * @param status SOLVED, CANCELLED or FAILED
 * @param stopReason why
 * @param error what went wrong, as JSON, or null
 * @param proofMissing why there is no proof, or null; cut off after 1000 characters
 * @param changes what the plan changes of its start, or null
 */
public record RunEnd(
        PlanStatus status,
        String stopReason,
        @Nullable String error,
        @Nullable String proofMissing,
        @Nullable ChangesMade changes) {

    private static final int LONGEST_REASON = 1000;

    public RunEnd {
        if (proofMissing != null && proofMissing.length() > LONGEST_REASON) {
            proofMissing = proofMissing.substring(0, LONGEST_REASON - 1) + "…";
        }
    }

    /** An end of a run that has no start, or no plan. */
    public RunEnd(PlanStatus status, String stopReason, @Nullable String error, @Nullable String proofMissing) {
        this(status, stopReason, error, proofMissing, null);
    }
}
