package org.jiedui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;

/**
 * Why a department does not have a school, and what it would cost.
 *
 * <p>Problem: the best plan that has a wished pair. Method: the part of the roster that the pair lies in is solved anew
 * with the pair pinned and everything else free; what that plan costs more than the present one is the answer, and the
 * bound of that solve is its proof. A pin adds no cost of its own, so that costs compare.
 *
 * <p>The chain of those who move is cut back: what moves without need goes back to its present school, as long as that
 * breaks no rule and costs nothing. That the chain is the shortest of all is not proven.
 */
public final class WhyNot {

    private final Problem part;
    private final Plan plan;
    private final Resolve engine;
    private final Supplier<@Nullable WarmPart> warm;
    private final Supplier<BooleanSupplier> limit;
    private final Obstacles obstacles;

    /**
     * Questions about one part of a plan.
     *
     * @param part a problem with no connection to the rest of the roster
     * @param plan its pairings; they break no hard rule
     * @param engine solves the part with the pair pinned
     * @param warm opens what is known about the part, where it is proven that no plan fills more than this; it is asked
     *     only where the engine proves nothing, and answers what leaves as much filled. Null when there is none
     * @param limit begins the time of one question; what it gives is asked now and then, and yes makes do with what is
     *     known by then
     */
    public WhyNot(
            Problem part,
            Plan plan,
            Resolve engine,
            Supplier<@Nullable WarmPart> warm,
            Supplier<BooleanSupplier> limit) {
        this.part = part;
        this.plan = plan;
        this.engine = engine;
        this.warm = warm;
        this.limit = limit;
        obstacles = new Obstacles(part);
    }

    /**
     * What a wished pair means.
     *
     * @param wished a department and a school of the part
     * @throws IllegalStateException when the audit refuses the engine's plan
     */
    public Answer ask(Pairing wished) {
        if (plan.pairings().contains(wished)) {
            return Answer.paired(wished, plan);
        }
        Obstacles.Obstacle obstacle = obstacles.find(wished);
        if (obstacle != null) {
            return Answer.ruledOut(wished, obstacle.verdict(), obstacle.rule());
        }
        Answer fresh = askCold(wished);
        if (fresh.exact() != null) {
            return fresh;
        }
        WarmPart known = warm.get();
        Answer again = known == null ? null : askWarm(known, wished);
        return again == null || again.exact() == null ? fresh : again;
    }

    /** Null when the pair may leave more open, which the relaxation does not look at, or nothing was found in time. */
    private @Nullable Answer askWarm(WarmPart known, Pairing wished) {
        int most = known.mostPairingsWith(part.department(wished.departmentId()), part.school(wished.schoolId()));
        if (most < plan.pairings().size()) {
            return null;
        }
        WarmPart.Best best = known.bestWith(wished, limit.get());
        if (best == null || best.plan() == null) {
            return null;
        }
        long medium = PlanAudit.audit(part, plan).cost().medium();
        return compare(wished, best.plan(), best.isProven(), new Bound(medium, Math.max(0, best.atLeast())));
    }

    private Answer askCold(Pairing wished) {
        return switch (engine.solve(pinned(wished), plan)) {
            case Outcome.Delivered delivered ->
                compare(
                        wished,
                        delivered.plan(),
                        delivered.certificate().optimality() == Optimality.OPTIMAL_PROVEN,
                        delivered.certificate().bound());
            case Outcome.Rejected rejected ->
                throw new IllegalStateException("The audit refused the plan with " + wished + ": " + rejected.audit());
        };
    }

    /** The answer for a school in another part of the roster, which no rule lets the department have. */
    public static Answer outOfReach(Pairing wished) {
        return Answer.ruledOut(wished, Verdict.INELIGIBLE, Rule.ELIGIBLE_PAIR);
    }

    private Problem pinned(Pairing wished) {
        List<Tie> ties = new ArrayList<>(part.ties());
        Tie pin = new Tie(wished.departmentId(), wished.schoolId(), TieKind.PIN);
        if (!ties.contains(pin)) {
            ties.add(pin);
        }
        return new Problem(
                part.programme(), part.universities(), part.departments(), part.schools(), ties, part.weights());
    }

    private Answer compare(Pairing wished, Plan found, boolean proven, @Nullable Bound known) {
        AuditReport now = PlanAudit.audit(part, plan);
        Plan then = new ShorterChain(part, plan, wished).of(found);
        AuditReport best = PlanAudit.audit(part, then);
        Bound bound = proven ? new Bound(best.cost().medium(), best.cost().soft()) : known;
        return new Answer(
                wished,
                verdict(now.cost(), best.cost(), bound),
                null,
                Math.toIntExact((bound == null ? best.cost().medium() : bound.medium())
                        - now.cost().medium()),
                bound == null ? null : bound.soft() - now.cost().soft(),
                proven ? (Long) (best.cost().soft() - now.cost().soft()) : null,
                OwnShare.difference(now, best),
                Chains.list(part, plan, then, wished),
                then);
    }

    /** What a found plan shows is certain; what only a bound shows is certain too; in between the found plan speaks. */
    private static Verdict verdict(Cost now, Cost best, @Nullable Bound bound) {
        if (bound != null && bound.medium() > now.medium()) {
            return Verdict.FEWER_PLACES;
        }
        if (best.beats(now)) {
            return Verdict.CHEAPER;
        }
        if (best.compareTo(now) == 0) {
            return Verdict.EQUAL;
        }
        return best.medium() > now.medium() ? Verdict.FEWER_PLACES : Verdict.DEARER;
    }
}
