package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan and its run as stored, without the pairings.
 *
 * @param id its id
 * @param request what was asked for
 * @param run where its run is
 * @param standing how the best plan so far stands, or null before there is one
 * @param changes what it changes of its start, or null when it has none or has not ended
 * @param revisions how many revisions were made from it
 */
public record StoredPlan(
        String id,
        NewPlan request,
        RunState run,
        @Nullable Standing standing,
        @Nullable ChangesMade changes,
        int revisions) {

    /** The roster it pairs. */
    public String rosterId() {
        return request.rosterId();
    }

    /** Whether somebody gave it and it is judged as it is. */
    public boolean isGiven() {
        return request.origin() == PairingsOrigin.GIVEN;
    }

    /** The phase of its run. */
    public PlanStatus status() {
        return run.status();
    }
}
