package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the optimum of a model and proves it, in two calls so that many models can have a bound before one of them is
 * proven.
 *
 * <p>Method: first the linear relaxation by {@link ColumnGeneration}; then whole solutions over the columns whose
 * reduced cost is small. A solution with a column left out costs at least the relaxation's bound plus the column's
 * reduced cost (reduced-cost fixing; G. B. Dantzig, D. R. Fulkerson, S. M. Johnson, 1954), so what is proven over the
 * columns kept is proven over all, up to that cost. The margin is widened until it covers the gap.
 */
final class Optimiser {

    /** What an optimiser says and hears while it works; costs include the model's constant. */
    interface Ear {
        /** No solution costs less. */
        void lower(long bound);

        /** A solution: the choices in it. */
        void chosen(List<Integer> columns);

        /** Cost of the best solution known to anybody, {@link Long#MAX_VALUE} for none. */
        long upper();

        /** A good plan to start from. */
        Plan incumbent();

        boolean isStopped();
    }

    /** The first margin: so many steps, and one part in so many of the bound. */
    private static final int MARGIN_STEPS = 2;

    private static final long MARGIN_PART = 20_000;
    /** A gap of so many first margins is closed in one go. */
    private static final int CLOSE = 2;

    /** Deterministic seconds for a solution over the relaxation's own columns. */
    private static final double FIRST_EFFORT = 2;

    private final LinearModel model;
    private final Choices choices;
    private final BitSet scarce;
    private final SafeBound safe;
    private final long step;
    private SafeBound.@Nullable Priced priced;
    private boolean ended;

    /** @param scarce indices of schools that every solution takes */
    Optimiser(LinearModel model, Choices choices, BitSet scarce) {
        this.model = model;
        this.choices = choices;
        this.scarce = scarce;
        safe = new SafeBound(model);
        long divisor = 0;
        for (int column = 0; column < model.columns(); column++) {
            divisor = Units.greatestDivisor(divisor, model.cost(column));
        }
        step = Math.max(1, divisor);
    }

    /**
     * Bounds the optimum and looks for a first solution: the best over the columns that the relaxation itself uses,
     * which are few and nearly always enough to come close.
     */
    void relax(Ear ear) {
        ColumnGeneration generation = new ColumnGeneration(model, choices, scarce, safe, step);
        if (generation.run(ear.incumbent(), ear::isStopped, ear::lower)) {
            priced = safe.price(generation.duals());
            search(ear, generation.support(), FIRST_EFFORT);
        }
    }

    /**
     * Finds and proves the optimum, or gives up for now; does nothing when the relaxation is not solved.
     *
     * @param effort deterministic seconds to spend at most on a step
     * @return whether the optimum is proven
     */
    boolean prove(Ear ear, double effort) {
        SafeBound.Priced known = priced;
        if (known == null) {
            return false;
        }
        long first = MARGIN_STEPS * step + Math.abs(known.lower()) / MARGIN_PART;
        long margin = first;
        while (!isEnded(ear) && !ear.isStopped()) {
            if (gap(ear) <= CLOSE * first) {
                margin = gap(ear);
            }
            SearchEnd proof = within(ear, margin, effort);
            ended |= proof.isOptimal();
            if (!proof.finished()) {
                break;
            }
            margin *= 4;
        }
        return isEnded(ear);
    }

    /** Whether the relaxation is solved, so that there is something to prove. */
    boolean isRelaxed() {
        return priced != null;
    }

    private SafeBound.Priced known() {
        return Objects.requireNonNull(priced, "The relaxation is solved before anything is proven.");
    }

    /** How far the best solution is from the relaxation's bound; a lot where there is none. */
    private long gap(Ear ear) {
        return ear.upper() == Long.MAX_VALUE ? Long.MAX_VALUE : ear.upper() - known().lower();
    }

    private boolean isEnded(Ear ear) {
        return ended || ear.upper() <= roundUp(known().lower());
    }

    /**
     * @param finished whether the search over the columns kept came to the end
     * @param isOptimal whether that is the end for all columns
     */
    private record SearchEnd(boolean finished, boolean isOptimal) {}

    /** Searches the columns that a solution so near the relaxation's bound can have. */
    private SearchEnd within(Ear ear, long margin, double effort) {
        SafeBound.Priced known = known();
        long horizon = known.lower() + margin;
        long beyond = Long.MAX_VALUE;
        BitSet kept = new BitSet();
        for (int column = 0; column < model.columns(); column++) {
            long least = known.lower() + Math.max(0, known.reduced()[column]);
            if (least <= horizon) {
                kept.set(column);
            } else {
                beyond = Math.min(beyond, least);
            }
        }
        long outside = beyond == Long.MAX_VALUE ? beyond : roundUp(beyond);
        IntegerSearch.Result result = search(ear, kept, effort);
        long proven = Math.min(result.bound(), outside);
        if (proven > known.lower() && proven != Long.MAX_VALUE) {
            ear.lower(Math.min(proven, ear.upper()));
        }
        return new SearchEnd(result.finished(), result.finished() && Math.min(result.bound(), ear.upper()) <= outside);
    }

    private IntegerSearch.Result search(Ear ear, BitSet kept, double effort) {
        return new IntegerSearch(model, step)
                .run(kept, ear.upper(), choices.listColumns(ear.incumbent()), effort, ear::isStopped, ear::chosen);
    }

    /** Up to a cost that a solution can have. */
    private long roundUp(long cost) {
        return model.constant() - Math.floorDiv(model.constant() - cost, step) * step;
    }
}
