package org.jiedui.solve.engine;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Proves how good the best plan of a problem can be. Thread-safe; problems may be worked on side by side. */
public interface ExactEngine {

    /** Why it cannot be used here, in one line, or null when it can. */
    @Nullable
    String findMissing();

    /**
     * The most pairings that break no hard rule, forbidden pairs included.
     *
     * @param start a plan that breaks none
     * @param giveUp asked now and then; true ends the search
     * @return empty when it cannot be found soon
     */
    OptionalInt countMost(Problem problem, Plan start, BooleanSupplier giveUp);

    /**
     * Takes a problem up.
     *
     * @param problem a whole problem or an independent part of one
     * @param feedback hears of plans and bounds from whichever thread works on the proof, native ones included
     * @throws IllegalStateException when the engine cannot be used here
     */
    Proof open(Problem problem, Feedback feedback);
}
