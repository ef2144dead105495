package org.jiedui.solve.search.model;

import org.jiedui.solve.search.terrain.SchoolSlot;

/**
 * A pairing of the earlier plan that this one is made from, as the search knows it.
 *
 * @param department index of the department's assignment
 * @param school the school's slot
 */
public record FormerFact(int department, SchoolSlot school) {}
