package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.explain.Words;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.sheets.PlanReport;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.Standing;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/** Gathers what a plan's workbook says of where the plan comes from. */
@ApplicationScoped
class PlanReports {

    private final PlanResults results;
    private final RosterStore rosters;

    PlanReports(PlanResults results, RosterStore rosters) {
        this.results = results;
        this.rosters = rosters;
    }

    PlanReport of(PlanReading reading) {
        return new PlanReport(
                origin(reading.stored()), reading.problem(), reading.plan(), results.feasibility(reading));
    }

    private PlanReport.PlanOrigin origin(StoredPlan plan) {
        StoredRoster roster = rosters.find(plan.rosterId()).orElseThrow();
        Standing standing = plan.standing();
        return new PlanReport.PlanOrigin(
                plan.id(),
                plan.request().label().name(),
                words(plan.status()),
                plan.status().isFinal(),
                words(plan.run().stopReason()),
                plan.request().settings().seed(),
                plan.run().times().createdAt(),
                plan.run().times().endedAt(),
                standing == null ? null : standing.elapsedMillis(),
                standing == null ? null : standing.bound(),
                new PlanReport.RosterOrigin(
                        roster.id(),
                        roster.name(),
                        roster.fileName(),
                        roster.note(),
                        roster.sha256(),
                        roster.createdAt()));
    }

    private static Words words(PlanStatus status) {
        return switch (status) {
            case SCHEDULED -> new Words("排队中", "scheduled");
            case SOLVING -> new Words("正在生成", "being solved");
            case SOLVED -> new Words("已完成", "solved");
            case CANCELLED -> new Words("已取消", "cancelled");
            case FAILED -> new Words("失败", "failed");
        };
    }

    private static @Nullable Words words(@Nullable String stopReason) {
        return switch (stopReason) {
            case null -> null;
            case "OPTIMAL" -> new Words("已证明最优", "proven optimal");
            case "GAP_REACHED" -> new Words("改进余地已小于要求", "gap limit reached");
            case "SPENT_LIMIT" -> new Words("达到时间上限", "time limit reached");
            case "UNIMPROVED" -> new Words("一段时间内没有改进", "no improvement for a while");
            case "TERMINATED" -> new Words("由用户终止", "terminated by the user");
            case "ERROR" -> new Words("出错", "failed");
            default -> new Words(stopReason, stopReason);
        };
    }
}
