/**
 * Local search: the rules as constraint streams, and moves that fit the problem.
 *
 * <p>The only home of Timefold. {@link org.jiedui.solve.search.PairingConstraints} is the table of contents of the rules;
 * {@link org.jiedui.solve.search.LocalSearch} improves a plan; {@link org.jiedui.solve.search.PairingMoves} proposes the changes
 * that make sense here. Scores are negative costs and exist only in this package. Timefold's classes are mutable and belong to
 * one search; everything that enters or leaves is immutable.
 */
@NullMarked
package org.jiedui.solve.search;

import org.jspecify.annotations.NullMarked;
