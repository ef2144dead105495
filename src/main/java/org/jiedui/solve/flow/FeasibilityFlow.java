package org.jiedui.solve.flow;

import java.util.List;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.FlowEngine;

/**
 * How far the goal of a problem can be reached, which limits clash, and what would repair it, by counts.
 *
 * <p>Problem: the most pairings that break no hard rule. Method: maximum flow over counts ({@link Network}), minimum
 * cut as Hall violator, repairs checked by augmenting the changed network. Complexity: a few milliseconds for the whole
 * country, as the network has a handful of nodes a university and a province. Limits: forbidden pairs are not counts.
 * Where a plan that fills what the flow fills is found in spite of them ({@link ForbiddenFit}), and nearly always it
 * is, the answer is exact; otherwise what cannot be reached is proven and the rest is in doubt.
 *
 * <p>L. R. Ford, D. R. Fulkerson, "Maximal flow through a network", 1956; P. Hall, "On representatives of subsets",
 * 1935.
 */
public final class FeasibilityFlow implements FlowEngine {

    @Override
    public Feasibility feasibility(Problem problem) {
        Network network = new Network(problem);
        int asked = problem.asked();
        List<Clash> clashes = problem.programme().goal() == Goal.COVER_EVERY_SCHOOL
                ? new CoverClashes(network).list()
                : new FillClashes(network).list();
        return new Feasibility(status(network, asked), asked, network.reachable, clashes);
    }

    private static FeasibilityStatus status(Network network, int asked) {
        if (network.reachable < asked) {
            return FeasibilityStatus.INFEASIBLE_PROVEN;
        }
        return ForbiddenFit.isCertain(network) ? FeasibilityStatus.FEASIBLE : FeasibilityStatus.UNKNOWN;
    }

    @Override
    public int shortfall(Problem problem) {
        return problem.asked() - new Network(problem).reachable;
    }

    @Override
    public List<Asking> listInDoubt(Problem problem) {
        Network network = new Network(problem);
        return ForbiddenFit.isCertain(network) ? List.of() : new Clashes(network).listFilled();
    }

    @Override
    public Plan start(Problem problem) {
        return FlowStart.plan(problem);
    }
}
