package org.jiedui.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one variant on one roster, and their medians. Of an even number of runs the worse middle one counts.
 *
 * @param traces one a seed, at least one
 */
record Group(Variant variant, Yardstick yardstick, List<Trace> traces) {

    private static final double NO_GAP = Double.MAX_VALUE;

    /** What the plan at a moment costs, or null when there is none or no run lasted so long. */
    @Nullable
    Cost cost(long millis) {
        List<Trace> lasting = lasting(millis);
        List<Cost> costs = lasting.stream()
                .map(trace -> trace.at(millis))
                .filter(Objects::nonNull)
                .map(Trace.State::cost)
                .sorted()
                .toList();
        int middle = lasting.size() / 2;
        return middle < costs.size() ? costs.get(middle) : null;
    }

    /** The lower bound that a run itself knows at a moment, or null. */
    @Nullable
    Bound bound(long millis) {
        List<Trace> lasting = lasting(millis);
        List<Bound> bounds = lasting.stream()
                .map(trace -> trace.at(millis))
                .filter(Objects::nonNull)
                .map(Trace.State::bound)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Bound::medium)
                        .thenComparingLong(Bound::soft)
                        .reversed())
                .toList();
        int middle = lasting.size() / 2;
        return middle < bounds.size() ? bounds.get(middle) : null;
    }

    /** The gap that a run itself can prove at a moment, 0 to 1, or empty. */
    OptionalDouble ownGap(long millis) {
        List<Double> gaps =
                lasting(millis).stream().map(trace -> ownGap(trace.at(millis))).toList();
        double median = gaps.isEmpty() ? NO_GAP : Medians.of(gaps, Comparator.naturalOrder());
        return median == NO_GAP ? OptionalDouble.empty() : OptionalDouble.of(median);
    }

    private static double ownGap(Trace.@Nullable State state) {
        Double gap = state == null
                ? null
                : Certificate.of(state.cost(), state.bound()).gap();
        return gap == null ? NO_GAP : gap;
    }

    /** Whether most runs had proven their plan optimal by a moment. */
    boolean isProven(long millis) {
        OptionalDouble gap = ownGap(millis);
        return gap.isPresent() && gap.getAsDouble() == 0;
    }

    /** Resident memory at a moment, in MB (10⁶ bytes). */
    OptionalLong memory(long millis) {
        return median(lasting(millis).stream().mapToLong(trace -> megabytes(trace.memoryKib(millis))));
    }

    /** Most resident memory of any run, in MB. */
    long peakMemory() {
        return traces.stream()
                .mapToLong(trace -> megabytes(trace.ended().peakKib()))
                .max()
                .orElse(0);
    }

    /** When the first complete plan was known; empty when fewer than half of the runs came to one. */
    OptionalLong completeMillis() {
        return known(traces.stream()
                .mapToLong(
                        trace -> trace.completeMillis(yardstick.leastMissing()).orElse(Long.MAX_VALUE)));
    }

    /** When the plan was proven optimal; empty when fewer than half of the runs came to that. */
    OptionalLong provenMillis() {
        return known(traces.stream()
                .mapToLong(trace -> trace.isProven() ? trace.ended().millis() : Long.MAX_VALUE));
    }

    private List<Trace> lasting(long millis) {
        return traces.stream().filter(trace -> trace.covers(millis)).toList();
    }

    private static OptionalLong known(LongStream values) {
        OptionalLong median = median(values);
        return median.isPresent() && median.getAsLong() == Long.MAX_VALUE ? OptionalLong.empty() : median;
    }

    private static OptionalLong median(LongStream values) {
        List<Long> all = values.boxed().toList();
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Medians.of(all, Comparator.naturalOrder()));
    }

    private static long megabytes(long kib) {
        return Math.round(kib * 1.024e-3);
    }
}
