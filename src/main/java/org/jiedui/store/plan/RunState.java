package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a plan's run is in its life.
 *
 * @param status the phase of it
 * @param stopReason why it ended, or null while it has not
 * @param error what went wrong, as JSON with code, message and messageZh, or null
 * @param proofMissing why there is no proof although one was asked for, or null
 * @param times when what happened
 * @param terminateRequested whether somebody asked it to stop
 * @param attempts how often it was taken up since it last got anywhere, ≥ 0
 */
public record RunState(
        PlanStatus status,
        @Nullable String stopReason,
        @Nullable String error,
        @Nullable String proofMissing,
        RunTimes times,
        boolean terminateRequested,
        int attempts) {}
