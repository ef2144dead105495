package org.jiedui.solve.search.model;

import org.jiedui.problem.TieKind;
import org.jiedui.solve.search.terrain.SchoolSlot;

/**
 * A tie as the search knows it.
 *
 * @param department index of the department's assignment
 * @param school the school's slot
 * @param kind what the tie says
 */
public record TieFact(int department, SchoolSlot school, TieKind kind) {}
