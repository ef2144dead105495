package org.jiedui.store.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Plan;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.event.EventSubject;
import org.jiedui.store.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans, their pairings, and how their runs stand and have gone.
 *
 * <p>A run is owned by one attempt at a time: a process that takes a run over writes its own attempt id, and whatever
 * an older attempt still wants to store is refused. That way a process that was thought dead cannot overwrite its
 * successor's plan.
 */
@ApplicationScoped
public class PlanStore {

    @ApplicationScoped
    static class Plans implements PanacheRepositoryBase<PlanEntity, String> {}

    @ApplicationScoped
    static class Pairings implements PanacheRepositoryBase<PlanPairingsEntity, String> {}

    @ApplicationScoped
    static class StoredProgress implements PanacheRepositoryBase<PlanProgressEntity, String> {}

    @ApplicationScoped
    static class GivenLists implements PanacheRepositoryBase<PlanGivenEntity, String> {}

    private final Plans plans;
    private final Pairings pairings;
    private final StoredProgress progress;
    private final GivenLists givenLists;
    private final EventStore events;
    private final Ids ids;
    private final Clock clock;

    public PlanStore(
            Plans plans,
            Pairings pairings,
            StoredProgress progress,
            GivenLists givenLists,
            EventStore events,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.progress = progress;
        this.givenLists = givenLists;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts a revision that is made from a plan in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countRevision(String id) {
        PlanEntity entity = findLocked(id);
        if (entity != null) {
            entity.revisions++;
        }
    }

    /**
     * Gives a plan another label.
     *
     * @param change makes the new label of the plan as it stands; when it throws, the old one stays
     * @return the plan with its new label, or empty when it is not there
     */
    public Optional<StoredPlan> relabel(String id, Function<StoredPlan, PlanLabel> change) {
        return Acts.inOne(() -> lock(id).map(before -> {
            PlanLabel label = change.apply(before);
            PlanEntity entity = plans.findById(id);
            entity.name = label.name();
            entity.tags = Columns.ofTags(label.tags());
            return entity.toRecord();
        }));
    }

    /** Stores a plan to be run, SCHEDULED. */
    @Transactional
    public StoredPlan add(NewPlan plan) {
        PlanEntity entity = PlanEntity.of(ids.next(), Instants.stored(clock), plan);
        plans.persist(entity);
        if (plan.parentId() != null) {
            events.add(EventType.PLAN_REVISED, EventSubject.plan(entity.id, plan.rosterId(), entity.status.name()));
        }
        return entity.toRecord();
    }

    /** Stores with a plan the list that it judges or starts from. */
    @Transactional
    public void addGiven(String id, NewGiven given) {
        PlanGivenEntity entity = new PlanGivenEntity();
        entity.planId = id;
        entity.pairings = given.pairings().bytes();
        entity.flaws = given.flaws().bytes();
        plans.flush();
        givenLists.persist(entity);
    }

    /** The list that a plan judges or starts from, or empty when none was given. */
    public Optional<GivenPlan> findGiven(String id) {
        return Acts.inOne(() -> givenLists
                        .findByIdOptional(id)
                        .map(entity -> new NewGiven(new Compressed(entity.pairings), new Compressed(entity.flaws))))
                .map(stored ->
                        new GivenPlan(Columns.toPlan(stored.pairings().bytes()), FlawsColumn.read(stored.flaws())));
    }

    /** A plan that is not in the bin. */
    @Transactional
    public Optional<StoredPlan> find(String id) {
        return plans.findByIdOptional(id).filter(plan -> plan.deletedAt == null).map(PlanEntity::toRecord);
    }

    /** A plan as it stands, which nobody else changes until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<StoredPlan> lock(String id) {
        return Optional.ofNullable(findLocked(id))
                .filter(plan -> plan.deletedAt == null)
                .map(PlanEntity::toRecord);
    }

    /** The newest first, at most {@code limit} of them. */
    @Transactional
    public List<StoredPlan> list(PlanFilter filter, int limit) {
        List<String> conditions =
                new ArrayList<>(List.of(filter.deleted() ? "deletedAt is not null" : "deletedAt is null"));
        Parameters parameters = new Parameters();
        if (filter.after() != null) {
            conditions.add("id < :after");
            parameters.and("after", filter.after());
        }
        if (filter.status() != null) {
            conditions.add("status = :status");
            parameters.and("status", filter.status());
        }
        if (filter.tag() != null) {
            conditions.add("locate(:tag, tags) > 0");
            parameters.and("tag", "\n" + filter.tag() + "\n");
        }
        if (filter.rosterId() != null) {
            conditions.add("rosterId = :roster");
            parameters.and("roster", filter.rosterId());
        }
        return plans.find(String.join(" and ", conditions), Sort.descending("id"), parameters).page(0, limit).stream()
                .map(PlanEntity::toRecord)
                .toList();
    }

    /** How many plans were submitted before this one and have not started. */
    @Transactional
    public int countWaitingBefore(String id) {
        return (int) plans.count("status = ?1 and id < ?2", PlanStatus.SCHEDULED, id);
    }

    /** How many plans wait to be started. */
    @Transactional
    public int countWaiting() {
        return (int) plans.count("status", PlanStatus.SCHEDULED);
    }

    /** The best plan so far; empty while nobody is paired. */
    public Plan getPairings(String id) {
        return Acts.inOne(() -> pairings.findByIdOptional(id).map(entity -> entity.pairings))
                .map(Columns::toPlan)
                .orElse(Plan.EMPTY);
    }

    /** How the run has gone, oldest first; empty before it has a plan. */
    public List<Standing> listProgress(String id) {
        return Acts.inOne(() -> progress.findByIdOptional(id).map(entity -> entity.points))
                .map(PointsColumn::toPoints)
                .orElse(List.of());
    }

    /**
     * Takes a run up, or over: it is SOLVING from now on, owned by this attempt, and has been taken up once more
     * without progress.
     *
     * @return the plan, or empty when it is gone or has ended
     */
    public Optional<StoredPlan> begin(String id, String attempt) {
        return Acts.inOne(() -> {
            PlanEntity entity = findLocked(id);
            if (entity == null || entity.status.isFinal()) {
                return Optional.empty();
            }
            entity.status = PlanStatus.SOLVING;
            entity.attempt = attempt;
            entity.attempts++;
            if (entity.startedAt == null) {
                entity.startedAt = Instants.stored(clock);
            }
            return Optional.of(entity.toRecord());
        });
    }

    /**
     * An attempt gives a run back through no fault of the run's: it does not count. Nothing happens when it is not its
     * own any more.
     */
    public void giveBack(String id, String attempt) {
        Acts.inOne(() -> {
            PlanEntity entity = owned(id, attempt);
            if (entity != null && entity.attempts > 0) {
                entity.attempts--;
            }
            return entity;
        });
    }

    /**
     * Stores how a run stands, how it got there, and its best plan. Never stores a plan that is worse than the stored
     * one: a run that was taken up again may begin below it. Whatever is better, plan or bound, is progress, and the
     * attempts are counted from there.
     *
     * @param history all of it, earlier attempts included
     * @param plan the best plan, or null when it has not changed since it was last stored
     * @return false when the attempt does not own the run any more; nothing is stored then
     */
    public boolean progress(String id, String attempt, History history, @Nullable Plan plan) {
        byte[] points = PointsColumn.of(history.points());
        byte[] pairs = plan == null ? null : Columns.ofPlan(plan);
        return Acts.inOne(() -> {
            PlanEntity entity = owned(id, attempt);
            if (entity == null) {
                return false;
            }
            Standing latest = history.latest();
            if (entity.isWorseThanStored(latest)) {
                entity.elapsedMillis = latest.elapsedMillis();
                return true;
            }
            if (entity.isProgress(latest)) {
                entity.attempts = 0;
            }
            entity.stand(latest);
            writePoints(id, points);
            if (pairs != null) {
                writePairs(id, pairs);
            }
            return true;
        });
    }

    /**
     * Ends a run.
     *
     * @param history how the run went up to the delivered plan, or null to keep what is stored
     * @param plan the delivered plan, or null to keep what is stored
     * @return false when the attempt does not own the run any more; nothing is stored then
     */
    public boolean end(String id, String attempt, RunEnd end, @Nullable History history, @Nullable Plan plan) {
        byte[] points = history == null ? null : PointsColumn.of(history.points());
        byte[] pairs = plan == null ? null : Columns.ofPlan(plan);
        return Acts.inOne(() -> {
            PlanEntity entity = owned(id, attempt);
            if (entity == null) {
                return false;
            }
            entity.status = end.status();
            entity.stopReason = end.stopReason();
            entity.error = end.error();
            entity.proofMissing = end.proofMissing();
            entity.endedAt = Instants.stored(clock);
            if (end.changes() != null) {
                entity.change(end.changes());
            }
            if (history != null && points != null) {
                entity.stand(history.latest());
                writePoints(id, points);
            }
            if (pairs != null) {
                writePairs(id, pairs);
            }
            tellEnd(entity);
            return true;
        });
    }

    /** Whether this attempt has ended the run, whatever it was told of it: an answer may get lost after the commit. */
    public boolean isEndedBy(String id, String attempt) {
        return Acts.inOne(() -> {
            PlanEntity entity = plans.findById(id);
            return entity != null && entity.status.isFinal() && attempt.equals(entity.attempt);
        });
    }

    /**
     * Ends a run that nobody has taken up: it is CANCELLED.
     *
     * @return false when there is no such plan, or it has begun or ended; nothing is stored then
     */
    @Transactional
    public boolean cancel(String id, String stopReason) {
        PlanEntity entity = findLocked(id);
        if (entity == null || entity.status != PlanStatus.SCHEDULED) {
            return false;
        }
        entity.status = PlanStatus.CANCELLED;
        entity.stopReason = stopReason;
        entity.terminateRequested = true;
        entity.endedAt = Instants.stored(clock);
        tellEnd(entity);
        return true;
    }

    /** Notes that somebody asked a run to stop; false when there is no such plan or it has ended. */
    @Transactional
    public boolean requestTermination(String id) {
        return plans.update(
                        "terminateRequested = true where id = ?1 and status in ?2",
                        id,
                        List.of(PlanStatus.SCHEDULED, PlanStatus.SOLVING))
                > 0;
    }

    /** Whether an attempt should stop: somebody asked for it, or the run is not its own any more. */
    @Transactional
    public boolean shouldStop(String id, String attempt) {
        PlanEntity entity = plans.findById(id);
        return entity == null || entity.terminateRequested || !attempt.equals(entity.attempt);
    }

    private void tellEnd(PlanEntity entity) {
        events.add(EventType.PLAN_ENDED, EventSubject.plan(entity.id, entity.rosterId, entity.status.name()));
    }

    /** Removes a plan for good; false when there is none of this id. */
    @Transactional
    public boolean remove(String id) {
        pairings.delete("planId", id);
        progress.delete("planId", id);
        givenLists.delete("planId", id);
        return plans.delete("id", id) > 0;
    }

    /**
     * Locked until the transaction ends, so that what one writer read is not written back over another one's word: an
     * end, or a request to stop. In words that both databases understand, which the lock modes' are not.
     */
    private @Nullable PlanEntity findLocked(String id) {
        plans.getEntityManager()
                .createNativeQuery("select id from plan where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return plans.findById(id);
    }

    private @Nullable PlanEntity owned(String id, String attempt) {
        PlanEntity entity = findLocked(id);
        return entity != null && attempt.equals(entity.attempt) && !entity.status.isFinal() ? entity : null;
    }

    private void writePoints(String id, byte[] points) {
        PlanProgressEntity entity = progress.findById(id);
        if (entity == null) {
            entity = new PlanProgressEntity();
            entity.planId = id;
            entity.points = points;
            plans.flush();
            progress.persist(entity);
        } else {
            entity.points = points;
        }
    }

    private void writePairs(String id, byte[] pairs) {
        PlanPairingsEntity entity = pairings.findById(id);
        if (entity == null) {
            entity = new PlanPairingsEntity();
            entity.planId = id;
            entity.pairings = pairs;
            plans.flush();
            pairings.persist(entity);
        } else {
            entity.pairings = pairs;
        }
    }
}
