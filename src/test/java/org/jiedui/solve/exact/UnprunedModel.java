package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.OptionalInt;
import org.jiedui.problem.Problem;

/**
 * The same integer programme, but solved over all its columns at once and with nothing taken from a relaxation or a
 * cut.
 */
final class UnprunedModel {
    private UnprunedModel() {}

    /** The least soft cost of a plan with so many pairings. */
    static long leastCost(Problem problem, int pairings) {
        Held held = new Held(problem);
        FillLevel fill = new FillLevel(problem, held);
        Formulation formulation =
                new Formulation(problem, held, fill, OptionalInt.of(pairings - held.pins.size()), () -> false);
        BitSet all = new BitSet();
        all.set(0, formulation.model.columns());
        IntegerSearch.Result result = new IntegerSearch(formulation.model, 1)
                .run(
                        Restriction.to(formulation.model, new PlainIndex(formulation.model), all),
                        null,
                        600,
                        () -> false,
                        chosen -> {});
        if (!result.finished()) {
            throw new AssertionError("The whole model is too large to be solved here.");
        }
        return result.bound();
    }
}
