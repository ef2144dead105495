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

    /** A proof over more choices than this is out of reach. */
    private static final int MOST_CHOICES = 40_000;

    /** Deterministic seconds for a rounding of the relaxation's end, and for one on the way. */
    private static final double FIRST_EFFORT = 2;

    private static final double ROUND_EFFORT = 0.5;
    /** Iterations of the simplex method between two roundings on the way. */
    private static final long ROUND_ITERATIONS = 10_000;

    private static final int LEVELS = 3;
    /** Choices to decide about in a rounding, times three for each level above the first. */
    private static final int MOST_FREE = 3_000;

    private static final int FEW_CHOICES = 6_000;

    private final LinearModel model;
    private final Choices choices;
    private final BitSet scarce;
    private final SafeBound safe;
    private final long step;
    private final Improvement improvement;
    private SafeBound.@Nullable Priced priced;
    private ColumnGeneration.@Nullable Primal primal;
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
        improvement = new Improvement(model, choices, step);
    }

    /**
     * Bounds the optimum and looks for a first solution: the relaxation's own where it is whole, and the best for the
     * few choices that are not.
     */
    void relax(Ear ear) {
        ColumnGeneration generation = new ColumnGeneration(
                model, improvement.plain(), choices, scarce, safe, step, ColumnGeneration.MANY_LINKS);
        primal = generation.run(ear.incumbent(), ear::isStopped, new RoundTeller(ear));
        if (primal != null) {
            priced = safe.price(generation.duals());
            round(ear, primal);
        }
    }

    /** Rounds the relaxation on the way, so that there is a good plan long before its end. */
    private final class RoundTeller implements ColumnGeneration.RoundListener {
        private final Ear ear;
        private long rounded;

        RoundTeller(Ear ear) {
            this.ear = ear;
        }

        @Override
        public void bound(long bound) {
            ear.lower(bound);
        }

        @Override
        public void round(ColumnGeneration.Primal found) {
            if (found.iterations() - rounded >= ROUND_ITERATIONS) {
                rounded = found.iterations();
                Rounding rounding = new Rounding(choices, found.whole(), found.fractional());
                rounding.allow(found.active());
                BitSet free = freeChoices(rounding, found, 1);
                improvement.around(ear, free, found.whole(), null, ROUND_EFFORT);
            }
        }
    }

    /**
     * Level 0 knows only what the relaxation itself uses, level 1 also choices of small reduced cost near what is
     * fractional, the others the neighbourhood of these.
     */
    private void round(Ear ear, ColumnGeneration.Primal found) {
        Rounding rounding = new Rounding(choices, found.whole(), found.fractional());
        long margin = firstMargin();
        for (int level = 0; level <= LEVELS && !isEnded(ear) && !ear.isStopped(); level++) {
            if (level > 0) {
                BitSet candidates = kept(Math.min(gap(ear), margin));
                candidates.and(found.active());
                rounding.allow(candidates);
                margin *= 4;
            }
            BitSet free = freeChoices(rounding, found, level);
            if (!improvement.around(ear, free, found.whole(), null, FIRST_EFFORT)
                    || isProofNear(ear)
                    || level > 0 && !rounding.widen()) {
                break;
            }
        }
    }

    private BitSet freeChoices(Rounding rounding, ColumnGeneration.Primal found, int level) {
        int most = MOST_FREE * (int) Math.pow(3, Math.max(0, level - 1));
        return rounding.freeChoices(most, column -> model.reducedCost(column, found.worth()));
    }

    /** Whether a step of the proof is as easy as another rounding would be. */
    private boolean isProofNear(Ear ear) {
        return countChoices(kept(Math.min(gap(ear), firstMargin()))) <= FEW_CHOICES;
    }

    private long firstMargin() {
        return MARGIN_STEPS * step + Math.abs(known().lower()) / MARGIN_PART;
    }

    /**
     * Finds and proves the optimum, or gives up for now; does nothing when the relaxation is not solved.
     *
     * @param effort deterministic seconds to spend at most on a step
     * @return whether the optimum is proven
     */
    boolean prove(Ear ear, double effort) {
        SafeBound.Priced known = priced;
        ColumnGeneration.Primal found = primal;
        if (known == null || found == null) {
            return false;
        }
        long first = firstMargin();
        long margin = first;
        while (!isEnded(ear) && !ear.isStopped()) {
            if (gap(ear) <= CLOSE * first) {
                margin = gap(ear);
            }
            BitSet kept = kept(margin);
            if (countChoices(kept) > MOST_CHOICES) {
                break;
            }
            SearchEnd proof = within(ear, kept, margin, effort);
            ended |= proof.isOptimal();
            if (!proof.finished()) {
                break;
            }
            margin *= 4;
        }
        if (!isEnded(ear) && !ear.isStopped()) {
            improvement.improve(ear, promisingChoices(gap(ear)), found, effort);
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

    /** The columns that a solution so near the relaxation's bound can have. */
    private BitSet kept(long margin) {
        long[] reduced = known().reduced();
        BitSet kept = new BitSet();
        for (int column = 0; column < model.columns(); column++) {
            kept.set(column, reduced[column] <= margin);
        }
        return kept;
    }

    private int countChoices(BitSet kept) {
        return (int) kept.stream().filter(model::isChoice).count();
    }

    /** The choices of least reduced cost that a better solution can have, not many more than a proof could treat. */
    private BitSet promisingChoices(long gap) {
        long margin = gap;
        BitSet kept = kept(margin);
        while (countChoices(kept) > MOST_CHOICES && margin > firstMargin()) {
            margin /= 2;
            kept = kept(margin);
        }
        BitSet promising = new BitSet();
        kept.stream().filter(model::isChoice).forEach(promising::set);
        return promising;
    }

    /**
     * @param finished whether the search over the columns kept came to the end
     * @param isOptimal whether that is the end for all columns
     */
    private record SearchEnd(boolean finished, boolean isOptimal) {}

    /** Searches the columns that a solution so near the relaxation's bound can have. */
    private SearchEnd within(Ear ear, BitSet kept, long margin, double effort) {
        SafeBound.Priced known = known();
        long beyond = Long.MAX_VALUE;
        for (int column = kept.nextClearBit(0); column < model.columns(); column = kept.nextClearBit(column + 1)) {
            beyond = Math.min(beyond, known.lower() + Math.max(0, known.reduced()[column]));
        }
        long outside = beyond == Long.MAX_VALUE ? beyond : roundUp(beyond);
        IntegerSearch.Result result = improvement.among(ear, kept, effort);
        long proven = Math.min(result.bound(), outside);
        if (proven > known.lower() && proven != Long.MAX_VALUE) {
            ear.lower(Math.min(proven, ear.upper()));
        }
        return new SearchEnd(result.finished(), result.finished() && Math.min(result.bound(), ear.upper()) <= outside);
    }

    /** Up to a cost that a solution can have. */
    private long roundUp(long cost) {
        return model.constant() - Math.floorDiv(model.constant() - cost, step) * step;
    }
}
