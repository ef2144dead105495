package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Looks for better whole solutions of a model, over some of its choices or around a solution, and tells them. */
final class Improvement {

    /** Deterministic seconds for one group of universities, and what each is taken to cost at least. */
    private static final double GROUP_EFFORT = 0.3;

    private static final double LEAST_EFFORT = 0.02;

    private final LinearModel model;
    private final Choices choices;
    private final PlainIndex plain;
    private final IntegerSearch search;
    private final Neighbourhoods neighbourhoods;

    /** @param step divides every cost of the model */
    Improvement(LinearModel model, Choices choices, long step) {
        this.model = model;
        this.choices = choices;
        plain = new PlainIndex(model);
        search = new IntegerSearch(model, step);
        neighbourhoods = new Neighbourhoods(choices);
    }

    /** The columns that are no choices. */
    PlainIndex plain() {
        return plain;
    }

    /**
     * Searches the whole model over these columns.
     *
     * @return what is proven about them and, as the best plan's columns are added, about those
     */
    IntegerSearch.Result among(Optimiser.Ear ear, BitSet kept, double effort) {
        PlanColumns best = new PlanColumns(model, plain, choices, ear.incumbent());
        BitSet columns = (BitSet) kept.clone();
        int[] hint = null;
        if (best.isComplete()) {
            hint = best.values();
            for (int column = 0; column < hint.length; column++) {
                if (hint[column] > 0) {
                    columns.set(column);
                }
            }
        }
        return search.run(Restriction.to(model, plain, columns), hint, effort, ear::isStopped, ear::chosen);
    }

    /**
     * Decides about the free choices while the other chosen ones stay.
     *
     * @param hint a solution to begin with, or null for none
     * @return whether the search came to the end
     */
    boolean around(Optimiser.Ear ear, BitSet free, BitSet chosen, int @Nullable [] hint, double effort) {
        return aroundThem(ear, free, chosen, hint, effort).finished();
    }

    private IntegerSearch.Result aroundThem(
            Optimiser.Ear ear, BitSet free, BitSet chosen, int @Nullable [] hint, double effort) {
        List<Integer> staying = new ArrayList<>();
        for (int column = chosen.nextSetBit(0); column >= 0; column = chosen.nextSetBit(column + 1)) {
            if (!free.get(column)) {
                staying.add(column);
            }
        }
        return search.run(Restriction.around(model, plain, free, chosen), hint, effort, ear::isStopped, decided -> {
            List<Integer> all = new ArrayList<>(staying);
            all.addAll(decided);
            ear.chosen(all);
        });
    }

    /**
     * Improves the best plan group by group.
     *
     * @param kept choices that a better plan may have
     * @param primal the relaxation's solution: where it differs from the best plan is where to begin
     * @param effort deterministic seconds to spend
     */
    void improve(Optimiser.Ear ear, BitSet kept, ColumnGeneration.Primal primal, double effort) {
        double left = effort;
        Plan plan = null;
        PlanColumns best = null;
        BitSet doubtful = new BitSet();
        while (left > 0 && !ear.isStopped()) {
            Plan known = ear.incumbent();
            if (best == null || !known.equals(plan)) {
                plan = known;
                best = new PlanColumns(model, plain, choices, plan);
                doubtful = (BitSet) primal.whole().clone();
                doubtful.xor(best.chosen());
                doubtful.or(primal.fractional());
                if (!best.isComplete() || doubtful.isEmpty()) {
                    return;
                }
                BitSet all = (BitSet) kept.clone();
                all.or(best.chosen());
                neighbourhoods.around(best.chosen(), all);
            }
            BitSet free = neighbourhoods.next(doubtful);
            IntegerSearch.Result result = aroundThem(ear, free, best.chosen(), best.values(), GROUP_EFFORT);
            neighbourhoods.learn(!result.finished());
            left -= Math.max(LEAST_EFFORT, result.effort());
        }
    }
}
