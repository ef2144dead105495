package org.jiedui.store.plan;

import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/**
 * How the best plan so far stands.
 *
 * @param cost its cost
 * @param bound the lower bound, or null when none is known
 * @param paired pairings in it
 * @param elapsedMillis how long was worked on it, over all attempts
 */
public record Standing(Cost cost, @Nullable Bound bound, int paired, long elapsedMillis) {}
