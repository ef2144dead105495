package org.jiedui.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans, their pairings, and how their runs stand and have gone.
 *
 * <p>A run is owned by one attempt at a time: a process that takes a run over writes its own attempt id, and whatever an older
 * attempt still wants to store is refused. That way a process that was thought dead cannot overwrite its successor's plan.
 */
@ApplicationScoped
public class PlanStore {

    @ApplicationScoped
    static class Plans implements PanacheRepositoryBase<PlanEntity, String> {}

    @ApplicationScoped
    static class Pairings implements PanacheRepositoryBase<PlanPairingsEntity, String> {}

    @ApplicationScoped
    static class Progress implements PanacheRepositoryBase<PlanProgressEntity, String> {}

    /**
     * How a run ends.
     *
     * @param status SOLVED, CANCELLED or FAILED
     * @param stopReason why
     * @param error what went wrong, as JSON, or null
     * @param proofMissing why there is no proof, or null; cut off after 1000 characters
     */
    public record End(
            PlanStatus status,
            String stopReason,
            @Nullable String error,
            @Nullable String proofMissing) {

        private static final int LONGEST_REASON = 1000;

        public End {
            if (proofMissing != null && proofMissing.length() > LONGEST_REASON) {
                proofMissing = proofMissing.substring(0, LONGEST_REASON - 1) + "…";
            }
        }
    }

    /**
     * Which plans a list is about; null means any.
     *
     * @param after the id of the last plan of the page before
     * @param status only plans of this status
     * @param tag only plans with this tag
     * @param rosterId only plans of this roster
     */
    public record Filter(
            @Nullable String after,
            @Nullable PlanStatus status,
            @Nullable String tag,
            @Nullable String rosterId) {}

    private final Plans plans;
    private final Pairings pairings;
    private final Progress progress;
    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    public PlanStore(Plans plans, Pairings pairings, Progress progress, EntityManager entities, Ids ids, Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.progress = progress;
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a plan to be run, SCHEDULED. */
    @Transactional
    public StoredPlan add(NewPlan plan) {
        PlanEntity entity = PlanEntity.of(ids.next(), Instants.stored(clock), plan);
        plans.persist(entity);
        return entity.toRecord();
    }

    @Transactional
    public Optional<StoredPlan> find(String id) {
        return plans.findByIdOptional(id).map(PlanEntity::toRecord);
    }

    /** A plan as it stands, which nobody else changes until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<StoredPlan> lock(String id) {
        return Optional.ofNullable(findLocked(id)).map(PlanEntity::toRecord);
    }

    /** The newest first, at most {@code limit} of them. */
    @Transactional
    public List<StoredPlan> list(Filter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
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

    @Transactional
    public boolean isRosterUsed(String rosterId) {
        return plans.count("rosterId", rosterId) > 0;
    }

    /** The best plan so far; empty while nobody is paired. */
    @Transactional
    public Plan getPairings(String id) {
        return pairings.findByIdOptional(id)
                .map(entity -> Columns.toPlan(entity.pairings))
                .orElse(Plan.EMPTY);
    }

    /** How the run has gone, oldest first; empty before it has a plan. */
    @Transactional
    public List<Standing> listProgress(String id) {
        return progress.findByIdOptional(id)
                .map(entity -> Columns.toPoints(entity.points))
                .orElse(List.of());
    }

    /**
     * Takes a run up, or over: it is SOLVING from now on, owned by this attempt.
     *
     * @return the plan, or empty when it is gone or has ended
     */
    @Transactional
    public Optional<StoredPlan> begin(String id, String attempt) {
        PlanEntity entity = findLocked(id);
        if (entity == null || entity.status.isFinal()) {
            return Optional.empty();
        }
        entity.status = PlanStatus.SOLVING;
        entity.attempt = attempt;
        if (entity.startedAt == null) {
            entity.startedAt = Instants.stored(clock);
        }
        return Optional.of(entity.toRecord());
    }

    /**
     * Stores how a run stands, how it got there, and its best plan.
     *
     * @param history all of it, earlier attempts included
     * @param plan the best plan, or null when it has not changed since it was last stored
     * @return false when the attempt does not own the run any more; nothing is stored then
     */
    @Transactional
    public boolean progress(String id, String attempt, History history, @Nullable Plan plan) {
        PlanEntity entity = owned(id, attempt);
        if (entity == null) {
            return false;
        }
        write(entity, history);
        if (plan != null) {
            write(id, plan);
        }
        return true;
    }

    /**
     * Ends a run.
     *
     * @param history how the run went up to the delivered plan, or null to keep what is stored
     * @param plan the delivered plan, or null to keep what is stored
     * @return false when the attempt does not own the run any more; nothing is stored then
     */
    @Transactional
    public boolean end(String id, String attempt, End end, @Nullable History history, @Nullable Plan plan) {
        PlanEntity entity = owned(id, attempt);
        if (entity == null) {
            return false;
        }
        entity.status = end.status();
        entity.stopReason = end.stopReason();
        entity.error = end.error();
        entity.proofMissing = end.proofMissing();
        entity.endedAt = Instants.stored(clock);
        if (history != null) {
            write(entity, history);
        }
        if (plan != null) {
            write(id, plan);
        }
        return true;
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

    /** Removes a plan; false when there is none of this id. */
    @Transactional
    public boolean remove(String id) {
        pairings.deleteById(id);
        progress.deleteById(id);
        return plans.deleteById(id);
    }

    /**
     * Locked until the transaction ends, so that what one writer read is not written back over another one's word: an end, or a request
     * to stop. In words that both databases understand, which the lock modes' are not.
     */
    private @Nullable PlanEntity findLocked(String id) {
        entities.createNativeQuery("select id from plan where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return plans.findById(id);
    }

    private @Nullable PlanEntity owned(String id, String attempt) {
        PlanEntity entity = findLocked(id);
        return entity != null && attempt.equals(entity.attempt) && !entity.status.isFinal() ? entity : null;
    }

    private void write(PlanEntity plan, History history) {
        plan.stand(history.latest());
        PlanProgressEntity entity = progress.findById(plan.id);
        if (entity == null) {
            entity = new PlanProgressEntity();
            entity.planId = plan.id;
            entity.points = Columns.ofPoints(history.points());
            entities.flush();
            progress.persist(entity);
        } else {
            entity.points = Columns.ofPoints(history.points());
        }
    }

    private void write(String id, Plan plan) {
        PlanPairingsEntity entity = pairings.findById(id);
        if (entity == null) {
            entity = new PlanPairingsEntity();
            entity.planId = id;
            entity.pairings = Columns.ofPlan(plan);
            entities.flush();
            pairings.persist(entity);
        } else {
            entity.pairings = Columns.ofPlan(plan);
        }
    }
}
