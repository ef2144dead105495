package org.jiedui.solve;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.solve.exact.ExactFeedback;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.exact.ExactProof;
import org.jspecify.annotations.Nullable;

/** {@code solve.exact} in the shape that the coordination knows. */
final class ExactEngine implements Engines.Exact {

    /** Seconds of work to count pairings at most, counted by work and not by the clock. */
    private static final double COUNTING_EFFORT = 5;

    private final ExactModel model;

    ExactEngine(ExactModel model) {
        this.model = model;
    }

    @Override
    public @Nullable String findMissing() {
        return model.findMissing();
    }

    @Override
    public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
        Map<Rule, BigDecimal> nothing =
                Rule.listSoft().stream().collect(Collectors.toMap(Function.identity(), rule -> BigDecimal.ZERO));
        Problem free = part.withWeights(part.weights().with(nothing));
        Counting counting = new Counting(free, start, giveUp);
        ExactProof proof = model.open(free);
        proof.relax(counting);
        proof.prove(COUNTING_EFFORT, counting);
        return counting.isKnown() ? OptionalInt.of(counting.best().pairings().size()) : OptionalInt.empty();
    }

    @Override
    public Engines.Proof open(Problem part, Engines.Feedback feedback) {
        ExactProof proof = model.open(part);
        ExactFeedback ear = new Ear(feedback);
        return new Engines.Proof() {
            @Override
            public void relax() {
                proof.relax(ear);
            }

            @Override
            public void prove(double effort) {
                proof.prove(effort, ear);
            }

            @Override
            public boolean isEnded() {
                return proof.isEnded();
            }
        };
    }

    /** Listens until the best plan is known to have as many pairings as there can be. */
    private static final class Counting implements ExactFeedback {
        private final BooleanSupplier giveUp;
        private volatile Plan best;
        private volatile Cost cost;
        private volatile Bound bound = Bound.TRIVIAL;

        Counting(Problem problem, Plan start, BooleanSupplier giveUp) {
            this.giveUp = giveUp;
            best = start;
            cost = PlanAudit.audit(problem, start).cost();
        }

        @Override
        public void onBound(Bound raised) {
            bound = bound.max(raised);
        }

        @Override
        public void onPlan(Plan plan, Cost itsCost) {
            best = plan;
            cost = itsCost;
        }

        @Override
        public Plan best() {
            return best;
        }

        @Override
        public Cost bestCost() {
            return cost;
        }

        boolean isKnown() {
            return cost.medium() == bound.medium();
        }

        @Override
        public boolean isStopped() {
            return isKnown() || giveUp.getAsBoolean();
        }
    }

    private record Ear(Engines.Feedback feedback) implements ExactFeedback {
        @Override
        public void onBound(Bound bound) {
            feedback.onBound(bound);
        }

        @Override
        public void onPlan(Plan plan, Cost cost) {
            feedback.onPlan(new Engines.Claimed(plan, cost));
        }

        @Override
        public Plan best() {
            return feedback.best();
        }

        @Override
        public Cost bestCost() {
            return feedback.bestCost();
        }

        @Override
        public boolean isStopped() {
            return feedback.isStopped();
        }
    }
}
