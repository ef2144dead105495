package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiedui.plan.Feasibility;
import org.jiedui.solve.Solver;
import org.jiedui.store.PlanStore;

/** Reads plans together with their rosters. */
@ApplicationScoped
public class PlanResults {

    private static final int KEPT = 20;

    private final PlanStore plans;
    private final Problems problems;
    private final Solver solver;

    /** By roster: weights do not matter. */
    private final Map<String, Feasibility> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Feasibility> eldest) {
            return size() > KEPT;
        }
    };

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
        synchronized (known) {
            Feasibility feasibility = known.get(rosterId);
            if (feasibility != null) {
                return feasibility;
            }
        }
        Feasibility found = solver.feasibility(reading.problem());
        synchronized (known) {
            known.put(rosterId, found);
        }
        return found;
    }
}
