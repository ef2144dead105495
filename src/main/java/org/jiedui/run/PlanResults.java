package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.plan.Feasibility;
import org.jiedui.solve.Solver;
import org.jiedui.store.plan.PlanStore;

/** Reads plans together with their rosters. */
@ApplicationScoped
public class PlanResults {

    private static final int KEPT = 20;

    private final PlanStore plans;
    private final Problems problems;
    private final Solver solver;

    /** By roster: weights do not matter. */
    private final Cache<String, Feasibility> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

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

    /** How far the goal of a plan's roster can be reached; found once and remembered, as forbidden pairs make it a matter of seconds. */
    public Feasibility feasibility(PlanReading reading) {
        String rosterId = reading.stored().rosterId();
        Feasibility feasibility = known.getIfPresent(rosterId);
        if (feasibility == null) {
            feasibility = solver.feasibility(reading.problem());
            known.put(rosterId, feasibility);
        }
        return feasibility;
    }
}
