package org.jiedui.solve.search.terrain;

import java.util.List;

/**
 * What a route offers to a campus, nearest first.
 *
 * @param all every school
 * @param byType the same by type; only types that occur
 */
public record Nearby(SchoolSlot[] all, List<SchoolSlot[]> byType) {}
