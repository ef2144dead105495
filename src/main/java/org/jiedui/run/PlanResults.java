package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.plan.Feasibility;
import org.jiedui.solve.Solver;
import org.jiedui.store.PlanStore;

/** Reads plans together with their rosters. */
@ApplicationScoped
public class PlanResults {

    private final PlanStore plans;
    private final Problems problems;
    private final Solver solver;

    public PlanResults(PlanStore plans, Problems problems, Solver solver) {
        this.plans = plans;
        this.problems = problems;
        this.solver = solver;
    }

    /** A plan with its roster, or empty when there is none of this id. */
    public Optional<PlanReading> find(String planId) {
        return plans.find(planId)
                .map(stored -> new PlanReading(
                        stored, problems.get(stored.rosterId(), stored.weights()), plans.getPairings(planId)));
    }

    /** How far the goal of a plan's roster can be reached. */
    public Feasibility feasibility(PlanReading reading) {
        return solver.feasibility(reading.problem());
    }
}
