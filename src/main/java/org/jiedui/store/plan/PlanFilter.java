package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which plans a list is about; null means any.
 *
 * @param after the id of the last plan of the page before
 * @param status only plans of this status
 * @param tag only plans with this tag
 * @param rosterId only plans of this roster
 * @param deleted plans in the bin, and no others; otherwise none of these
 */
public record PlanFilter(
        @Nullable String after,
        @Nullable PlanStatus status,
        @Nullable String tag,
        @Nullable String rosterId,
        boolean deleted) {}
