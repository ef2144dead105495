package org.jiedui.solve.search.terrain;

import java.util.List;

/**
 * What a route offers to a campus, nearest first.
 *
 * @param all every school
 * @param byTraits the same, those together that every rule counts alike
 */
public record Nearby(SchoolSlot[] all, List<SchoolSlot[]> byTraits) {}
