package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Whole solutions that keep a {@link Fixing}, and the proof of the best one, by reduced-cost fixing as in {@link
 * Optimiser}: first over the columns that the relaxation itself uses, then over those whose reduced cost is within a
 * margin, which is widened until it covers the gap.
 */
final class ForcedSearch {

    /** Hears of solutions. */
    interface Found {
        /** A solution: the choices in it, those of the fixing aside. */
        void chosen(List<Integer> columns);

        /** Cost of the best solution so far, {@link Long#MAX_VALUE} for none. */
        long upper();
    }

    /** Deterministic seconds for one search. */
    private static final double EFFORT = 4;

    private static final int MARGIN_STEPS = 2;
    private static final long MARGIN_PART = 20_000;

    private final LinearModel model;
    private final PlainIndex plain;
    private final long step;
    private final SafeBound.Priced known;
    private final Fixing fixing;
    private final Found found;
    private final BooleanSupplier stopped;
    private final long taken;
    private long lower;

    ForcedSearch(
            LinearModel model,
            PlainIndex plain,
            long step,
            SafeBound.Priced known,
            Fixing fixing,
            Found found,
            BooleanSupplier stopped) {
        this.model = model;
        this.plain = plain;
        this.step = step;
        this.known = known;
        this.fixing = fixing;
        this.found = found;
        this.stopped = stopped;
        taken = fixing.used().stream().mapToLong(model::cost).sum();
        lower = roundUp(known.lower());
    }

    /** No solution that keeps the fixing costs less. */
    long lower() {
        return lower;
    }

    /**
     * Searches until the best solution is proven, or the effort is spent.
     *
     * @param support columns above 0 in the relaxation
     * @return whether it is proven
     */
    boolean run(BitSet support) {
        BitSet first = (BitSet) support.clone();
        for (int column = 0; column < model.columns(); column++) {
            if (!model.isChoice(column)) {
                first.set(column);
            }
        }
        search(first);
        long firstMargin = MARGIN_STEPS * step + Math.abs(known.lower()) / MARGIN_PART;
        long margin = firstMargin;
        while (found.upper() > lower && !stopped.getAsBoolean()) {
            long gap = found.upper() == Long.MAX_VALUE ? Long.MAX_VALUE : found.upper() - known.lower();
            if (gap <= MARGIN_STEPS * firstMargin) {
                margin = gap;
            }
            long beyond = Long.MAX_VALUE;
            BitSet kept = new BitSet();
            for (int column = 0; column < model.columns(); column++) {
                if (fixing.unused().get(column)) {
                    continue;
                }
                long reduced = Math.max(0, known.reduced()[column]);
                kept.set(column, reduced <= margin);
                beyond = reduced <= margin ? beyond : Math.min(beyond, roundUp(known.lower() + reduced));
            }
            IntegerSearch.Result result = search(kept);
            long bound = result.bound() == Long.MAX_VALUE || result.bound() == Long.MIN_VALUE
                    ? result.bound()
                    : result.bound() + taken;
            long proven = Math.min(bound, beyond);
            if (proven != Long.MAX_VALUE) {
                lower = Math.max(lower, proven);
            } else if (found.upper() == Long.MAX_VALUE) {
                return false;
            }
            if (!result.finished()) {
                break;
            }
            if (Math.min(bound, found.upper()) <= beyond) {
                return found.upper() != Long.MAX_VALUE;
            }
            margin *= 4;
        }
        return found.upper() <= lower;
    }

    private IntegerSearch.Result search(BitSet kept) {
        return new IntegerSearch(model, step)
                .run(Restriction.with(model, plain, kept, fixing.used()), null, EFFORT, stopped, found::chosen);
    }

    /** Up to a cost that a solution can have. */
    private long roundUp(long cost) {
        return model.constant() - Math.floorDiv(model.constant() - cost, step) * step;
    }
}
