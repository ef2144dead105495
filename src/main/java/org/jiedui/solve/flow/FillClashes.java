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
import org.jiedui.plan.Repair;
import org.jiedui.problem.University;

/**
 * The clashes where universities' places are to be filled: the source side of the minimum cut, component by component.
 *
 * <p>A university whose departments are all used up asks by itself: its places against its departments. The others ask with the
 * places that the source still reaches, against the limits on the cut behind them. Counts are net of pinned pairs.
 */
final class FillClashes {

    private final Network network;
    private final boolean[] sourceSide;
    private final Components components;

    FillClashes(Network network) {
        this.network = network;
        sourceSide = network.flow.sourceSide(network.source);
        components = Components.of(network, sourceSide);
    }

    List<Clash> list() {
        Map<Integer, List<Asking>> asking = new LinkedHashMap<>();
        Map<Integer, List<Integer>> cut = new LinkedHashMap<>();
        List<Clash> clashes = new ArrayList<>();
        network.placesNode.forEach((places, node) -> {
            if (sourceSide[node]) {
                asking.computeIfAbsent(components.of(node), component -> new ArrayList<>())
                        .add(asking(places));
            }
        });
        for (int edge : network.limitedEdges()) {
            int from = network.flow.from(edge);
            boolean isCut = sourceSide[from] && !sourceSide[network.flow.to(edge)];
            boolean isBehindPlaces = from != network.source && !network.placesEdge.containsValue(edge);
            if (isCut && isBehindPlaces) {
                cut.computeIfAbsent(components.of(from), component -> new ArrayList<>())
                        .add(edge);
            }
        }
        asking.forEach((component, askings) -> add(clashes, askings, cut.getOrDefault(component, List.of())));
        network.departmentsEdge.forEach((university, edge) -> {
            if (!sourceSide[network.universityNode.get(university)]) {
                add(clashes, askingOf(university), List.of(edge));
            }
        });
        return Clashes.numbered(clashes);
    }

    private List<Asking> askingOf(University university) {
        return network.placesEdge.keySet().stream()
                .filter(places -> places.university().equals(university))
                .map(this::asking)
                .filter(asking -> asking.count() > 0)
                .toList();
    }

    private Asking asking(Network.Places places) {
        return new Asking(
                AskingKind.UNIVERSITY,
                places.university().id(),
                places.university().province(),
                places.setting(),
                network.flow.capacity(network.placesEdge.get(places)));
    }

    private void add(List<Clash> clashes, List<Asking> askings, List<Integer> cut) {
        int asked = askings.stream().mapToInt(Asking::count).sum();
        List<Offer> offers = cut.stream()
                .map(edge -> Clashes.offer(network, edge))
                .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::most, Comparator.reverseOrder()))
                .toList();
        int shortfall = asked - offers.stream().mapToInt(Offer::most).sum();
        if (shortfall > 0) {
            List<Repair> repairs = new ArrayList<>(new Repairs(network).list(cut, shortfall));
            Asking first = askings.getFirst();
            repairs.add(new Repair(
                    Repair.Kind.ASK_LESS,
                    Map.of(
                            "province",
                            first.province(),
                            "setting",
                            first.setting().name()),
                    shortfall,
                    shortfall));
            clashes.add(new Clash("", askings, asked, offers, shortfall, repairs));
        }
    }
}
