/**
 * The exact model, and the only home of OR-Tools: what the best plan costs, and the proof.
 *
 * <p>{@link org.jiedui.solve.exact.Formulation} writes a problem as an integer programme of whole numbers; {@code
 * ColumnGeneration} solves its linear relaxation with GLOP, at first with one class of departments for each campus
 * ({@code MergedModel}), and {@code SafeBound} turns the duals into a lower bound by whole-number arithmetic, so that
 * no solver's tolerance can make it wrong; {@code Rounding} makes plans of what is whole in it; {@code IntegerSearch}
 * closes what is left over the few columns that can still matter, with CP-SAT, whose proofs are in whole numbers too,
 * and where these are too many, {@code Neighbourhoods} improve the plan piece by piece. {@link
 * org.jiedui.solve.exact.ExactModel} is the entry; where the native library does not load it says so, and nothing else
 * here is used.
 */
@NullMarked
package org.jiedui.solve.exact;

import org.jspecify.annotations.NullMarked;
