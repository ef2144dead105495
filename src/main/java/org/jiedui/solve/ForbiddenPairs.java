package org.jiedui.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.plan.Clash.Offer;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.solve.engine.Engines;

/**
 * What forbidden pairs (回避) keep open beyond what the counts do.
 *
 * <p>Problem: with forbidden pairs, who may be paired with whom is no longer a matter of counts, and the most pairings
 * no flow. Method: the flow settles every part where they do not bind, which is nearly always; on the others the exact
 * model counts. What is lost is one more clash for that part, among as few universities as lose as much by themselves
 * (a deletion filter, J. W. Chinneck, "Feasibility and Infeasibility in Optimization", 2008). Limits: so many counts at
 * most, and ten seconds for all of them; where they do not suffice, the clash names more universities than it must, or
 * fewer repairs than there are. Without the native library the doubt stays, and the status is UNKNOWN.
 */
final class ForbiddenPairs {

    private static final System.Logger LOG = System.getLogger(ForbiddenPairs.class.getName());

    /** Counts spent on one part: on finding few universities, and on trying repairs. */
    private static final int MOST_COUNTS = 24;

    /** Somebody waits for the answer: what is not found by then stays in doubt. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Engines engines;
    private final List<Clash> clashes;
    private final LongSupplier nanoTime;
    private final long lastNanos;
    private int reachable;
    private boolean doubt;

    private ForbiddenPairs(Engines engines, Feasibility byCounts, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastNanos = nanoTime.getAsLong() + LONGEST.toNanos();
        this.engines = engines;
        clashes = new ArrayList<>(byCounts.clashes());
        reachable = byCounts.reachable();
    }

    /** Settles what the counts leave in doubt. */
    static Feasibility settle(Problem problem, Feasibility byCounts, Engines engines, LongSupplier nanoTime) {
        if (problem.listTies(TieKind.FORBID).isEmpty()) {
            return byCounts;
        }
        ForbiddenPairs forbidden = new ForbiddenPairs(engines, byCounts, nanoTime);
        Parts.of(problem).problems().forEach(forbidden::settle);
        FeasibilityStatus status = forbidden.reachable < byCounts.asked()
                ? FeasibilityStatus.INFEASIBLE_PROVEN
                : forbidden.doubt ? FeasibilityStatus.UNKNOWN : FeasibilityStatus.FEASIBLE;
        return new Feasibility(status, byCounts.asked(), forbidden.reachable, forbidden.clashes);
    }

    private void settle(Problem part) {
        List<Asking> fillable = engines.flow().listInDoubt(part);
        if (fillable.isEmpty()) {
            return;
        }
        OptionalInt most = count(part);
        if (most.isEmpty()) {
            doubt = true;
        } else if (most.getAsInt() < sum(fillable)) {
            int lost = sum(fillable) - most.getAsInt();
            reachable -= lost;
            clashes.add(clash(part, lost));
        }
    }

    /** Empty where the exact model is missing, fails, or takes too long. */
    private OptionalInt count(Problem part) {
        if (engines.exact().findMissing() != null || isLate()) {
            return OptionalInt.empty();
        }
        try {
            return engines.exact().countMost(part, engines.flow().start(part), this::isLate);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "The exact model failed to count; the doubt stays.", e);
            return OptionalInt.empty();
        }
    }

    private boolean isLate() {
        return nanoTime.getAsLong() - lastNanos > 0;
    }

    private static int sum(List<Asking> asking) {
        return asking.stream().mapToInt(Asking::count).sum();
    }

    private Clash clash(Problem part, int lost) {
        Problem few = part.programme().goal() == Goal.FILL_EVERY_PLACE ? shrink(part, lost) : part;
        List<Asking> asking = engines.flow().listInDoubt(few);
        Offer left = new Offer(LimitKind.TIES, Map.of(), sum(asking) - lost);
        return new Clash(
                "c" + (clashes.size() + 1),
                asking,
                sum(asking),
                List.of(left),
                lost,
                repairs(part, few, asking.getFirst(), lost));
    }

    /** The part with as few universities as lose as much by themselves. */
    private Problem shrink(Problem part, int lost) {
        Problem few = part;
        int counts = 0;
        int chunk = (part.universities().size() + 1) / 2;
        while (chunk >= 1) {
            for (int i = 0; i < few.universities().size() && counts < MOST_COUNTS; ) {
                Problem fewer =
                        without(few, i, Math.min(i + chunk, few.universities().size()));
                if (!fewer.universities().isEmpty() && ++counts > 0 && loses(fewer) == lost) {
                    few = fewer;
                } else {
                    i += chunk;
                }
            }
            chunk = chunk == 1 ? 0 : (chunk + 1) / 2;
        }
        return few;
    }

    /** How many pairings forbidden pairs cost, −1 when unknown. */
    private int loses(Problem problem) {
        List<Asking> fillable = engines.flow().listInDoubt(problem);
        if (fillable.isEmpty()) {
            return 0;
        }
        OptionalInt most = count(problem);
        return most.isEmpty() ? -1 : sum(fillable) - most.getAsInt();
    }

    /** A problem without the universities from one number to another. */
    private static Problem without(Problem problem, int from, int to) {
        List<University> kept = new ArrayList<>(problem.universities());
        kept.subList(from, to).clear();
        Set<String> ids = new HashSet<>();
        kept.forEach(university -> ids.add(university.id()));
        return new Problem(
                problem.programme(),
                kept,
                problem.departments().stream()
                        .filter(department -> ids.contains(department.universityId()))
                        .toList(),
                problem.schools(),
                problem.ties().stream()
                        .filter(tie -> ids.contains(
                                problem.department(tie.departmentId()).universityId()))
                        .toList(),
                problem.weights());
    }

    /** The forbidden pairs whose release, one at a time, lets more of the part be filled. */
    private List<Repair> repairs(Problem part, Problem few, Asking first, int lost) {
        int reached = sum(engines.flow().listInDoubt(part)) - lost;
        List<Repair> repairs = new ArrayList<>();
        few.listTies(TieKind.FORBID).stream().limit(MOST_COUNTS).forEach(tie -> {
            int gains = reachedWithout(part, tie) - reached;
            if (gains > 0) {
                repairs.add(new Repair(
                        Repair.RepairKind.RELEASE_FORBID,
                        Map.of("departmentId", tie.departmentId(), "schoolId", tie.schoolId()),
                        1,
                        gains));
            }
        });
        repairs.sort(Comparator.comparing(Repair::gains, Comparator.reverseOrder()));
        return repairs.isEmpty()
                ? List.of(new Repair(
                        Repair.RepairKind.ASK_LESS,
                        Map.of(
                                "province",
                                first.province(),
                                "setting",
                                first.setting().name()),
                        lost,
                        lost))
                : repairs;
    }

    private int reachedWithout(Problem part, Tie released) {
        Problem freer = new Problem(
                part.programme(),
                part.universities(),
                part.departments(),
                part.schools(),
                part.ties().stream().filter(tie -> !tie.equals(released)).toList(),
                part.weights());
        List<Asking> fillable = engines.flow().listInDoubt(freer);
        return fillable.isEmpty()
                ? freer.asked() - engines.flow().shortfall(freer)
                : count(freer).orElse(0);
    }
}
