package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.jiedui.solve.StopReason;
import org.jiedui.store.IdempotencyStore;
import org.jiedui.store.NewPlan;
import org.jiedui.store.PlanStatus;
import org.jiedui.store.PlanStore;
import org.jiedui.store.StoredPlan;
import org.jspecify.annotations.Nullable;

/** What others may do to runs: submit, terminate, delete. */
@ApplicationScoped
public class Runs {

    /** What became of a submission. */
    public sealed interface Submission {
        /** A new plan was stored and queued. */
        record Made(StoredPlan plan) implements Submission {}

        /** The same request was carried out before; this is its plan. */
        record MadeBefore(StoredPlan plan) implements Submission {}

        /** The key was used before for another request. */
        record KeyTaken() implements Submission {}

        /** Too many plans are waiting. */
        record Full(int waiting) implements Submission {}
    }

    /**
     * A client's word for a request, so that repeating it does no harm.
     *
     * @param key what the client calls the request
     * @param bodySha256 hash of the request's body, in hex
     */
    public record RequestKey(String key, String bodySha256) {}

    private final PlanStore plans;
    private final IdempotencyStore keys;
    private final Queue queue;
    private final RunMetrics metrics;
    private final RunConfig.Solving config;

    public Runs(PlanStore plans, IdempotencyStore keys, Queue queue, RunMetrics metrics, RunConfig config) {
        this.plans = plans;
        this.keys = keys;
        this.queue = queue;
        this.metrics = metrics;
        this.config = config.solving();
    }

    /** What an earlier request of this key made, if there was one. */
    @Transactional
    public Optional<Submission> findMade(RequestKey key) {
        return keys.find(key.key()).map(made -> {
            if (!made.bodySha256().equals(key.bodySha256())) {
                return new Submission.KeyTaken();
            }
            return plans.find(made.planId())
                    .<Submission>map(Submission.MadeBefore::new)
                    .orElseGet(Submission.KeyTaken::new);
        });
    }

    /**
     * Stores a plan and queues its run, both or neither.
     *
     * @param key the client's key for the request, or null when it gave none
     * @throws jakarta.persistence.PersistenceException when the same key is used at the same moment
     */
    @Transactional
    public Submission submit(NewPlan plan, @Nullable RequestKey key) {
        if (key != null) {
            Optional<Submission> made = findMade(key);
            if (made.isPresent()) {
                return made.get();
            }
        }
        int waiting = plans.countWaiting();
        if (waiting >= config.waiting()) {
            return new Submission.Full(waiting);
        }
        StoredPlan stored = plans.add(plan);
        if (key != null) {
            keys.add(key.key(), new IdempotencyStore.Made(key.bodySha256(), stored.id()));
        }
        queue.add(stored.id());
        return new Submission.Made(stored);
    }

    /** Lets the queue look for new runs at once; called after a submission has been committed. */
    public void hurry() {
        queue.hurry();
    }

    /** Cancels a run that has not begun, or asks it to stop and keep its best plan; nothing happens to one that has ended. */
    @Transactional
    public void terminate(String planId) {
        if (plans.cancel(planId, StopReason.TERMINATED.name())) {
            queue.remove(planId);
            metrics.ended(PlanStatus.CANCELLED, StopReason.TERMINATED.name(), Duration.ZERO);
        } else {
            plans.requestTermination(planId);
        }
    }

    /**
     * Removes a plan that is not being solved; nothing happens when there is none of this id. What is left in the queue of a plan that
     * has ended takes itself out of it.
     *
     * @return false when it is being solved, or about to be
     */
    @Transactional
    public boolean delete(String planId) {
        PlanStatus status = plans.lock(planId).map(StoredPlan::status).orElse(null);
        if (status == PlanStatus.SOLVING || status == PlanStatus.SCHEDULED && !queue.remove(planId)) {
            return false;
        }
        keys.removeOf(planId);
        plans.remove(planId);
        return true;
    }
}
