/**
 * The changes that the search tries: proposed by {@link org.jiedui.solve.search.move.MoveProposer}, with a
 * forecast of what they cost ({@link org.jiedui.solve.search.move.Occupancy}).
 */
@NullMarked
package org.jiedui.solve.search.move;

import org.jspecify.annotations.NullMarked;
