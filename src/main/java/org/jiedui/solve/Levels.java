package org.jiedui.solve;

import java.util.List;
import java.util.stream.Stream;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.FormerFit;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Stability;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The levels on which a plan of one part is compared with the plan it is made from, written into one whole number and
 * read back.
 *
 * <p>Within plans that fill as much, the engines minimise B·excess + A·soft + changes: soft counts in the greatest
 * number that divides all weights; A is more than all changes together; B is more than any cost without it; excess is
 * how many changes there are beyond the free ones, which under FEWEST_CHANGES are none. All three engines and the audit
 * then prove the level that was asked for with what they have. What is read back holds whatever A and B are: where
 * absurd weights leave no room for them, less is claimed.
 */
final class Levels {

    /** No cost of the engines comes near the end of a long. */
    private static final long MOST = 1L << 60;

    private static final FormerFit NOTHING = new FormerFit(List.of(), List.of(), 0);

    private final Problem plain;
    private final Problem judged;
    private final @Nullable FormerPlan former;
    private final long step;
    private final long ceiling;
    private final long times;
    private final FormerFit fit;
    /** Changes count, but the start has no pairing here. */
    private final boolean nothingToKeep;

    private Levels(
            Problem plain,
            Problem judged,
            @Nullable FormerPlan former,
            long step,
            long ceiling,
            long times,
            FormerFit fit,
            boolean nothingToKeep) {
        this.plain = plain;
        this.judged = judged;
        this.former = former;
        this.step = step;
        this.ceiling = ceiling;
        this.times = times;
        this.fit = fit;
        this.nothingToKeep = nothingToKeep;
    }

    /** The levels of the rules alone. */
    static Levels ofOne(Problem part) {
        return new Levels(part, part, null, 1, 0, 1, NOTHING, false);
    }

    /**
     * The levels of a part.
     *
     * @param start what the part is made from, of which it has both ends
     */
    static Levels of(Problem part, Plan start, Keeping keeping) {
        Integer free = keeping.stability() == Stability.FEWEST_CHANGES ? Integer.valueOf(0) : keeping.maxChanges();
        boolean ties = keeping.stability() == Stability.TIES_ONLY;
        int pairings = start.pairings().size();
        if (pairings == 0 || !ties && free == null) {
            return new Levels(part, part, null, 1, 0, 1, NOTHING, keeping.counts());
        }
        long step = part.weights().step();
        long ceiling = ceiling(part, step);
        boolean roomForTies = ties && ceiling < (MOST - pairings) / (pairings + 1);
        long times = roomForTies ? pairings + 1 : 1;
        long beyond = 0;
        if (free != null) {
            long all = ceiling >= MOST / times ? MOST : ceiling * times + (roomForTies ? pairings : 0);
            beyond = Math.max(1, Math.min(all + 1, (MOST - Math.min(all, MOST / 2)) / (pairings + 1)));
        }
        FormerPlan former = new FormerPlan(
                start.schoolByDepartment(),
                roomForTies ? 1 : 0,
                beyond,
                free == null ? 0 : free,
                Math.max(1, Weights.KILOMETRE * times / step));
        Problem judged = part.withWeights(part.weights().inUnits(times, step)).withFormer(former);
        return new Levels(part, judged, former, step, ceiling, times, FormerFit.of(part, start), false);
    }

    private static long ceiling(Problem part, long step) {
        try {
            return SoftCeiling.of(part) / step;
        } catch (ArithmeticException tooLarge) {
            return MOST;
        }
    }

    /** The part as the engines see it. */
    Problem judged() {
        return judged;
    }

    /**
     * What a plan costs by the rules alone.
     *
     * @param cost what it costs the engines
     */
    Cost plainCost(Plan plan, Cost cost) {
        return former == null ? cost : PlanAudit.audit(plain, plan).cost();
    }

    /** What every plan costs the engines at least on the soft level, because so many pairings must change. */
    long floor() {
        return former == null ? 0 : former.cost(fit.atLeast());
    }

    /** How many pairings of the start a plan changes. */
    int changes(Plan plan) {
        return former == null ? 0 : former.countChanges(plan.schoolByDepartment());
    }

    /**
     * The same levels where everything is pinned that a plan keeps of the start, if every best plan keeps that: the
     * plan fills as many places as can be filled and changes only pairings that no plan can keep.
     */
    @Nullable
    Levels findHeld(Plan plan, boolean fillsAll) {
        if (former == null
                || former.joins()
                || former.beyond() == 0
                || !fillsAll
                || changes(plan) > fit.broken().size()
                || fit.broken().stream().anyMatch(broken -> broken.why() == FormerFit.Why.SCHOOL_TWICE)) {
            return null;
        }
        List<Pairing> kept = plan.pairings().stream()
                .filter(pairing -> former.has(pairing.departmentId(), pairing.schoolId()))
                .toList();
        return new Levels(
                plain,
                pinned(plain, kept).withWeights(judged.weights()).withFormer(former),
                former,
                step,
                ceiling,
                times,
                fit,
                false);
    }

    /** A problem with these pairs pinned, which its hard rules allow together. */
    static Problem pinned(Problem problem, List<Pairing> pairings) {
        List<Tie> pins = problem.listTies(TieKind.PIN);
        Stream<Tie> more = pairings.stream()
                .map(pairing -> new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.PIN))
                .filter(pin -> !pins.contains(pin));
        return new Problem(
                problem.programme(),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                Stream.concat(problem.ties().stream(), more).toList(),
                problem.weights());
    }

    /**
     * What a bound of the engines says by the rules alone.
     *
     * @param bound no plan costs less; on the soft level only of plans that exceed the free changes no more
     * @param fewest whether no plan that fills as much exceeds the free changes less; and, where plans of one cost are
     *     told apart by their changes, none of the same cost changes less
     * @param excessProven whether the first of these holds, so that {@code bound} is about all plans worth considering
     */
    record ReadBound(Bound bound, boolean fewest, boolean excessProven) {}

    /**
     * Reads a bound of the engines.
     *
     * @param cost what a plan costs the engines
     * @param plan that plan
     */
    ReadBound read(Bound bound, Cost cost, Plan plan) {
        if (former == null) {
            return new ReadBound(bound, nothingToKeep, true);
        }
        if (bound.medium() < cost.medium()) {
            return new ReadBound(new Bound(bound.medium(), 0), false, false);
        }
        int excess = former.excess(changes(plan));
        long most = Math.multiplyExact(former.each(), (long) former.schools().size());
        boolean excessProven = former.beyond() == 0
                || excess == 0
                || bound.soft() - most - times * Math.min(ceiling, MOST / times) > former.beyond() * (excess - 1);
        if (!excessProven) {
            return new ReadBound(new Bound(bound.medium(), 0), false, false);
        }
        long rest = bound.soft() - former.beyond() * excess - most;
        long soft = Math.max(0, -Math.floorDiv(-rest, times)) * step;
        boolean counted = former.each() > 0 || former.beyond() > 0 && former.free() == 0;
        boolean fewest = counted && (former.each() > 0 ? bound.soft() == cost.soft() : true);
        return new ReadBound(new Bound(bound.medium(), soft), fewest, true);
    }
}
