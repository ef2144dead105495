package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Clash.AskingKind;
import org.jiedui.plan.Clash.Offer;

/**
 * The clashes where schools are to be covered: the sink side of the minimum cut, component by component. Schools ask, and the
 * universities' departments, places, quotas and supply lines offer. Counts are net of pinned pairs.
 */
final class CoverClashes {

    private final Network network;
    private final boolean[] sinkSide;
    private final Components components;

    CoverClashes(Network network) {
        this.network = network;
        sinkSide = network.flow.sinkSide(network.sink);
        components = Components.of(network, sinkSide);
    }

    List<Clash> list() {
        Map<Integer, List<Asking>> asking = new LinkedHashMap<>();
        Map<Integer, List<Integer>> cut = new LinkedHashMap<>();
        network.schoolsNode.forEach((schools, node) -> {
            if (sinkSide[node]) {
                asking.computeIfAbsent(components.of(node), component -> new ArrayList<>())
                        .add(new Asking(
                                AskingKind.SCHOOL_POOL,
                                schools.province(),
                                schools.province(),
                                schools.setting(),
                                network.flow.capacity(network.schoolsEdge.get(schools))));
            }
        });
        for (int edge : network.limitedEdges()) {
            int to = network.flow.to(edge);
            if (to != network.sink && sinkSide[to] && !sinkSide[network.flow.from(edge)]) {
                cut.computeIfAbsent(components.of(to), component -> new ArrayList<>())
                        .add(edge);
            }
        }
        List<Clash> clashes = new ArrayList<>();
        asking.forEach((component, askings) -> {
            List<Integer> edges = cut.getOrDefault(component, List.of());
            int asked = askings.stream().mapToInt(Asking::count).sum();
            List<Offer> offers = edges.stream()
                    .map(edge -> Clashes.offer(network, edge))
                    .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::most, Comparator.reverseOrder()))
                    .toList();
            int shortfall = asked - offers.stream().mapToInt(Offer::most).sum();
            if (shortfall > 0) {
                clashes.add(
                        new Clash("", askings, asked, offers, shortfall, new Repairs(network).list(edges, shortfall)));
            }
        });
        return Clashes.numbered(clashes);
    }
}
