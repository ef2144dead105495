package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Optimality;
import org.jiedui.problem.Weights;
import org.jiedui.run.RunError;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.Standing;
import org.jiedui.store.plan.StoredPlan;
import org.jspecify.annotations.Nullable;

/** A plan and how its run stands, as the contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        String id,
        String rosterId,
        @Nullable String parentId,
        String name,
        List<String> tags,
        PlanStatus status,
        FeasibilityStatus feasibility,
        Optimality optimality,

        @Nullable String stopReason,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Nullable Integer queuePosition,

        @Nullable Score score,

        @Nullable BigDecimal cost,

        @Nullable BigDecimal lowerBound,

        @Nullable Double gap,

        @Nullable Integer paired,
        int places,
        @Nullable Long unfilled,
        Map<String, BigDecimal> weights,
        @Nullable String profile,
        LimitsView limits,
        long seed,
        @Nullable Long elapsedMillis,

        @Nullable String proofMissing,

        @Nullable String proofMissingZh,

        @Nullable RunError error) {

    /** When the run ends by itself, as it is in force; what is absent sets no limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitsView(
            long spentSeconds,

            @Nullable Integer unimprovedSeconds,

            @Nullable Double gap,

            @Nullable Integer steps) {}

    private static Words proofMissing(String reason) {
        return new Words(
                "方案已通过审核，可以使用，但未能完整证明其优劣（" + reason + "）。如需证明，请运维人员处理后重新求解。",
                "The plan passed the audit and can be used, but how good it is could not be proven in full (" + reason
                        + "). For a proof, have the operator see to it and submit the plan again.");
    }

    /** Costs below zero, as Timefold writes them. */
    record Score(long hard, long medium, long soft) {}

    static PlanView of(StoredPlan plan, @Nullable Integer queuePosition, LimitsView limits) {
        Standing standing = plan.standing();
        Cost cost = standing == null ? null : standing.cost();
        Bound bound = standing == null ? null : standing.bound();
        Certificate certificate = cost == null ? Certificate.UNKNOWN : Certificate.of(cost, bound);
        String error = plan.error();
        Words missing = plan.proofMissing() == null ? null : proofMissing(plan.proofMissing());
        return new PlanView(
                plan.id(),
                plan.rosterId(),
                plan.parentId(),
                plan.name(),
                plan.tags(),
                plan.status(),
                plan.feasibility(),
                certificate.optimality(),
                plan.stopReason(),
                plan.createdAt(),
                plan.startedAt(),
                plan.endedAt(),
                queuePosition,
                cost == null ? null : new Score(-cost.hard(), -cost.medium(), -cost.soft()),
                cost == null ? null : Weights.kilometres(cost.soft()),
                bound == null ? null : Weights.kilometres(bound.soft()),
                certificate.gap(),
                standing == null ? null : standing.paired(),
                plan.asked(),
                cost == null ? null : cost.medium(),
                WeightsView.of(plan.weights()),
                plan.profile(),
                limits,
                plan.seed(),
                standing == null ? null : standing.elapsedMillis(),
                missing == null ? null : missing.en(),
                missing == null ? null : missing.zh(),
                error == null ? null : RunError.fromJson(error));
    }
}
