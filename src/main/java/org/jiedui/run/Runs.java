package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jiedui.solve.StopReason;
import org.jiedui.store.database.Acts;
import org.jiedui.store.plan.NewGiven;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/** What others may do to runs: submit, terminate. */
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

        /** The plan that it revises is not as its sender saw it any more. */
        record Stale() implements Submission {}

        /** The plan that it revises is gone. */
        record ParentGone() implements Submission {}

        /** The roster that it names is gone. */
        record RosterGone(String rosterId) implements Submission {}

        /** Too many plans are waiting. */
        record Full(int waiting) implements Submission {}
    }

    private final PlanStore plans;
    private final RosterStore rosters;
    private final IdempotencyStore keys;
    private final Queue queue;
    private final RunMetrics metrics;
    private final RunConfig.Solving config;

    public Runs(
            PlanStore plans,
            RosterStore rosters,
            IdempotencyStore keys,
            Queue queue,
            RunMetrics metrics,
            RunConfig config) {
        this.plans = plans;
        this.rosters = rosters;
        this.keys = keys;
        this.queue = queue;
        this.metrics = metrics;
        this.config = config.solving();
    }

    /** What an earlier request of this key made, if there was one. */
    public Optional<Submission> findMade(RequestKey key) {
        return Acts.inOne(() -> keys.find(nameOf(key)).map(made -> {
            if (!made.meaningSha256().equals(key.meaningSha256())) {
                return new Submission.KeyTaken();
            }
            return plans.find(made.madeId())
                    .<Submission>map(Submission.MadeBefore::new)
                    .orElseGet(Submission.KeyTaken::new);
        }));
    }

    /**
     * Stores a plan of a stored roster and queues its run, both or neither.
     *
     * @param given the list that it judges or starts from, or null
     * @param key the client's key for the request, or null when it gave none
     */
    public Submission submit(NewPlan plan, @Nullable NewGiven given, @Nullable RequestKey key) {
        String rosterId = plan.rosterId();
        try {
            return once(
                    key,
                    () -> store(key, given, () -> {
                        rosters.hold(rosterId);
                        return plan;
                    }));
        } catch (RuntimeException e) {
            if (rosters.find(rosterId).isEmpty()) {
                return new Submission.RosterGone(rosterId);
            }
            throw e;
        }
    }

    /** The same for a roster that comes with the request: roster, plan and place in the queue, all or none of them. */
    public Submission submit(
            NewRoster roster,
            Function<StoredRoster, NewPlan> plan,
            @Nullable NewGiven given,
            @Nullable RequestKey key) {
        return once(key, () -> store(key, given, () -> plan.apply(rosters.add(roster))));
    }

    /**
     * Stores a revision of a plan and queues its run: the roster if it is new, plan, place in the queue and the
     * parent's count of revisions, all or none of them.
     *
     * @param parentId the plan that is revised
     * @param unchanged whether the plan is still as the sender saw it
     * @param roster the new roster, or null when the plan's own serves
     * @param plan the plan of a roster's id
     */
    public Submission revise(
            String parentId,
            Predicate<StoredPlan> unchanged,
            @Nullable NewRoster roster,
            Function<String, NewPlan> plan,
            NewGiven given,
            @Nullable RequestKey key) {
        return once(key, () -> {
            Optional<StoredPlan> parent = plans.lock(parentId);
            if (parent.isEmpty()) {
                return new Submission.ParentGone();
            }
            if (!unchanged.test(parent.get())) {
                return new Submission.Stale();
            }
            Submission submission = store(key, given, () -> {
                rosters.hold(parent.get().rosterId());
                return plan.apply(
                        roster == null
                                ? parent.get().rosterId()
                                : rosters.add(roster).id());
            });
            if (submission instanceof Submission.Made) {
                plans.countRevision(parentId);
            }
            return submission;
        });
    }

    /**
     * Carries an act out unless its key has been used, and lets the queue look for the new run at once. Of two requests
     * with the same key at the same moment one fails at the key; the other one's plan is its answer.
     */
    private Submission once(@Nullable RequestKey key, Supplier<Submission> act) {
        Submission submission;
        try {
            submission = Acts.inOne(() -> findMadeBy(key).orElseGet(act));
        } catch (RuntimeException e) {
            submission = findMadeBy(key).orElseThrow(() -> e);
        }
        if (submission instanceof Submission.Made) {
            queue.hurry();
        }
        return submission;
    }

    private Optional<Submission> findMadeBy(@Nullable RequestKey key) {
        return key == null ? Optional.empty() : findMade(key);
    }

    private Submission store(@Nullable RequestKey key, @Nullable NewGiven given, Supplier<NewPlan> plan) {
        int waiting = plans.countWaiting();
        if (waiting >= config.waiting()) {
            return new Submission.Full(waiting);
        }
        StoredPlan stored = plans.add(plan.get());
        if (given != null) {
            plans.addGiven(stored.id(), given);
        }
        if (key != null) {
            keys.add(nameOf(key), new IdempotencyStore.FormerAnswer(key.meaningSha256(), stored.id()));
        }
        queue.add(stored.id());
        return new Submission.Made(stored);
    }

    private static IdempotencyStore.Name nameOf(RequestKey key) {
        return new IdempotencyStore.Name(IdempotencyStore.KeyKind.PLAN, key.key());
    }

    /**
     * Cancels a run that has not begun, or asks it to stop and keep its best plan; nothing happens to one that has
     * ended.
     */
    public void terminate(String planId) {
        boolean cancelled = Acts.inOne(() -> {
            if (plans.cancel(planId, StopReason.TERMINATED.name())) {
                queue.remove(planId);
                return true;
            }
            plans.requestTermination(planId);
            return false;
        });
        if (cancelled) {
            metrics.ended(PlanStatus.CANCELLED, StopReason.TERMINATED.name(), Duration.ZERO);
        }
    }
}
