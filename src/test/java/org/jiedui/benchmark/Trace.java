package org.jiedui.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.solve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What one run said from beginning to end.
 *
 * @param lines in the order said, the last one {@link Line.Ended}
 */
record Trace(Run run, List<Line> lines) {

    /**
     * What is known at a moment.
     *
     * @param bound the run's own, or null when it has none
     */
    record State(long millis, Cost cost, @Nullable Bound bound) {}

    Trace {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !(lines.getLast() instanceof Line.Ended)) {
            throw new IllegalArgumentException("The run (" + run + ") did not come to its end.");
        }
    }

    Line.Begun begun() {
        return (Line.Begun) lines.getFirst();
    }

    Line.Ended ended() {
        return (Line.Ended) lines.getLast();
    }

    /** Every better plan or bound, the end included. */
    List<State> states() {
        return lines.stream()
                .flatMap(line -> switch (line) {
                    case Line.Progress progress ->
                        Stream.of(new State(progress.millis(), progress.cost(), progress.bound()));
                    case Line.Ended ended -> Stream.of(new State(ended.millis(), ended.cost(), ended.bound()));
                    default -> Stream.<State>empty();
                })
                .toList();
    }

    /** Whether the run tells anything about a moment: it lasted so long, or needed no longer. */
    boolean covers(long millis) {
        return millis <= 1000L * run.seconds() || isProven();
    }

    /** What was known so long after the start, or null when nothing was. */
    @Nullable
    State at(long millis) {
        List<State> states = states();
        if (millis >= 1000L * run.seconds()) {
            return states.getLast();
        }
        return states.stream()
                .filter(state -> state.millis() <= millis)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Resident KiB at a moment; of a run that is over, at its end. */
    long memoryKib(long millis) {
        return lines.stream()
                .filter(line -> line instanceof Line.Memory memory && memory.millis() <= millis)
                .mapToLong(line -> ((Line.Memory) line).kib())
                .reduce((earlier, later) -> later)
                .orElse(0);
    }

    /** When the first plan was known that reaches the goal as far as it can be reached and breaks no hard rule. */
    OptionalLong completeMillis(long leastMissing) {
        return states().stream()
                .filter(state -> state.cost().hard() == 0 && state.cost().medium() <= leastMissing)
                .mapToLong(State::millis)
                .findFirst();
    }

    boolean isProven() {
        return ended().reason().equals(StopReason.OPTIMAL.name());
    }

    /** The run's own last bound, or the trivial one. */
    Bound lastBound() {
        return Objects.requireNonNullElse(ended().bound(), Bound.TRIVIAL);
    }
}
