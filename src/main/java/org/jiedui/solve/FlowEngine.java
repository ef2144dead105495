package org.jiedui.solve;

import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.flow.FeasibilityFlow;
import org.jiedui.solve.flow.FlowStart;

/** {@code solve.flow} in the shape that the coordination knows. */
final class FlowEngine implements Engines.Flow {

    @Override
    public Feasibility feasibility(Problem problem) {
        return FeasibilityFlow.of(problem);
    }

    @Override
    public int shortfall(Problem part) {
        return FeasibilityFlow.shortfall(part);
    }

    @Override
    public Plan start(Problem part) {
        return FlowStart.plan(part);
    }
}
