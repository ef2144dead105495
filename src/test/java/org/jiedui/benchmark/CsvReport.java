package org.jiedui.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jiedui.plan.Bound;
import org.jspecify.annotations.Nullable;

/**
 * The results as CSV, run by run, without medians. Costs and bounds are kilometre-equivalents, memory is KiB; an empty
 * cell is unknown.
 */
final class CsvReport {

    private CsvReport() {}

    /** One row a run and moment. */
    static String moments(Results results, List<Integer> moments) {
        StringBuilder text =
                new StringBuilder("roster,variant,seed,limit_s,moment_s,filled,asked,broken,cost_km,own_bound_km,"
                        + "best_bound_km,gap,resident_kib\n");
        for (String roster : results.rosters()) {
            for (Group group : results.groups(roster)) {
                for (Trace trace : group.traces()) {
                    for (int moment : moments) {
                        if (trace.covers(1000L * moment)) {
                            text.append(moment(group, trace, moment));
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private static String moment(Group group, Trace trace, int moment) {
        Yardstick yardstick = group.yardstick();
        Trace.State state = trace.at(1000L * moment);
        OptionalDouble gap = state == null ? OptionalDouble.empty() : yardstick.gap(state.cost());
        Bound own = state == null ? null : state.bound();
        return row(
                group,
                trace,
                moment,
                state == null ? null : yardstick.asked() - state.cost().medium(),
                yardstick.asked(),
                state == null ? null : state.cost().hard(),
                state == null ? null : kilometres(state.cost().soft()),
                own == null ? null : kilometres(own.soft()),
                kilometres(yardstick.leastSoft()),
                gap.isEmpty() ? null : String.format(Locale.ROOT, "%.6f", gap.getAsDouble()),
                trace.memoryKib(1000L * moment));
    }

    /** One row a run. */
    static String runs(Results results) {
        StringBuilder text = new StringBuilder(
                "roster,variant,seed,limit_s,complete_ms,ended_ms,stop_reason,cost_km,own_bound_km,peak_kib\n");
        for (String roster : results.rosters()) {
            for (Group group : results.groups(roster)) {
                for (Trace trace : group.traces()) {
                    OptionalLong complete =
                            trace.completeMillis(group.yardstick().leastMissing());
                    Line.Ended ended = trace.ended();
                    Bound bound = ended.bound();
                    text.append(row(
                            group,
                            trace,
                            complete.isEmpty() ? null : complete.getAsLong(),
                            ended.millis(),
                            ended.reason(),
                            kilometres(ended.cost().soft()),
                            bound == null ? null : kilometres(bound.soft()),
                            ended.peakKib()));
                }
            }
        }
        return text.toString();
    }

    private static String row(Group group, Trace trace, @Nullable Object... cells) {
        Run run = trace.run();
        return run.roster().name() + "," + group.variant().id() + "," + run.seed() + "," + run.seconds() + ","
                + Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).collect(Collectors.joining(","))
                + "\n";
    }

    private static @Nullable String kilometres(@Nullable Long thousandths) {
        return thousandths == null ? null : String.format(Locale.ROOT, "%.3f", thousandths / 1e3);
    }
}
