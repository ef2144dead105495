package org.jiedui.solve.search.terrain;

import org.jspecify.annotations.Nullable;

/**
 * A way from a university to the schools of a pool: its own province's, or along a supply line.
 *
 * @param pool where it leads
 * @param line counts the pairings along the supply line; null for the own province
 */
public record Route(Pool pool, @Nullable Tally line) {

    /** Whether only schools that the pool's province offers to others may be drawn. */
    boolean offeredOnly() {
        return line != null;
    }

    boolean leadsTo(SchoolSlot slot) {
        return slot.pool() == pool.index() && (line == null || slot.offered());
    }
}
