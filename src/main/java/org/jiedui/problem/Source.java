package org.jiedui.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the universities of a province may draw schools of one setting from: their own province's pool, or
 * another province's pool along a supply line.
 *
 * @param pool where the schools are
 * @param line the supply line that carries the pairings, or null for the universities' own province
 */
public record Source(SchoolPool pool, @Nullable SupplyLine line) {

    /** The schools that may be drawn, in the order of the problem. */
    public List<School> schools() {
        return line == null ? pool.schools() : pool.offeredToOthers();
    }

    /** Whether a school of the pool's province and setting may be drawn. */
    public boolean offers(School school) {
        return line == null || school.recommended() || pool.recommended().isEmpty();
    }
}
