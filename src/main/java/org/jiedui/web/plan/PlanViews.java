package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jiedui.run.RunConfig;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.plan.StoredPlan;
import org.jspecify.annotations.Nullable;

/** Plans as they are answered, wherever they are, with their place in the queue. */
@ApplicationScoped
class PlanViews {

    private final PlanStore plans;

    private final RunConfig.Solving config;

    PlanViews(PlanStore plans, RunConfig config) {
        this.plans = plans;
        this.config = config.solving();
    }

    /** Without what is wrong with a given list, which may be long. */
    PlanView of(StoredPlan plan) {
        return of(plan, null);
    }

    /** All of it. */
    PlanView whole(StoredPlan plan) {
        return of(
                plan,
                plan.isGiven() ? plans.findGiven(plan.id()).map(GivenView::of).orElse(null) : null);
    }

    private PlanView of(StoredPlan plan, @Nullable GivenView given) {
        Integer position = plan.status() == PlanStatus.SCHEDULED ? plans.countWaitingBefore(plan.id()) : null;
        return PlanView.of(plan, position, inForce(plan.request().settings().limits()), given);
    }

    /** The limits that hold for a run: those that were asked for, within what the operator allows. */
    private PlanView.LimitsView inForce(RunLimits asked) {
        Integer seconds = asked.spentSeconds();
        Duration spent = seconds == null ? config.spentLimit() : Duration.ofSeconds(seconds);
        Duration least = spent.compareTo(config.longestLimit()) < 0 ? spent : config.longestLimit();
        return new PlanView.LimitsView(
                Math.max(1, least.toSeconds()), asked.unimprovedSeconds(), asked.gap(), asked.steps());
    }
}
