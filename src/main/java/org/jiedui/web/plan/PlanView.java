package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Changes;
import org.jiedui.plan.Cost;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Weights;
import org.jiedui.run.RunError;
import org.jiedui.store.plan.ChangesMade;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.PairingsOrigin;
import org.jiedui.store.plan.PlanAim;
import org.jiedui.store.plan.PlanKeeping;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.RunState;
import org.jiedui.store.plan.Standing;
import org.jiedui.store.plan.StoredPlan;
import org.jspecify.annotations.Nullable;

/** A plan and how its run stands, as the contract shows it: one object of all that the groups hold. */
record PlanView(
        String id,
        @JsonUnwrapped RequestView request,
        @JsonUnwrapped RunView run,
        @JsonUnwrapped WorthView worth,
        @JsonUnwrapped ProofView proof,
        @JsonUnwrapped KeepingView keeping,
        @JsonUnwrapped @Nullable GivenView given) {

    /** What was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            String rosterId,
            @Nullable String parentId,
            PairingsOrigin origin,
            String name,
            List<String> tags,
            Map<String, BigDecimal> weights,
            @Nullable String profile,
            LimitsView limits,
            long seed) {
        static RequestView of(NewPlan request, LimitsView limits) {
            PlanSettings settings = request.settings();
            return new RequestView(
                    request.rosterId(),
                    request.parentId(),
                    request.origin(),
                    request.label().name(),
                    request.label().tags(),
                    WeightsView.of(settings.weights()),
                    settings.profile(),
                    limits,
                    settings.seed());
        }
    }

    /** When the run ends by itself, as it is in force; what is absent sets no limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitsView(
            long spentSeconds,

            @Nullable Integer unimprovedSeconds,

            @Nullable Double gap,

            @Nullable Integer steps) {}

    /** Where the run is in its life. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(
            PlanStatus status,
            @Nullable String stopReason,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,

            @Nullable Instant deletedAt,

            @Nullable Integer queuePosition,

            @Nullable RunError error) {
        static RunView of(RunState run, @Nullable Integer queuePosition) {
            String error = run.error();
            return new RunView(
                    run.status(),
                    run.stopReason(),
                    run.times().createdAt(),
                    run.times().startedAt(),
                    run.times().endedAt(),
                    run.times().deletedAt(),
                    queuePosition,
                    error == null ? null : RunError.fromJson(error));
        }
    }

    /** What the best plan so far reaches and costs; little is known before there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorthView(
            int places,
            @Nullable Integer paired,
            @Nullable Long unfilled,
            @Nullable Score score,
            @Nullable BigDecimal cost,
            @Nullable Long elapsedMillis) {
        static WorthView of(PlanAim aim, @Nullable Standing standing) {
            if (standing == null) {
                return new WorthView(aim.asked(), null, null, null, null, null);
            }
            Cost cost = standing.cost();
            return new WorthView(
                    aim.asked(),
                    standing.paired(),
                    cost.medium(),
                    new Score(-cost.hard(), -cost.medium(), -cost.soft()),
                    Weights.kilometres(cost.soft()),
                    standing.elapsedMillis());
        }
    }

    /** How much it counts to keep the pairings of the start, and what came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeepingView(
            Stability stability,
            @Nullable Integer maxChanges,
            @Nullable ChangesCountView changes) {
        static KeepingView of(StoredPlan plan) {
            PlanKeeping keeping = plan.request().settings().keeping();
            ChangesMade made = plan.changes();
            return new KeepingView(
                    keeping.stability(), keeping.maxChanges(), made == null ? null : ChangesCountView.of(made));
        }
    }

    /** How many pairings of the start hold still, and why the others do not. */
    record ChangesCountView(int kept, int forced, int displaced, int improved, int dropped, boolean fewestProven) {
        static ChangesCountView of(ChangesMade made) {
            Changes.ByCause counts = made.counts();
            return new ChangesCountView(
                    counts.kept(),
                    counts.forced(),
                    counts.displaced(),
                    counts.improved(),
                    counts.dropped(),
                    made.fewestProven());
        }
    }

    /** Costs below zero, as Timefold writes them. */
    record Score(long hard, long medium, long soft) {}

    /** How good the best plan so far is known to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProofView(
            FeasibilityStatus feasibility,
            Optimality optimality,
            @Nullable BigDecimal lowerBound,
            @Nullable Double gap,

            @Nullable String proofMissing,

            @Nullable String proofMissingZh) {
        static ProofView of(StoredPlan plan) {
            Standing standing = plan.standing();
            Bound bound = standing == null ? null : standing.bound();
            Certificate certificate = standing == null ? Certificate.UNKNOWN : Certificate.of(standing.cost(), bound);
            String reason = plan.run().proofMissing();
            Words missing = reason == null ? null : missing(reason);
            return new ProofView(
                    plan.request().aim().feasibility(),
                    certificate.optimality(),
                    bound == null ? null : Weights.kilometres(bound.soft()),
                    certificate.gap(),
                    missing == null ? null : missing.en(),
                    missing == null ? null : missing.zh());
        }

        private static Words missing(String reason) {
            return new Words(
                    "方案已通过审核，可以使用，但未能完整证明其优劣（" + reason + "）。如需证明，请运维人员处理后重新生成方案。",
                    "The plan passed the audit and can be used, but how good it is could not be proven in full ("
                            + reason + "). For a proof, have the operator see to it and submit the plan again.");
        }
    }

    static PlanView of(StoredPlan plan, @Nullable Integer queuePosition, LimitsView limits, @Nullable GivenView given) {
        return new PlanView(
                plan.id(),
                RequestView.of(plan.request(), limits),
                RunView.of(plan.run(), queuePosition),
                WorthView.of(plan.request().aim(), plan.standing()),
                ProofView.of(plan),
                KeepingView.of(plan),
                given);
    }
}
