package org.jiedui.solve.engine;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;

/**
 * Stands where the exact model would, and proves nothing: nothing of OR-Tools is loaded.
 *
 * @param reason why there is none, in one line
 */
public record NoExactModel(String reason) implements ExactEngine {

    @Override
    public String findMissing() {
        return reason;
    }

    @Override
    public OptionalInt countMost(Problem problem, Plan start, BooleanSupplier giveUp) {
        return OptionalInt.empty();
    }

    @Override
    public Proof open(Problem problem, Feedback feedback) {
        throw new IllegalStateException(reason);
    }
}
