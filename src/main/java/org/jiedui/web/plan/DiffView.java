package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.PlanDiff;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Setting;
import org.jspecify.annotations.Nullable;

/** One plan against another one: what it pairs differently, and what the rules say of both. */
record DiffView(
        String planId,

        String againstId,

        int same,

        int changed,
        int added,
        int removed,
        List<RuleDelta> rules,
        BreakdownView.Kpis kpis,
        BreakdownView.Kpis againstKpis,
        List<ChangeView> items) {

    /** One rule in both plans, as their breakdowns have it; nothing where it does not apply to one of the two. */
    record RuleDelta(
            String id, RuleLevel level, long amount, long againstAmount, BigDecimal cost, BigDecimal againstCost) {}

    /** One department whose pairing differs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            PlanDiff.ChangeKind change,
            String departmentId,
            String department,
            String universityId,
            String university,
            String province,

            @Nullable Setting setting,

            @Nullable EndView from,

            @Nullable EndView to) {

        static ChangeView of(PlanDiff.Change change) {
            PairingRow known = change.known();
            PairingRow from = change.from();
            Setting setting = known.school().setting();
            return new ChangeView(
                    change.kind(),
                    known.department().id(),
                    known.department().name(),
                    known.university().id(),
                    known.university().name(),
                    known.university().province(),
                    from == null || from.school().setting() == setting ? setting : null,
                    EndView.of(from),
                    EndView.of(change.to()));
        }
    }

    /** A department's school in one of the two plans. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndView(
            String schoolId,
            String school,
            String province,
            @Nullable String city,
            @Nullable String county,
            Setting setting,
            String type,
            int distanceKm,
            boolean crossRegion) {

        static @Nullable EndView of(@Nullable PairingRow row) {
            return row == null
                    ? null
                    : new EndView(
                            row.school().id(),
                            row.school().name(),
                            row.school().province(),
                            row.school().city(),
                            row.school().county(),
                            row.school().setting(),
                            row.school().type(),
                            row.kilometres(),
                            row.crossRegion());
        }
    }

    /**
     * Puts two plans side by side.
     *
     * @param plan where it goes
     * @param against where it comes from
     */
    static DiffView of(Side plan, Side against) {
        PlanDiff diff = PlanDiff.of(against.rows(), plan.rows());
        return new DiffView(
                plan.id(),
                against.id(),
                diff.same(),
                diff.count(PlanDiff.ChangeKind.CHANGED),
                diff.count(PlanDiff.ChangeKind.ADDED),
                diff.count(PlanDiff.ChangeKind.REMOVED),
                rules(plan.breakdown(), against.breakdown()),
                plan.breakdown().kpis(),
                against.breakdown().kpis(),
                diff.changes().stream().map(ChangeView::of).toList());
    }

    /** One of two plans. */
    record Side(String id, List<PairingRow> rows, BreakdownView breakdown) {}

    private static List<RuleDelta> rules(BreakdownView plan, BreakdownView against) {
        Map<String, BreakdownView.RuleLine> ours = byId(plan);
        Map<String, BreakdownView.RuleLine> theirs = byId(against);
        List<RuleDelta> lines = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            BreakdownView.RuleLine one = ours.get(rule.id());
            BreakdownView.RuleLine other = theirs.get(rule.id());
            if (one != null || other != null) {
                lines.add(new RuleDelta(
                        rule.id(),
                        rule.level(),
                        one == null ? 0 : one.amount(),
                        other == null ? 0 : other.amount(),
                        one == null ? BigDecimal.ZERO : one.cost(),
                        other == null ? BigDecimal.ZERO : other.cost()));
            }
        }
        return lines;
    }

    private static Map<String, BreakdownView.RuleLine> byId(BreakdownView breakdown) {
        return breakdown.rules().stream().collect(Collectors.toMap(BreakdownView.RuleLine::id, Function.identity()));
    }
}
