package org.jiedui.ask;

import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Outcome;

/** Finds the best plan of a problem, as far as its time allows. The only thing that a question needs of the engine. */
@FunctionalInterface
public interface Resolve {

    /**
     * Solves.
     *
     * @param part the problem, usually one part of a roster with one more pin
     * @param start a plan to start from
     */
    Outcome solve(Problem part, Plan start);
}
