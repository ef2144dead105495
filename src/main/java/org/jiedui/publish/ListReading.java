package org.jiedui.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.run.PlanReading;
import org.jiedui.run.Problems;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.plan.PlanStore;

/** Reads what a list says, together with its roster at the weights that it was made with. */
@ApplicationScoped
public class ListReading {

    private final ListStore lists;
    private final PlanStore plans;
    private final Problems problems;

    ListReading(ListStore lists, PlanStore plans, Problems problems) {
        this.lists = lists;
        this.plans = plans;
        this.problems = problems;
    }

    /** A list's pairings as they were published, or empty when there is no such list. */
    public Optional<PlanReading> find(ListName name) {
        return lists.findContent(name).map(this::read);
    }

    private PlanReading read(ListContent content) {
        return new PlanReading(
                plans.find(content.planId()).orElseThrow(),
                problems.get(content.rosterId(), content.weights()),
                content.plan());
    }
}
