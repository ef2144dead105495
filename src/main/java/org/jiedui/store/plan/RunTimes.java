package org.jiedui.store.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a run, by the database's clock.
 *
 * @param createdAt when it was submitted
 * @param startedAt when a process first took it up, or null
 * @param endedAt when it ended, or null
 * @param deletedAt when its plan was put into the bin, or null
 */
public record RunTimes(
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant deletedAt) {}
