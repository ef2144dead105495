package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;

/** Plans as they are answered, wherever they are, with their place in the queue. */
@ApplicationScoped
class PlanViews {

    private final PlanStore plans;

    PlanViews(PlanStore plans) {
        this.plans = plans;
    }

    PlanView of(StoredPlan plan) {
        Integer position = plan.status() == PlanStatus.SCHEDULED ? plans.countWaitingBefore(plan.id()) : null;
        return PlanView.of(plan, position);
    }
}
