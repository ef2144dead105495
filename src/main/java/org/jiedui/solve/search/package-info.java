/**
 * Local search: the rules as constraint streams, and moves that fit the problem.
 *
 * <p>The only home of Timefold. {@link org.jiedui.solve.search.LocalSearch} improves a plan. Below it, {@code terrain}
 * is the problem as indexes, {@code model} the rules as constraint streams, and {@code move} the changes that are
 * tried. Scores are negative costs and exist only here and below. Timefold's classes are mutable and belong to one
 * search; everything that enters or leaves is immutable.
 */
@NullMarked
package org.jiedui.solve.search;

import org.jspecify.annotations.NullMarked;
