package org.jiedui.store.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Changes;
import org.jiedui.plan.Cost;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Stability;
import org.jiedui.store.database.Columns;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "plan")
@DynamicUpdate
@NullUnmarked
class PlanEntity {
    @Id
    String id;

    String rosterId;
    String parentId;
    String name;
    String tags;
    String profile;
    String weights;
    Integer spentSeconds;
    Integer unimprovedSeconds;
    Double gapLimit;
    Integer stepLimit;
    long seed;

    @Enumerated(EnumType.STRING)
    PlanStatus status;

    String stopReason;
    String error;
    String proofMissing;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    Instant deletedAt;
    String attempt;
    int attempts;
    boolean terminateRequested;
    int asked;

    @Enumerated(EnumType.STRING)
    FeasibilityStatus feasibility;

    @Enumerated(EnumType.STRING)
    PairingsOrigin origin;

    Integer paired;
    Long costHard;
    Long costMedium;
    Long costSoft;
    Long boundMedium;
    Long boundSoft;
    Long elapsedMillis;

    @Enumerated(EnumType.STRING)
    Stability stability;

    Integer maxChanges;
    Integer kept;
    Integer forced;
    Integer displaced;
    Integer improved;
    Integer dropped;
    Boolean fewestProven;
    int revisions;

    static PlanEntity of(String id, Instant now, NewPlan plan) {
        PlanSettings settings = plan.settings();
        PlanEntity entity = new PlanEntity();
        entity.id = id;
        entity.rosterId = plan.rosterId();
        entity.parentId = plan.parentId();
        entity.name = plan.label().name();
        entity.tags = Columns.ofTags(plan.label().tags());
        entity.profile = settings.profile();
        entity.weights = Columns.ofWeights(settings.weights());
        entity.spentSeconds = settings.limits().spentSeconds();
        entity.unimprovedSeconds = settings.limits().unimprovedSeconds();
        entity.gapLimit = settings.limits().gap();
        entity.stepLimit = settings.limits().steps();
        entity.seed = settings.seed();
        entity.status = PlanStatus.SCHEDULED;
        entity.createdAt = now;
        entity.asked = plan.aim().asked();
        entity.feasibility = plan.aim().feasibility();
        entity.origin = plan.origin();
        entity.stability = settings.keeping().stability();
        entity.maxChanges = settings.keeping().maxChanges();
        return entity;
    }

    void stand(Standing standing) {
        costHard = standing.cost().hard();
        costMedium = standing.cost().medium();
        costSoft = standing.cost().soft();
        Bound bound = standing.bound();
        boundMedium = bound == null ? null : bound.medium();
        boundSoft = bound == null ? null : bound.soft();
        paired = standing.paired();
        elapsedMillis = standing.elapsedMillis();
    }

    void change(ChangesMade changes) {
        Changes.ByCause counts = changes.counts();
        kept = counts.kept();
        forced = counts.forced();
        displaced = counts.displaced();
        improved = counts.improved();
        dropped = counts.dropped();
        fewestProven = changes.fewestProven();
    }

    /**
     * Whether the stored plan is better than one of this standing. Where the changes come before the cost, only the
     * fill tells: a run never goes back behind the plan that it was taken up from.
     */
    boolean isWorseThanStored(Standing standing) {
        if (costHard == null) {
            return false;
        }
        return new PlanKeeping(stability, maxChanges).comesBeforeCost()
                ? costMedium < standing.cost().medium()
                : storedCost().beats(standing.cost());
    }

    /**
     * Whether something is better than what is stored: there is a first plan, it costs less, or the bound is higher.
     */
    boolean isProgress(Standing standing) {
        if (costHard == null || standing.cost().beats(storedCost())) {
            return true;
        }
        Bound bound = standing.bound();
        return bound != null
                && (boundMedium == null
                        || !bound.max(new Bound(boundMedium, boundSoft)).equals(new Bound(boundMedium, boundSoft)));
    }

    private Cost storedCost() {
        return new Cost(costHard, costMedium, costSoft);
    }

    StoredPlan toRecord() {
        Standing standing = costHard == null
                ? null
                : new Standing(
                        storedCost(),
                        boundMedium == null ? null : new Bound(boundMedium, boundSoft),
                        paired,
                        elapsedMillis);
        return new StoredPlan(id, toRequest(), toRun(), standing, toChanges(), revisions);
    }

    private ChangesMade toChanges() {
        return kept == null
                ? null
                : new ChangesMade(new Changes.ByCause(kept, forced, displaced, improved, dropped), fewestProven);
    }

    private NewPlan toRequest() {
        RunLimits limits = new RunLimits(spentSeconds, unimprovedSeconds, gapLimit, stepLimit);
        return new NewPlan(
                rosterId,
                parentId,
                new PlanLabel(name, Columns.toTags(tags)),
                new PlanSettings(
                        profile,
                        Columns.toWeights(weights, Columns.noWeights()),
                        limits,
                        seed,
                        new PlanKeeping(stability, maxChanges)),
                new PlanAim(asked, feasibility),
                origin);
    }

    private RunState toRun() {
        return new RunState(
                status,
                stopReason,
                error,
                proofMissing,
                new RunTimes(createdAt, startedAt, endedAt, deletedAt),
                terminateRequested,
                attempts);
    }
}
