package org.jiedui.store.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jiedui.plan.Price;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Compressed;

/** Keeps the prices of plans; they go with their plan. */
@ApplicationScoped
public class PriceStore {

    @ApplicationScoped
    static class PriceRows implements PanacheRepositoryBase<PlanPricesEntity, String> {}

    private final PriceRows rows;

    public PriceStore(PriceRows rows) {
        this.rows = rows;
    }

    /** The prices of a plan, or empty while they are not worked out. */
    public Optional<List<Price>> find(String planId) {
        return Acts.inOne(() -> rows.findByIdOptional(planId).map(entity -> new Compressed(entity.prices)))
                .map(PricesColumn::read);
    }

    /** Stores the prices of a plan; of several processes that worked them out the last one's stay. */
    public void put(String planId, List<Price> prices) {
        byte[] column = PricesColumn.write(prices).bytes();
        Acts.insertOrUpdate(() -> {
            PlanPricesEntity entity = rows.findById(planId);
            boolean isNew = entity == null;
            if (isNew) {
                entity = new PlanPricesEntity();
                entity.planId = planId;
            }
            entity.prices = column;
            if (isNew) {
                rows.persist(entity);
            }
            rows.flush();
        });
    }
}
