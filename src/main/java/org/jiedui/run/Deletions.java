package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.solve.StopReason;
import org.jiedui.store.database.Acts;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.plan.PlanBin;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.RosterStore;

/** Puts plans into the bin, and takes them out of it. */
@ApplicationScoped
public class Deletions {

    private final PlanStore plans;
    private final PlanBin bin;
    private final ListStore lists;
    private final RosterStore rosters;
    private final IdempotencyStore keys;
    private final Queue queue;

    Deletions(PlanStore plans, PlanBin bin, ListStore lists, RosterStore rosters, IdempotencyStore keys, Queue queue) {
        this.plans = plans;
        this.bin = bin;
        this.lists = lists;
        this.rosters = rosters;
        this.keys = keys;
        this.queue = queue;
    }

    /** Whether a plan lies in the bin. */
    public boolean isInBin(String planId) {
        return bin.find(planId).isPresent();
    }

    /** What came of a request to put a plan into the bin. */
    public enum PlanRemoval {
        /** It is in the bin. */
        REMOVED,
        /** There was none of this id, or somebody else removed it first. */
        ABSENT,
        /** It is being solved, or about to be, so that it stays. */
        SOLVING,
        /** It was published, so that it stays. */
        PUBLISHED
    }

    /**
     * Puts a plan into the bin that is not being solved; one that waits is cancelled. What is left in the queue of a
     * plan that has ended takes itself out of it.
     */
    public PlanRemoval remove(String planId) {
        return Acts.inOne(() -> {
            PlanStatus status = plans.lock(planId).map(StoredPlan::status).orElse(null);
            if (status == null) {
                return PlanRemoval.ABSENT;
            }
            if (status == PlanStatus.SOLVING || status == PlanStatus.SCHEDULED && !queue.remove(planId)) {
                return PlanRemoval.SOLVING;
            }
            if (lists.isPublished(planId)) {
                return PlanRemoval.PUBLISHED;
            }
            plans.cancel(planId, StopReason.TERMINATED.name());
            keys.removeOf(planId);
            return bin.put(planId) ? PlanRemoval.REMOVED : PlanRemoval.ABSENT;
        });
    }

    /** Takes a plan out of the bin, and its roster with it where that is there, too; empty when it is not in it. */
    public Optional<StoredPlan> undelete(String planId) {
        return Acts.inOne(() -> {
            Optional<StoredPlan> plan = bin.takeOut(planId);
            plan.ifPresent(found -> rosters.takeOutOfBin(found.rosterId()));
            return plan;
        });
    }
}
