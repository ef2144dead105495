package org.jiedui.sheets;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.Words;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about a plan when it leaves as a workbook.
 *
 * @param origin where it comes from
 * @param problem its roster at its weights
 * @param plan its pairings; those of the best plan so far while it is being solved
 * @param feasibility how far the roster's goal can be reached
 * @param standbys a second school for every pairing, or null when they are not asked for
 * @param explanations what every pairing costs, or null when that is not asked for
 */
public record PlanReport(
        PlanOrigin origin,
        Problem problem,
        Plan plan,
        Feasibility feasibility,
        @Nullable List<StandbyRow> standbys,
        @Nullable List<ExplanationRow> explanations) {

    public PlanReport(PlanOrigin origin, Problem problem, Plan plan, Feasibility feasibility) {
        this(origin, problem, plan, feasibility, null, null);
    }

    /** The same with what was asked about the plan. */
    public PlanReport with(@Nullable List<StandbyRow> second, @Nullable List<ExplanationRow> explained) {
        return new PlanReport(origin, problem, plan, feasibility, second, explained);
    }

    /**
     * Where a plan comes from.
     *
     * @param planId its id, which is its run's
     * @param name as people call it
     * @param status where in its life the run is
     * @param finished whether nothing more will happen to the plan
     * @param stopReason why the run ended, or null while it has not
     * @param seed where the run's randomness came from
     * @param createdAt when it was submitted
     * @param endedAt when the run ended, or null
     * @param elapsedMillis how long was worked on it, or null before there was any plan
     * @param bound the lower bound, or null when none is known
     * @param roster the roster that it pairs
     */
    public record PlanOrigin(
            String planId,
            String name,
            Words status,
            boolean finished,
            @Nullable Words stopReason,
            long seed,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable Long elapsedMillis,
            @Nullable Bound bound,
            RosterOrigin roster) {}

    /**
     * Where a roster comes from.
     *
     * @param id its id
     * @param name as people call it
     * @param fileName the file it came in, or null
     * @param note the uploader's note, or null
     * @param sha256 hash of its canonical form, in hex
     * @param createdAt when it was stored
     */
    public record RosterOrigin(
            String id,
            String name,
            @Nullable String fileName,
            @Nullable String note,
            String sha256,
            Instant createdAt) {}

    /** What the rules say about the plan. */
    AuditReport audit() {
        return PlanAudit.audit(problem, plan);
    }

    /** The pairings by university in the roster's order, and by department id within one. */
    public List<PairingRow> rows() {
        Map<String, Integer> order = new HashMap<>();
        problem.universities().forEach(university -> order.put(university.id(), order.size()));
        return PairingRow.list(problem, plan).stream()
                .sorted(Comparator.comparing(row -> order.get(row.university().id())))
                .toList();
    }
}
