package org.jiedui.solve.search.terrain;

import java.util.List;
import org.jiedui.problem.SchoolPool;

/**
 * A province's schools of one setting, as the search knows them.
 *
 * @param index its place among the pools
 * @param source the pool of the problem
 * @param slots its schools, in the order of the problem
 */
record Pool(int index, SchoolPool source, List<SchoolSlot> slots) {

    /** The schools that a route may draw on. */
    List<SchoolSlot> slots(boolean offeredOnly) {
        return offeredOnly ? slots.stream().filter(SchoolSlot::offered).toList() : slots;
    }
}
