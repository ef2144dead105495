package org.jiedui.solve.exact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.solve.engine.ExactEngine;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.Proof;
import org.jspecify.annotations.Nullable;

/**
 * The exact model: where it can be used at all, and the proof of a problem. Thread-safe; problems may be worked on side
 * by side.
 */
public final class ExactModel implements ExactEngine {

    /** Seconds of work to count pairings at most, counted by work and not by the clock. */
    private static final double COUNTING_EFFORT = 5;

    private final NativeLibrary library;
    private final Set<Rule> leftOut;

    public ExactModel() {
        this(Set.of());
    }

    /**
     * A model that leaves some soft rules out. As no cost is negative, its optimum is then still a lower bound, only a
     * weaker one, and nothing is proven optimal unless those rules cost nothing; plans are judged by all rules all the
     * same. A rule of the rule list that the formulation does not write yet is left out in just this way.
     *
     * @param leftOut soft rules that the model is not to know
     */
    public ExactModel(Set<Rule> leftOut) {
        this(NativeLibrary.shared(), leftOut);
    }

    ExactModel(NativeLibrary library, Set<Rule> leftOut) {
        this.library = library;
        this.leftOut = Set.copyOf(leftOut);
    }

    @Override
    public @Nullable String findMissing() {
        return library.findMissing();
    }

    @Override
    public OptionalInt countMost(Problem problem, Plan start, BooleanSupplier giveUp) {
        Problem free = problem.withWeights(problem.weights().with(free(Rule.listSoft())));
        Counting counting = new Counting(free, start, giveUp);
        Proof proof = open(free, counting);
        proof.relax();
        proof.prove(COUNTING_EFFORT);
        return counting.isKnown() ? OptionalInt.of(counting.best().pairings().size()) : OptionalInt.empty();
    }

    @Override
    public Proof open(Problem problem, Feedback feedback) {
        String missing = findMissing();
        if (missing != null) {
            throw new IllegalStateException(missing);
        }
        return new ExactProof(problem, problem.withWeights(problem.weights().with(free(leftOut))), feedback);
    }

    private static Map<Rule, BigDecimal> free(Collection<Rule> rules) {
        return rules.stream().collect(Collectors.toMap(Function.identity(), rule -> BigDecimal.ZERO));
    }

    /** Listens until the best plan is known to have as many pairings as there can be. */
    private static final class Counting implements Feedback {
        private final Problem problem;
        private final BooleanSupplier giveUp;
        private volatile Plan best;
        private volatile Cost cost;
        private volatile Bound bound = Bound.TRIVIAL;

        Counting(Problem problem, Plan start, BooleanSupplier giveUp) {
            this.problem = problem;
            this.giveUp = giveUp;
            best = start;
            cost = PlanAudit.audit(problem, start).cost();
        }

        @Override
        public void onBound(Bound raised) {
            bound = bound.max(raised);
        }

        @Override
        public void onPlan(Plan plan) {
            Cost found = PlanAudit.audit(problem, plan).cost();
            if (found.hard() == 0 && found.beats(cost)) {
                best = plan;
                cost = found;
            }
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
}
