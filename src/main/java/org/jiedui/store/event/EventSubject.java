package org.jiedui.store.event;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about; what does not apply is null.
 *
 * @param planId the plan
 * @param rosterId its roster
 * @param status how the plan's run ended, or where it is
 * @param series the list's series
 * @param number the list's number
 * @param replies how many answers were received
 */
public record EventSubject(
        @Nullable String planId,
        @Nullable String rosterId,
        @Nullable String status,
        @Nullable String series,
        @Nullable Integer number,
        @Nullable Integer replies) {

    /** Something about a plan. */
    public static EventSubject plan(String planId, String rosterId, String status) {
        return new EventSubject(planId, rosterId, status, null, null, null);
    }

    /** Something about a list. */
    public static EventSubject list(String planId, String rosterId, String series, int number) {
        return new EventSubject(planId, rosterId, null, series, number, null);
    }

    /** Answers to a list. */
    public EventSubject withReplies(int received) {
        return new EventSubject(planId, rosterId, status, series, number, received);
    }
}
