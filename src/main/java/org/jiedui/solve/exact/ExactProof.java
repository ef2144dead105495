package org.jiedui.solve.exact;

import java.util.List;
import java.util.OptionalInt;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.Proof;
import org.jspecify.annotations.Nullable;

/**
 * The work of proving what the best plan of one problem is: {@link #relax} soon gives a bound close to the truth and a
 * good plan, {@link #prove} goes on towards the optimum. In between it holds no native memory.
 *
 * <p>The fill comes first. By counts alone, how many pairings there can be is known at once ({@link FillLevel}); that
 * it can be reached is certain when no pair is forbidden, or when a plan shows it; otherwise the model itself finds the
 * most pairings before it looks at any cost. One thread at a time.
 */
final class ExactProof implements Proof {

    /** Deterministic seconds to find the most pairings where forbidden pairs may bind. */
    private static final double COUNTING_EFFORT = 10;

    private final Problem problem;
    private final Problem modelled;
    private final Feedback feedback;
    private final Held held;
    private final Dealing dealing;
    private @Nullable Choices choices;
    private @Nullable Optimiser optimiser;
    private int mostPairings = Integer.MAX_VALUE;
    private @Nullable Bound bound;
    private boolean ended;

    /**
     * @param problem by whose weights plans are judged
     * @param modelled the same, without the rules that the model leaves out
     * @param feedback hears of plans and bounds
     */
    ExactProof(Problem problem, Problem modelled, Feedback feedback) {
        this.problem = problem;
        this.feedback = feedback;
        this.modelled = modelled;
        held = new Held(problem);
        dealing = new Dealing(problem, held);
    }

    /** Does nothing when the pins break a hard rule. */
    @Override
    public void relax() {
        Formulation formulation = held.isPossible() ? formulate() : null;
        if (formulation == null || feedback.isStopped()) {
            ended = true;
            return;
        }
        choices = formulation.choices;
        optimiser = new Optimiser(formulation.model, formulation.choices, formulation.scarceSchools());
        optimiser.relax(new CostEar(choices));
        ended = !optimiser.isRelaxed();
    }

    @Override
    public void prove(double effort) {
        if (!ended && optimiser != null && choices != null) {
            ended = optimiser.prove(new CostEar(choices), effort);
        }
    }

    @Override
    public boolean isEnded() {
        return ended;
    }

    private @Nullable Formulation formulate() {
        FillLevel fill = new FillLevel(problem, held);
        fill.solve();
        tell(new Bound(Math.max(0, problem.asked() - fill.most()), 0));
        boolean free = problem.listTies(TieKind.FORBID).isEmpty();
        if (free || pairings() == fill.most()) {
            fill.trustCut();
            mostPairings = fill.most();
            return new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped);
        }
        if (!countMost(new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped))) {
            return null;
        }
        if (mostPairings == fill.most()) {
            fill.trustCut();
            return new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped);
        }
        return new Formulation(
                modelled, held, fill, OptionalInt.of(mostPairings - held.pins.size()), feedback::isStopped);
    }

    private int pairings() {
        return (int) (problem.asked() - feedback.bestCost().medium());
    }

    /** Finds the most pairings; false when stopped before. */
    private boolean countMost(Formulation formulation) {
        if (feedback.isStopped()) {
            return false;
        }
        CountEar ear = new CountEar(formulation.choices);
        Optimiser counting =
                new Optimiser(formulation.model.countingChoices(), formulation.choices, formulation.scarceSchools());
        counting.relax(ear);
        if (!counting.prove(ear, COUNTING_EFFORT)) {
            return false;
        }
        mostPairings = (int) (held.pins.size() - ear.upper());
        return true;
    }

    private void tell(Bound raised) {
        synchronized (this) {
            Bound better = bound == null ? raised : bound.max(raised);
            if (better.equals(bound)) {
                return;
            }
            bound = better;
        }
        feedback.onBound(raised);
    }

    private void offer(Choices made, List<Integer> columns) {
        // What is worth keeping may then depend on all that is kept, so that no university can deal for itself.
        FormerPlan former = modelled.findFormer();
        List<Pairing> dealt = former != null && former.joins() ? made.tiedPairings(columns) : List.of();
        Plan plan = dealing.deal(made.schoolsByUniversity(columns), dealt);
        feedback.onPlan(plan);
    }

    /** Costs on the soft level, among plans with the most pairings. */
    private final class CostEar implements Optimiser.Ear {
        private final Choices choices;
        private final long medium = problem.asked() - mostPairings;

        CostEar(Choices choices) {
            this.choices = choices;
        }

        @Override
        public void lower(long cost) {
            tell(new Bound(medium, Math.max(0, cost)));
        }

        @Override
        public void chosen(List<Integer> columns) {
            offer(choices, columns);
        }

        @Override
        public long upper() {
            Cost best = feedback.bestCost();
            return best.hard() == 0 && best.medium() == medium ? best.soft() : Long.MAX_VALUE;
        }

        @Override
        public Plan incumbent() {
            return feedback.best();
        }

        @Override
        public boolean isStopped() {
            return feedback.isStopped();
        }
    }

    /** Pairings beyond the pins, as negative costs. */
    private final class CountEar implements Optimiser.Ear {
        private final Choices choices;

        CountEar(Choices choices) {
            this.choices = choices;
        }

        @Override
        public void lower(long cost) {
            tell(new Bound(Math.max(0, problem.asked() - held.pins.size() + cost), 0));
        }

        @Override
        public void chosen(List<Integer> columns) {
            offer(choices, columns);
        }

        @Override
        public long upper() {
            return held.pins.size() - pairings();
        }

        @Override
        public Plan incumbent() {
            return feedback.best();
        }

        @Override
        public boolean isStopped() {
            return feedback.isStopped();
        }
    }
}
