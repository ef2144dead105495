package org.jiedui.solve.flow;

import java.util.List;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.TieKind;

/**
 * How far the goal of a problem can be reached, which limits clash, and what would repair it.
 *
 * <p>Problem: the most pairings that break no hard rule. Method: maximum flow over counts ({@link Network}), minimum cut as Hall
 * violator, repairs checked by solving the changed network again. Complexity: a few milliseconds for the whole country, as the
 * network has a handful of nodes a university and a province. Limits: forbidden pairs are not counts; where a plan reaches the
 * flow in spite of them the answer is exact, otherwise what cannot be reached is proven and the rest is UNKNOWN.
 *
 * <p>L. R. Ford, D. R. Fulkerson, "Maximal flow through a network", 1956; P. Hall, "On representatives of subsets", 1935.
 */
public final class FeasibilityFlow {

    private FeasibilityFlow() {}

    /** The certificate of a problem. */
    public static Feasibility of(Problem problem) {
        Network network = new Network(problem);
        int asked = problem.asked();
        List<Clash> clashes = problem.programme().goal() == Goal.COVER_EVERY_SCHOOL
                ? new CoverClashes(network).list()
                : new FillClashes(network).list();
        return new Feasibility(status(problem, network, asked), asked, network.reachable, clashes);
    }

    /** What every plan must miss of the goal, by counts alone. */
    public static int shortfall(Problem problem) {
        return problem.asked() - new Network(problem).reachable;
    }

    private static FeasibilityStatus status(Problem problem, Network network, int asked) {
        if (network.reachable < asked) {
            return FeasibilityStatus.INFEASIBLE_PROVEN;
        }
        boolean forbids = !problem.listTies(TieKind.FORBID).isEmpty();
        Plan plan = forbids ? FlowStart.plan(problem) : Plan.EMPTY;
        return forbids && plan.pairings().size() < network.reachable
                ? FeasibilityStatus.UNKNOWN
                : FeasibilityStatus.FEASIBLE;
    }
}
