package org.jiedui.store.plan;

import org.jspecify.annotations.Nullable;

/**
 * When a run was asked to stop by itself; null means no such limit.
 *
 * @param spentSeconds longest time, > 0
 * @param unimprovedSeconds longest time without progress, > 0
 * @param gap close enough, 0 to 1
 * @param steps most search steps, ≥ 0
 */
public record RunLimits(
        @Nullable Integer spentSeconds,
        @Nullable Integer unimprovedSeconds,
        @Nullable Double gap,
        @Nullable Integer steps) {}
