package org.jiedui.benchmark;

import java.util.Collection;
import java.util.OptionalDouble;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What every plan of one roster is measured against, whoever made it.
 *
 * @param asked what the goal asks for
 * @param leastMissing what must stay missing to it
 * @param leastSoft the best lower bound known of the soft cost at that, in thousandths of a km-equivalent; null when no
 *     run has any
 */
record Yardstick(int asked, long leastMissing, @Nullable Long leastSoft) {

    /**
     * A plan that misses more than this share of the goal is too far from complete for its soft cost to mean anything.
     */
    private static final double NEARLY = 0.01;

    /**
     * The best of what is known about a roster.
     *
     * @param feasible what feasibility says, or null when it has not said anything
     */
    static Yardstick of(Collection<Trace> traces, Line.@Nullable Feasible feasible) {
        int asked = feasible != null
                ? feasible.asked()
                : traces.stream().mapToInt(trace -> trace.begun().asked()).max().orElse(0);
        Bound best = traces.stream().map(Trace::lastBound).reduce(Bound.TRIVIAL, Bound::max);
        long missing = feasible != null ? feasible.asked() - feasible.reachable() : best.medium();
        boolean bounded = best.soft() > 0 && best.medium() == missing;
        return new Yardstick(asked, missing, bounded ? best.soft() : null);
    }

    /** Places that could be filled and are not. */
    long open(Cost cost) {
        return cost.medium() - leastMissing;
    }

    /** Whether nothing more can be filled. */
    boolean isComplete(Cost cost) {
        return cost.hard() == 0 && open(cost) <= 0;
    }

    /**
     * How far a plan is from the best known lower bound: (cost − bound) / max(1, cost) on the soft level. Of a plan
     * that is nearly complete it is a little better than the plan deserves.
     *
     * @return 0 to 1; empty when there is no bound, when a hard rule is broken, or when too much is open
     * @throws IllegalArgumentException when a complete plan beats the bound, which is then wrong
     */
    OptionalDouble gap(Cost cost) {
        Long bound = leastSoft;
        if (bound == null || cost.hard() > 0 || open(cost) > NEARLY * asked) {
            return OptionalDouble.empty();
        }
        if (isComplete(cost) && (open(cost) < 0 || cost.soft() < bound)) {
            throw new IllegalArgumentException("The cost (" + cost + ") beats the lower bound (" + leastMissing + ", "
                    + bound + "), which must be wrong.");
        }
        return OptionalDouble.of(Math.max(0, cost.soft() - bound) / (double) Math.max(1, cost.soft()));
    }
}
