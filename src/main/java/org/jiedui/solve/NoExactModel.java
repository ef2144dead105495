package org.jiedui.solve;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;

/**
 * Stands where the exact model would, and proves nothing: nothing of OR-Tools is loaded.
 *
 * @param reason why there is none, in one line
 */
record NoExactModel(String reason) implements Engines.Exact {

    @Override
    public String findMissing() {
        return reason;
    }

    @Override
    public OptionalInt countMost(Problem part, Plan start, BooleanSupplier giveUp) {
        return OptionalInt.empty();
    }

    @Override
    public Engines.Proof open(Problem part, Engines.Feedback feedback) {
        throw new IllegalStateException(reason);
    }
}
