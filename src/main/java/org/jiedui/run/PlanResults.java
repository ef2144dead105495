package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Plan;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.roster.RosterStore;

/** Reads plans together with their rosters. */
@ApplicationScoped
public class PlanResults {

    private final PlanStore plans;
    private final RosterStore rosters;
    private final Problems problems;

    public PlanResults(PlanStore plans, RosterStore rosters, Problems problems) {
        this.plans = plans;
        this.rosters = rosters;
        this.problems = problems;
    }

    /** A plan with its roster, or empty when there is none of this id. */
    public Optional<PlanReading> find(String planId) {
        return plans.find(planId)
                .map(stored -> new PlanReading(
                        stored, problems.of(stored, () -> getStart(planId)), plans.getPairings(planId)));
    }

    /** What a plan was made from, as it was then; empty when it was made from nothing. */
    public Plan getStart(String planId) {
        return plans.findGiven(planId).map(GivenPlan::plan).orElse(Plan.EMPTY);
    }

    /** How far the goal of a plan's roster can be reached, as it was found when the roster was stored. */
    public Feasibility feasibility(PlanReading reading) {
        String rosterId = reading.stored().rosterId();
        return rosters.findFeasibility(rosterId)
                .orElseThrow(() -> new NoSuchElementException("There is no roster with the id (" + rosterId + ")."));
    }
}
