package org.jiedui.solve;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What works on a part. The real ones are in {@code solve.flow}, {@code solve.search} and {@code solve.exact}; the coordination in
 * {@link SolveRun} knows them only by these shapes, so that each can be replaced or left out.
 *
 * @param flow finds how far the goal can be reached, and a first complete plan
 * @param search improves a plan
 * @param exact proves
 */
record Engines(Flow flow, Search search, Exact exact) {

    /** Max-flow: quick, complete, not good. */
    interface Flow {
        /** How far the goal can be reached, by counts alone. */
        Feasibility feasibility(Problem problem);

        /** What every plan of a part must miss of the goal, by counts alone, ≥ 0. */
        int shortfall(Problem part);

        /** What counts let be filled although forbidden pairs may keep some of it open; empty when nothing is in doubt. */
        List<Asking> listInDoubt(Problem part);

        /** A plan that breaks no hard rule. */
        Plan start(Problem part);
    }

    /** A plan and the cost that its maker claims for it. */
    record Claimed(Plan plan, Cost cost) {}

    /** Local search. */
    interface Search {
        /**
         * Improves a plan until it is told to stop or its steps are spent.
         *
         * @param start a plan that breaks no hard rule
         * @param steps most steps, or null for no limit
         */
        void improve(
                Problem part,
                Plan start,
                long seed,
                @Nullable Integer steps,
                BooleanSupplier stopped,
                Consumer<Claimed> better);
    }

    /** The exact model. */
    interface Exact {
        /** Why it cannot be used here, or null when it can. */
        @Nullable
        String findMissing();

        /**
         * The most pairings that break no hard rule, forbidden pairs included.
         *
         * @param start a plan that breaks none
         * @param giveUp asked now and then; true ends the search
         * @return empty when it cannot be found soon
         */
        OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp);

        /** Takes a part up; the feedback hears of plans and bounds from whichever thread works on the proof. */
        Proof open(Problem part, Feedback feedback);
    }

    /** The work of proving one part, one thread at a time. */
    interface Proof {
        /** The beginning: a bound close to the truth and a good plan, soon. */
        void relax();

        /** Goes on after {@link #relax}, for about so many seconds' worth of work. */
        void prove(double effort);

        /** Whether nothing more can be done. */
        boolean isEnded();
    }

    /** What the exact model says and hears while it works. */
    interface Feedback {
        void onBound(Bound bound);

        void onPlan(Claimed plan);

        /** The best plan known to anybody. */
        Plan best();

        /** What {@link #best} costs, or more if it changes meanwhile. */
        Cost bestCost();

        boolean isStopped();
    }
}
