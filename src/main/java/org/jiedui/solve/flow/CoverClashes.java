package org.jiedui.solve.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Clash;

/**
 * The clashes where schools are to be covered: the sink side of the minimum cut, component by component. Schools ask,
 * and the universities' departments, places, quotas and supply lines offer.
 */
final class CoverClashes {

    private final Network network;
    private final boolean[] sinkSide;
    private final Components components;

    CoverClashes(Network network) {
        this.network = network;
        sinkSide = network.flow.sinkSide(network.sink);
        components = Components.of(network, sinkSide, Set.of());
    }

    List<Clash> list() {
        Map<Integer, Clashes.ClashDraft> drafts = new LinkedHashMap<>();
        network.schoolsNode.forEach((schools, node) -> {
            if (sinkSide[node]) {
                drafts.computeIfAbsent(components.of(node), component -> new Clashes.ClashDraft())
                        .asking()
                        .add(network.schoolsEdge.get(schools));
            }
        });
        for (int edge : network.limitedEdges()) {
            int to = network.flow.to(edge);
            if (to != network.sink && sinkSide[to] && !sinkSide[network.flow.from(edge)]) {
                drafts.computeIfAbsent(components.of(to), component -> new Clashes.ClashDraft())
                        .offering()
                        .add(edge);
            }
        }
        Clashes clashes = new Clashes(network);
        return Clashes.numbered(drafts.values().stream()
                .filter(draft -> clashes.shortfall(draft) > 0)
                .map(draft -> clashes.clash(draft, Set.of()))
                .toList());
    }
}
