package org.jiedui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.FormerFit;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Keeping;
import org.jiedui.solve.Outcome;

/**
 * What a few more changes of an earlier plan would save (变更与代价): the least cost for every number of changes, from the
 * fewest on, among plans that fill as much as can be filled.
 *
 * <p>Method: the parts of a problem are independent, so each has a curve of its own, from its fewest changes to the
 * fewest of its cheapest plans; each point is a solve of that part alone with a limit of changes. The curves are added
 * by the cheapest ways to share so many changes among the parts. Complexity: one solve for each change between the
 * fewest and the cheapest, two for each part; P·K² steps for P parts and K changes.
 *
 * @param points by changes, ascending; costs fall; a number of changes that saves nothing over fewer is left out
 * @param fewest the fewest changes
 * @param whole whether it reaches to the cheapest plan; not when the time was over before
 */
public record ChangeCurve(List<ChangePoint> points, int fewest, boolean whole) {

    /** Further out nobody looks, and every point is a solve. */
    private static final int MOST_EXTRA = 60;

    private static final long NEVER = Long.MAX_VALUE / 4;

    /**
     * The cheapest plan with so many changes.
     *
     * @param changes so many, or fewer
     * @param soft its cost in thousandths of a km-equivalent
     * @param proven whether nothing cheaper exists with so many
     */
    public record ChangePoint(int changes, long soft, boolean proven) {}

    /** Finds the best plan of a part that keeps what it is told to keep. */
    @FunctionalInterface
    public interface Resolving {
        Outcome solve(Problem part, Keeping keeping);
    }

    public ChangeCurve {
        points = List.copyOf(points);
    }

    /** A part's cost by changes beyond its fewest. */
    private record PartCurve(int fewest, long[] costs, boolean[] proven) {}

    /**
     * Finds the curve.
     *
     * @param parts the independent parts of a problem
     * @param former the plan that changes
     * @param constant what every plan costs beyond the parts
     * @param late asked before each solve; what is known by then is the answer
     */
    public static ChangeCurve find(
            List<Problem> parts, Plan former, long constant, Resolving engine, BooleanSupplier late) {
        long[] costs = {constant};
        boolean[] proven = {true};
        int fewest = 0;
        boolean whole = true;
        for (Problem part : parts) {
            PartCurve curve = of(part, FormerFit.within(part, former), engine, late);
            whole &= curve.costs.length <= MOST_EXTRA && !late.getAsBoolean();
            fewest += curve.fewest;
            int length = Math.min(MOST_EXTRA, costs.length + curve.costs.length - 2) + 1;
            long[] sum = new long[length];
            boolean[] sumProven = new boolean[length];
            for (int k = 0; k < length; k++) {
                sum[k] = NEVER;
                boolean all = true;
                for (int own = 0; own < curve.costs.length && own <= k; own++) {
                    int rest = Math.min(k - own, costs.length - 1);
                    sum[k] = Math.min(sum[k], costs[rest] + curve.costs[own]);
                    // A cheaper way to share could hide behind any point that is not proven.
                    all &= proven[rest] && curve.proven[own];
                }
                sumProven[k] = all;
            }
            costs = sum;
            proven = sumProven;
        }
        List<ChangePoint> points = new ArrayList<>();
        for (int k = 0; k < costs.length; k++) {
            if (points.isEmpty() || costs[k] < points.getLast().soft()) {
                points.add(new ChangePoint(fewest + k, costs[k], proven[k]));
            }
        }
        return new ChangeCurve(points, fewest, whole);
    }

    private static PartCurve of(Problem part, Plan former, Resolving engine, BooleanSupplier late) {
        Solved first = solve(part, new Keeping(former, Stability.FEWEST_CHANGES, null), engine);
        List<Long> costs = new ArrayList<>(List.of(first.soft));
        List<Boolean> proven = new ArrayList<>(List.of(first.proven));
        if (first.soft > 0 && !late.getAsBoolean()) {
            Solved last = solve(part, new Keeping(former, Stability.TIES_ONLY, null), engine);
            int extra = last.soft < first.soft ? last.changes - first.changes : 0;
            for (int k = 1; k <= extra && k <= MOST_EXTRA; k++) {
                Solved next = k == extra
                        ? last
                        : late.getAsBoolean()
                                ? new Solved(first.changes, first.soft, false)
                                : solve(part, new Keeping(former, Stability.TIES_ONLY, first.changes + k), engine);
                costs.add(Math.min(costs.getLast(), next.soft));
                proven.add(next.proven);
            }
        }
        boolean[] known = new boolean[proven.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = proven.get(i);
        }
        return new PartCurve(
                first.changes, costs.stream().mapToLong(Long::longValue).toArray(), known);
    }

    private record Solved(int changes, long soft, boolean proven) {}

    private static Solved solve(Problem part, Keeping keeping, Resolving engine) {
        return switch (engine.solve(part, keeping)) {
            case Outcome.Delivered delivered -> {
                Map<String, String> schools = delivered.plan().schoolByDepartment();
                int changes = (int) keeping.former().pairings().stream()
                        .filter(pairing -> !pairing.schoolId().equals(schools.get(pairing.departmentId())))
                        .count();
                yield new Solved(
                        changes,
                        PlanAudit.audit(part, delivered.plan()).cost().soft(),
                        delivered.certificate().optimality() == Optimality.OPTIMAL_PROVEN);
            }
            case Outcome.Rejected rejected ->
                throw new IllegalStateException("The audit refused a plan: " + rejected.audit());
        };
    }
}
