package org.jiedui.store.plan;

import java.time.Instant;
import java.util.List;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A plan and its run as stored, without the pairings.
 *
 * @param id its id
 * @param rosterId the roster it pairs
 * @param parentId the plan it started from, or null
 * @param name as people call it
 * @param tags free words to find it by
 * @param profile the profile its weights came from, or null
 * @param weights what the rules cost in it
 * @param limits when the run stops by itself
 * @param seed where the run's randomness comes from
 * @param status where in its life the run is
 * @param stopReason why the run ended, or null while it has not
 * @param error what went wrong, as JSON with code, message and messageZh, or null
 * @param proofMissing why there is no proof although one was asked for, or null
 * @param createdAt when it was submitted
 * @param startedAt when a process first took it up, or null
 * @param endedAt when it ended, or null
 * @param terminateRequested whether somebody asked it to stop
 * @param attempts how often it was taken up since it last got anywhere, ≥ 0
 * @param asked what the goal asks for
 * @param feasibility whether that can be reached in full
 * @param standing how the best plan so far stands, or null before there is one
 */
public record StoredPlan(
        String id,
        String rosterId,
        @Nullable String parentId,
        String name,
        List<String> tags,
        @Nullable String profile,
        Weights weights,
        RunLimits limits,
        long seed,
        PlanStatus status,
        @Nullable String stopReason,
        @Nullable String error,
        @Nullable String proofMissing,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean terminateRequested,
        int attempts,
        int asked,
        FeasibilityStatus feasibility,
        @Nullable Standing standing) {}
