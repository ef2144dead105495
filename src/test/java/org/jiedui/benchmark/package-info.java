/**
 * The benchmark: how good plans are, how soon, in how much memory, next to what a stock solver makes of the same rules.
 *
 * <p>{@link org.jiedui.benchmark.Benchmark} reads {@code solver-config/benchmark.properties}, which says how to call
 * it, and starts one process a run, one after the other, so that memory is that of one run and no run finds code warmed
 * up by another. A process ({@link org.jiedui.benchmark.MeasuredProcess}) says in {@link org.jiedui.benchmark.Line
 * lines} what it does; the lines are kept in a file a run, and everything that is reported is worked out from these
 * files again after every run.
 */
@NullMarked
package org.jiedui.benchmark;

import org.jspecify.annotations.NullMarked;
