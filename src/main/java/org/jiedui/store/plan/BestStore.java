package org.jiedui.store.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.plan.Plan;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Columns;

/** Keeps the best plans that were found while given lists were judged; they go with the plan that is the list. */
@ApplicationScoped
public class BestStore {

    @ApplicationScoped
    static class BestRows implements PanacheRepositoryBase<PlanBestEntity, String> {}

    private final BestRows rows;

    public BestStore(BestRows rows) {
        this.rows = rows;
    }

    /** The best plan beside a given one, or empty when none is kept. */
    public Optional<Plan> find(String planId) {
        return Acts.inOne(() -> rows.findByIdOptional(planId).map(entity -> entity.pairings))
                .map(Columns::toPlan);
    }

    /** Stores the best plan beside a given one, in place of an earlier one. */
    public void put(String planId, Plan best) {
        byte[] column = Columns.ofPlan(best);
        Acts.insertOrUpdate(() -> {
            PlanBestEntity entity = rows.findById(planId);
            boolean isNew = entity == null;
            if (isNew) {
                entity = new PlanBestEntity();
                entity.planId = planId;
            }
            entity.pairings = column;
            if (isNew) {
                rows.persist(entity);
            }
            rows.flush();
        });
    }
}
