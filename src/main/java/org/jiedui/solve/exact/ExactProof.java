package org.jiedui.solve.exact;

import java.util.List;
import java.util.OptionalInt;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * The work of proving what the best plan of one problem is: {@link #relax} soon gives a bound close to the truth and a good plan,
 * {@link #prove} goes on towards the optimum. In between it holds no native memory.
 *
 * <p>The fill comes first. By counts alone, how many pairings there can be is known at once ({@link FillLevel}); that it can be reached
 * is certain when no pair is forbidden, or when a plan shows it; otherwise the model itself finds the most pairings before it looks at
 * any cost. One thread at a time.
 */
public final class ExactProof {

    /** Deterministic seconds to find the most pairings where forbidden pairs may bind. */
    private static final double COUNTING_EFFORT = 10;

    private final Problem problem;
    private final Problem modelled;
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
     */
    ExactProof(Problem problem, Problem modelled) {
        this.problem = problem;
        this.modelled = modelled;
        held = new Held(problem);
        dealing = new Dealing(problem, held);
    }

    /** Bounds the optimum and looks for a first plan; does nothing when the pins break a hard rule. */
    public void relax(ExactFeedback feedback) {
        Formulation formulation = held.isPossible() ? formulate(feedback) : null;
        if (formulation == null || feedback.isStopped()) {
            ended = true;
            return;
        }
        choices = formulation.choices;
        optimiser = new Optimiser(formulation.model, formulation.choices, formulation.scarceSchools());
        optimiser.relax(new CostEar(choices, feedback));
        ended = !optimiser.isRelaxed();
    }

    /**
     * Goes on towards the best plan and its proof, once {@link #relax} is done.
     *
     * @param effort about how many seconds to spend, counted by work and not by the clock
     */
    public void prove(double effort, ExactFeedback feedback) {
        if (!ended && optimiser != null && choices != null) {
            ended = optimiser.prove(new CostEar(choices, feedback), effort);
        }
    }

    /** Whether nothing more can be done: the last bound told is the optimum of the rules that the model knows, or the best it can prove. */
    public boolean isEnded() {
        return ended;
    }

    private @Nullable Formulation formulate(ExactFeedback feedback) {
        FillLevel fill = new FillLevel(problem, held);
        fill.solve();
        tell(feedback, new Bound(Math.max(0, problem.asked() - fill.most()), 0));
        boolean free = problem.listTies(TieKind.FORBID).isEmpty();
        if (free || pairings(feedback) == fill.most()) {
            fill.trustCut();
            mostPairings = fill.most();
            return new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped);
        }
        if (!countMost(new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped), feedback)) {
            return null;
        }
        if (mostPairings == fill.most()) {
            fill.trustCut();
            return new Formulation(modelled, held, fill, OptionalInt.empty(), feedback::isStopped);
        }
        return new Formulation(
                modelled, held, fill, OptionalInt.of(mostPairings - held.pins.size()), feedback::isStopped);
    }

    private int pairings(ExactFeedback feedback) {
        return (int) (problem.asked() - feedback.bestCost().medium());
    }

    /** Finds the most pairings; false when stopped before. */
    private boolean countMost(Formulation formulation, ExactFeedback feedback) {
        if (feedback.isStopped()) {
            return false;
        }
        CountEar ear = new CountEar(formulation.choices, feedback);
        Optimiser counting =
                new Optimiser(formulation.model.countingChoices(), formulation.choices, formulation.scarceSchools());
        counting.relax(ear);
        if (!counting.prove(ear, COUNTING_EFFORT)) {
            return false;
        }
        mostPairings = (int) (held.pins.size() - ear.upper());
        return true;
    }

    private void tell(ExactFeedback feedback, Bound raised) {
        synchronized (this) {
            Bound better = bound == null ? raised : bound.max(raised);
            if (better.equals(bound)) {
                return;
            }
            bound = better;
        }
        feedback.onBound(raised);
    }

    private void offer(Choices made, List<Integer> columns, ExactFeedback feedback) {
        Plan plan = dealing.deal(made.schoolsByUniversity(columns));
        Cost cost = PlanAudit.audit(problem, plan).cost();
        if (cost.hard() == 0 && cost.beats(feedback.bestCost())) {
            feedback.onPlan(plan, cost);
        }
    }

    /** Costs on the soft level, among plans with the most pairings. */
    private final class CostEar implements Optimiser.Ear {
        private final Choices choices;
        private final ExactFeedback feedback;
        private final long medium = problem.asked() - mostPairings;

        CostEar(Choices choices, ExactFeedback feedback) {
            this.choices = choices;
            this.feedback = feedback;
        }

        @Override
        public void lower(long cost) {
            tell(feedback, new Bound(medium, Math.max(0, cost)));
        }

        @Override
        public void chosen(List<Integer> columns) {
            offer(choices, columns, feedback);
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
        private final ExactFeedback feedback;

        CountEar(Choices choices, ExactFeedback feedback) {
            this.choices = choices;
            this.feedback = feedback;
        }

        @Override
        public void lower(long cost) {
            tell(feedback, new Bound(Math.max(0, problem.asked() - held.pins.size() + cost), 0));
        }

        @Override
        public void chosen(List<Integer> columns) {
            offer(choices, columns, feedback);
        }

        @Override
        public long upper() {
            return held.pins.size() - pairings(feedback);
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
