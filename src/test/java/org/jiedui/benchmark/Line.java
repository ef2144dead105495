package org.jiedui.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/** One thing that a measured process says, as one line of text. Times are milliseconds since the solve started. */
sealed interface Line {

    /**
     * The roster is read.
     *
     * @param asked what its goal asks for
     */
    record Begun(int asked, int departments, int schools) implements Line {}

    /**
     * A better plan or bound.
     *
     * @param bound the process' own, or null when it has none
     */
    record Progress(long millis, Cost cost, @Nullable Bound bound) implements Line {}

    /** Resident memory, in KiB. */
    record Memory(long millis, long kib) implements Line {}

    /**
     * The end of a solve.
     *
     * @param reason a stop reason of the solver
     * @param cost as the audit finds it
     * @param peakKib most memory that was resident at once
     */
    record Ended(
            long millis, String reason, Cost cost, @Nullable Bound bound, long peakKib) implements Line {}

    /**
     * How long feasibility takes.
     *
     * @param millis the median
     */
    record Feasible(double millis, int asked, int reachable, long peakKib) implements Line {}

    /** The process broke down. */
    record Failed(String why) implements Line {}

    default String toText() {
        return switch (this) {
            case Begun begun -> text("begun", begun.asked, begun.departments, begun.schools);
            case Progress progress ->
                text("progress", progress.millis, costText(progress.cost), boundText(progress.bound));
            case Memory memory -> text("memory", memory.millis, memory.kib);
            case Ended ended ->
                text("ended", ended.millis, ended.reason, costText(ended.cost), boundText(ended.bound), ended.peakKib);
            case Feasible feasible ->
                text("feasible", feasible.millis, feasible.asked, feasible.reachable, feasible.peakKib);
            case Failed failed -> text("failed", failed.why.replaceAll("[,\\s]+", " "));
        };
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Line parse(String text) {
        List<String> words = List.of(text.split(",", -1));
        try {
            return switch (words.getFirst()) {
                case "begun" -> new Begun(integer(words, 1), integer(words, 2), integer(words, 3));
                case "progress" -> new Progress(number(words, 1), cost(words, 2), bound(words, 5));
                case "memory" -> new Memory(number(words, 1), number(words, 2));
                case "ended" ->
                    new Ended(number(words, 1), words.get(2), cost(words, 3), bound(words, 6), number(words, 8));
                case "feasible" ->
                    new Feasible(
                            Double.parseDouble(words.get(1)), integer(words, 2), integer(words, 3), number(words, 4));
                case "failed" -> new Failed(words.get(1));
                default -> throw new IllegalArgumentException("No such line.");
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of a measured process (" + text + ").", e);
        }
    }

    private static String text(Object... words) {
        return Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String costText(Cost cost) {
        return text(cost.hard(), cost.medium(), cost.soft());
    }

    private static String boundText(@Nullable Bound bound) {
        return bound == null ? "," : text(bound.medium(), bound.soft());
    }

    private static int integer(List<String> words, int index) {
        return Integer.parseInt(words.get(index));
    }

    private static long number(List<String> words, int index) {
        return Long.parseLong(words.get(index));
    }

    private static Cost cost(List<String> words, int index) {
        return new Cost(number(words, index), number(words, index + 1), number(words, index + 2));
    }

    private static @Nullable Bound bound(List<String> words, int index) {
        return words.get(index).isEmpty() ? null : new Bound(number(words, index), number(words, index + 1));
    }
}
