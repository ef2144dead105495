package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.ask.FirstChanges;
import org.jiedui.store.plan.BestStore;

/** What to change first in given lists. It keeps a processor busy: ask within {@link HeavyWork}. */
@ApplicationScoped
public class FirstSteps {

    private static final int KEPT = 20;

    private final BestStore best;
    private final Cache<String, FirstChanges.ChangeWay> ways =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    FirstSteps(BestStore best) {
        this.best = best;
    }

    /**
     * The way from a list to the best plan that was found while it was judged; no step where none was found.
     *
     * @param reading a plan that has been solved
     */
    public FirstChanges.ChangeWay way(PlanReading reading) {
        String planId = reading.stored().id();
        return ways.get(
                planId,
                id -> FirstChanges.between(
                        reading.problem(), reading.plan(), best.find(id).orElse(reading.plan())));
    }
}
