package org.jiedui.solve.engine;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Improves a plan step by step. Several searches may run side by side. */
public interface SearchEngine {

    /**
     * Improves a plan until it is told to stop or its steps are spent.
     *
     * @param start a plan that breaks no hard rule; it may be partial
     * @param seed where all randomness comes from: the same seed and steps give the same plan
     * @param steps most moves to look at, or null for no limit
     * @param stopped read many times a second; the search ends soon after it is true
     * @param better hears of better plans without hard violations, at most ten times a second, and of the last one
     *     always
     */
    void improve(
            Problem problem,
            Plan start,
            long seed,
            @Nullable Integer steps,
            BooleanSupplier stopped,
            Consumer<Claimed> better);
}
