package org.jiedui.store.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a list is published.
 *
 * @param by who publishes it, in their own words, or null
 * @param note what it is for, or null
 * @param replyBy until when answers are expected, or null when there is no deadline
 */
public record Publication(
        @Nullable String by,
        @Nullable String note,
        @Nullable Instant replyBy) {}
