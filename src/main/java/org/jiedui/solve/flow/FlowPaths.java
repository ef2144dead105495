package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jiedui.problem.Cap;

/** Takes a maximum flow apart into its single units, each from the places of a university to the schools of a pool. */
final class FlowPaths {

    private final Network network;
    private final Map<Integer, List<int[]>> out = new HashMap<>();

    FlowPaths(Network network) {
        this.network = network;
        network.flow.forEachFlow((from, to, flow) ->
                out.computeIfAbsent(from, node -> new ArrayList<>()).add(new int[] {to, flow}));
    }

    /** Passes every unit once. */
    void forEach(BiConsumer<Network.SettingPlaces, Cap.Schools> unit) {
        Map<Integer, Cap.Schools> schoolsAt = new HashMap<>();
        network.schoolsNode.forEach((schools, node) -> schoolsAt.put(node, schools));
        network.placesNode.forEach((places, node) -> {
            int flow = network.flow.flow(Objects.requireNonNull(network.placesEdge.get(places)));
            for (int i = 0; i < flow; i++) {
                unit.accept(places, walk(node, schoolsAt));
            }
        });
    }

    private Cap.Schools walk(int start, Map<Integer, Cap.Schools> schoolsAt) {
        int node = start;
        while (!schoolsAt.containsKey(node)) {
            for (int[] step : Objects.requireNonNull(out.get(node))) {
                if (step[1] > 0) {
                    step[1]--;
                    node = step[0];
                    break;
                }
            }
        }
        return schoolsAt.get(node);
    }
}
