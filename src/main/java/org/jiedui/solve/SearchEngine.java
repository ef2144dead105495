package org.jiedui.solve;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.search.LocalSearch;
import org.jspecify.annotations.Nullable;

/** {@code solve.search} in the shape that the coordination knows. */
final class SearchEngine implements Engines.Search {

    @Override
    public void improve(
            Problem part,
            Plan start,
            long seed,
            @Nullable Integer steps,
            BooleanSupplier stopped,
            Consumer<Engines.Claimed> better) {
        LocalSearch.improve(
                part,
                start,
                seed,
                steps,
                stopped,
                improved -> better.accept(new Engines.Claimed(improved.plan(), improved.cost())));
    }
}
