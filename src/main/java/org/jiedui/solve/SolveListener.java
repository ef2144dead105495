package org.jiedui.solve;

import java.time.Duration;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Hears of every step forward of a run. Called from one thread at a time; it should return quickly. */
@FunctionalInterface
public interface SolveListener {

    /** A better plan or a better bound of the whole problem is known. */
    void onProgress(Progress progress);

    /**
     * What is known at one moment.
     *
     * @param plan the best plan of the whole problem so far; it breaks no hard rule
     * @param cost its cost
     * @param bound the best bound so far, or null while some part has none
     * @param fewestProven whether it is proven that no plan as good changes less of the start
     * @param elapsed time since the solve started
     */
    record Progress(Plan plan, Cost cost, @Nullable Bound bound, boolean fewestProven, Duration elapsed) {}
}
