package org.jiedui.store.plan;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Instants;
import org.jspecify.annotations.Nullable;

/** The bin (回收站) for plans: what is in it is no longer found in {@link PlanStore}, and still whole. */
@ApplicationScoped
public class PlanBin {

    private static final int MOST_FORGOTTEN = 100;

    private final PlanStore.Plans plans;
    private final Clock clock;

    public PlanBin(PlanStore.Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** A plan in the bin. */
    public Optional<StoredPlan> find(String id) {
        return Acts.inOne(() -> plans.findByIdOptional(id)
                .filter(plan -> plan.deletedAt != null)
                .map(PlanEntity::toRecord));
    }

    /** Puts a plan into the bin; false when there is none of this id outside of it. */
    public boolean put(String id) {
        return Acts.inOne(() -> {
            PlanEntity entity = findLocked(id);
            if (entity == null || entity.deletedAt != null) {
                return false;
            }
            entity.deletedAt = Instants.stored(clock);
            return true;
        });
    }

    /** Takes a plan out of the bin, or gives empty when it is not in it. */
    public Optional<StoredPlan> takeOut(String id) {
        return Acts.inOne(() -> {
            PlanEntity entity = findLocked(id);
            if (entity == null || entity.deletedAt == null) {
                return Optional.empty();
            }
            entity.deletedAt = null;
            return Optional.of(entity.toRecord());
        });
    }

    /** The plans that have been in the bin since before a moment; the first hundred. */
    public List<String> listPutBefore(Instant moment) {
        return Acts.inOne(
                () -> plans.find("deletedAt < ?1", Sort.ascending("deletedAt"), moment).page(0, MOST_FORGOTTEN).stream()
                        .map(plan -> plan.id)
                        .toList());
    }

    /** In the one way that both databases know. */
    private @Nullable PlanEntity findLocked(String id) {
        plans.getEntityManager()
                .createNativeQuery("select id from plan where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return plans.findById(id);
    }
}
