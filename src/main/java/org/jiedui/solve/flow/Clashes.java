package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiedui.plan.Clash;

/** What both kinds of clash have in common. */
final class Clashes {

    private Clashes() {}

    static Clash.Offer offer(Network network, int edge) {
        Limit limit = network.limitOfEdge.get(edge);
        return new Clash.Offer(limit.kind(), limit.subject(), network.flow.capacity(edge));
    }

    /** By province and setting, numbered from c1. */
    static List<Clash> numbered(List<Clash> clashes) {
        List<Clash> sorted = new ArrayList<>(clashes);
        sorted.sort(
                Comparator.comparing((Clash clash) -> clash.asking().getFirst().province())
                        .thenComparing(clash -> clash.asking().getFirst().setting())
                        .thenComparing(clash -> clash.asking().getFirst().id()));
        List<Clash> numbered = new ArrayList<>();
        for (Clash clash : sorted) {
            numbered.add(new Clash(
                    "c" + (numbered.size() + 1),
                    clash.asking(),
                    clash.asked(),
                    clash.offers(),
                    clash.shortfall(),
                    clash.repairs()));
        }
        return numbered;
    }
}
