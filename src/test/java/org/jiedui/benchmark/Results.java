package org.jiedui.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the runs have said so far, by roster and variant, in the order of the first word about each. */
final class Results {

    private final Map<String, Line.Feasible> feasible = new LinkedHashMap<>();
    private final Map<String, Map<Variant, List<Trace>>> traces = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(String roster, Line.Feasible found) {
        feasible.put(roster, found);
    }

    void add(Trace trace) {
        traces.computeIfAbsent(trace.run().roster().name(), name -> new EnumMap<>(Variant.class))
                .computeIfAbsent(trace.run().variant(), variant -> new ArrayList<>())
                .add(trace);
    }

    /** Notes that a run broke down. */
    void addFailure(String what) {
        failures.add(what);
    }

    List<String> failures() {
        return Collections.unmodifiableList(failures);
    }

    Line.@Nullable Feasible findFeasible(String roster) {
        return feasible.get(roster);
    }

    /** Rosters of which anything is known. */
    List<String> rosters() {
        List<String> names = new ArrayList<>(feasible.keySet());
        traces.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** The solves of a roster, one group a variant. */
    List<Group> groups(String roster) {
        Map<Variant, List<Trace>> byVariant = traces.getOrDefault(roster, Map.of());
        Yardstick yardstick =
                Yardstick.of(byVariant.values().stream().flatMap(List::stream).toList(), findFeasible(roster));
        return byVariant.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), yardstick, List.copyOf(entry.getValue())))
                .toList();
    }
}
