package org.jiedui.solve.exact;

import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;

/** What the exact model says and hears while it works on a problem. Called from the thread that works and from native threads. */
public interface ExactFeedback {

    /** A better lower bound; every one is stronger than the one before. */
    void onBound(Bound bound);

    /**
     * A better plan than any the model had before.
     *
     * @param plan it breaks no hard rule
     * @param cost its cost as the audit finds it
     */
    void onPlan(Plan plan, Cost cost);

    /** The best plan known to anybody; it breaks no hard rule, but may miss anything of the goal. */
    Plan best();

    /** What {@link #best} costs, or more if it changes meanwhile. */
    Cost bestCost();

    /** Whether to come back soon, with what is known. */
    boolean isStopped();
}
