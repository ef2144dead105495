package org.jiedui.solve.engine;

import java.util.List;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;

/** Works by counts: quick, complete, not good. Thread-safe. */
public interface FlowEngine {

    /**
     * How far the goal can be reached, which limits clash, and what would repair it.
     *
     * @return its {@code reachable} is an upper limit where forbidden pairs leave a doubt
     */
    Feasibility feasibility(Problem problem);

    /** What every plan must miss of the goal, by counts alone, ≥ 0. */
    int shortfall(Problem problem);

    /**
     * What counts let be filled although forbidden pairs may keep some of it open, by those who ask for it.
     *
     * @return empty when nothing is in doubt: no pair is forbidden, or a plan that fills everything is known to exist
     */
    List<Asking> listInDoubt(Problem problem);

    /** A plan that breaks no hard rule and reaches what the counts say can be reached, forbidden pairs aside. */
    Plan start(Problem problem);
}
