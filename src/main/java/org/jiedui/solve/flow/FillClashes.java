package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.plan.Clash;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Setting;
import org.jiedui.problem.University;

/**
 * The clashes where universities' places are to be filled: the source side of the minimum cut, piece by piece.
 *
 * <p>A university whose departments are all used up asks by itself: its places against its departments. The others ask
 * with the places that the source still reaches, against the limits on the cut behind them.
 *
 * <p>Pieces are the connected components of that side without the supply lines within it. Such a line is an offer to
 * those whose places it serves and asks by itself of the schools behind it, so that "the agreements add up to less than
 * the places" and "the agreements promise more schools than there are" are told apart. That is done only where each
 * piece falls short by itself; otherwise the two pieces are one clash.
 */
final class FillClashes {

    private final Network network;
    private final Clashes clashes;
    private final boolean[] sourceSide;
    private final Set<Integer> innerLines;
    private final Components pieces;
    private final Components wholes;

    FillClashes(Network network) {
        this.network = network;
        clashes = new Clashes(network);
        sourceSide = network.flow.sourceSide(network.source);
        innerLines = network.lineEdge.values().stream()
                .filter(edge -> sourceSide[network.flow.from(edge)] && sourceSide[network.flow.to(edge)])
                .collect(Collectors.toCollection(HashSet::new));
        pieces = Components.of(network, sourceSide, innerLines);
        wholes = Components.of(network, sourceSide, Set.of());
    }

    List<Clash> list() {
        List<Clash> found = new ArrayList<>();
        Map<Integer, Map<Integer, Clashes.ClashDraft>> byWhole = new LinkedHashMap<>();
        Map<Integer, Set<Integer>> cutOfWhole = new HashMap<>();
        network.placesNode.forEach((places, node) -> {
            if (sourceSide[node]) {
                draft(byWhole, node).asking().add(network.placesEdge.get(places));
            }
        });
        for (int edge : network.limitedEdges()) {
            int from = network.flow.from(edge);
            if (innerLines.contains(edge)) {
                draft(byWhole, from).offering().add(edge);
                draft(byWhole, network.flow.to(edge)).asking().add(edge);
            } else if (isCut(edge)) {
                draft(byWhole, from).offering().add(edge);
                cutOfWhole
                        .computeIfAbsent(wholes.of(from), whole -> new HashSet<>())
                        .add(edge);
            }
        }
        byWhole.forEach((whole, drafts) -> fallingShort(new ArrayList<>(drafts.values()))
                .forEach(draft -> found.add(clashes.clash(draft, cutOfWhole.getOrDefault(whole, Set.of())))));
        network.departmentsEdge.forEach((university, edge) -> {
            if (!sourceSide[Objects.requireNonNull(network.universityNode.get(university))]) {
                Clashes.ClashDraft draft = departments(university, edge);
                if (clashes.shortfall(draft) > 0) {
                    found.add(clashes.clash(draft, Set.of()));
                }
            }
        });
        return Clashes.numbered(found);
    }

    /** Whether a limit behind the places is on the cut. */
    private boolean isCut(int edge) {
        int from = network.flow.from(edge);
        return sourceSide[from]
                && !sourceSide[network.flow.to(edge)]
                && from != network.source
                && !(network.capOfEdge.get(edge) instanceof Cap.Places);
    }

    private Clashes.ClashDraft draft(Map<Integer, Map<Integer, Clashes.ClashDraft>> byWhole, int node) {
        return byWhole.computeIfAbsent(wholes.of(node), whole -> new LinkedHashMap<>())
                .computeIfAbsent(pieces.of(node), piece -> new Clashes.ClashDraft());
    }

    /** Puts pieces together, along the lines between them, until each of them falls short by itself. */
    private List<Clashes.ClashDraft> fallingShort(List<Clashes.ClashDraft> drafts) {
        List<Clashes.ClashDraft> left = new ArrayList<>(drafts);
        for (int i = 0; i < left.size(); i++) {
            Clashes.ClashDraft content = left.get(i);
            if (clashes.shortfall(content) <= 0 && left.size() > 1) {
                Clashes.ClashDraft neighbour = left.stream()
                        .filter(other -> other != content && areJoined(content, other))
                        .findFirst()
                        .orElseThrow();
                left.remove(content);
                left.remove(neighbour);
                left.add(content.with(neighbour));
                i = -1;
            }
        }
        return left;
    }

    private static boolean areJoined(Clashes.ClashDraft a, Clashes.ClashDraft b) {
        return a.asking().stream().anyMatch(b.offering()::contains)
                || b.asking().stream().anyMatch(a.offering()::contains);
    }

    private Clashes.ClashDraft departments(University university, int edge) {
        Clashes.ClashDraft draft = new Clashes.ClashDraft();
        for (Setting setting : Setting.values()) {
            draft.asking().add(network.placesEdge.get(new Network.SettingPlaces(university, setting)));
        }
        draft.offering().add(edge);
        return draft;
    }
}
