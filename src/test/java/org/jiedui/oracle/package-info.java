/**
 * Slow and plain judges for tests: random problems small enough to try every plan, and the search that tries them all.
 *
 * <p>A failing case is reported with its seed; {@link org.jiedui.oracle.RandomProblems} gives the same problem for the
 * same seed.
 */
@NullMarked
package org.jiedui.oracle;

import org.jspecify.annotations.NullMarked;
