package org.jiedui.solve.engine;

import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;

/** What a proof says and hears while it works. Called from the thread that works and from native threads. */
public interface Feedback {

    /** A better lower bound; every one is stronger than the one before. */
    void onBound(Bound bound);

    /** A plan that the proof takes for better than any before; who hears of it audits it and takes it if it is. */
    void onPlan(Plan plan);

    /** The best plan known to anybody; it breaks no hard rule, but may miss anything of the goal. */
    Plan best();

    /** What {@link #best} costs, or more if it changes meanwhile. */
    Cost bestCost();

    /** Whether to come back soon, with what is known. */
    boolean isStopped();
}
