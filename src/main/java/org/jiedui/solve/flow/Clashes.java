package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Clash.AskingKind;
import org.jiedui.plan.Clash.Offer;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Goal;
import org.jiedui.problem.School;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * Puts clashes together from the limits on a minimum cut.
 *
 * <p>All numbers are what the roster states. A pinned pair counts like any other: it is one of those that ask, and it
 * uses one of each limit on its way. Where it uses more limits of a clash than it asks for in it (it belongs to
 * somebody else, or runs through two of them), it asks by itself for the difference, and so the sum is right again.
 */
final class Clashes {

    /**
     * What asks and what offers, by the numbers of their limits in the network.
     *
     * @param asking limits that say how much is asked for
     * @param offering limits that say how much there is
     */
    record ClashDraft(Set<Integer> asking, Set<Integer> offering) {

        ClashDraft() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        /** Both together; what one asks of the other is no longer seen. */
        ClashDraft with(ClashDraft other) {
            ClashDraft both = new ClashDraft();
            both.asking.addAll(asking);
            both.asking.addAll(other.asking);
            both.offering.addAll(offering);
            both.offering.addAll(other.offering);
            Set<Integer> inner = new LinkedHashSet<>(both.asking);
            inner.retainAll(both.offering);
            both.asking.removeAll(inner);
            both.offering.removeAll(inner);
            return both;
        }
    }

    private final Network network;
    private final Repairs repairs;

    Clashes(Network network) {
        this.network = network;
        repairs = new Repairs(network);
    }

    /** Asked less offered. */
    int shortfall(ClashDraft draft) {
        int asked = draft.asking.stream().mapToInt(network::stated).sum();
        int offered = draft.offering.stream().mapToInt(network::stated).sum();
        int pinned =
                pinsAsking(draft).values().stream().mapToInt(Integer::intValue).sum();
        return asked + pinned - offered;
    }

    /** How many of the offers each pinned pair uses beyond what it is asked for. */
    private Map<Tie, Integer> pinsAsking(ClashDraft draft) {
        Map<Tie, Integer> uses = new LinkedHashMap<>();
        draft.offering.forEach(edge -> network.pinsOf(edge).forEach(pin -> uses.merge(pin, 1, Integer::sum)));
        draft.asking.forEach(edge -> network.pinsOf(edge).forEach(pin -> uses.merge(pin, -1, Integer::sum)));
        uses.values().removeIf(beyond -> beyond <= 0);
        return uses;
    }

    /**
     * The clash, without a number.
     *
     * @param elsewhere limits beyond the clash's own whose raising may help where none of its own does
     */
    Clash clash(ClashDraft draft, Set<Integer> elsewhere) {
        List<Asking> asking = new ArrayList<>();
        draft.asking.stream()
                .filter(edge -> network.stated(edge) > 0)
                .map(edge -> asking(edge, network.stated(edge)))
                .forEach(asking::add);
        Map<Tie, Integer> pins = pinsAsking(draft);
        pins.forEach((pin, count) -> asking.add(asking(pin, count)));
        asking.sort(Comparator.comparing(Asking::kind));
        List<Offer> offers = draft.offering.stream()
                .map(this::offer)
                .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::most, Comparator.reverseOrder()))
                .toList();
        int asked = asking.stream().mapToInt(Asking::count).sum();
        int shortfall = asked - offers.stream().mapToInt(Offer::most).sum();
        return new Clash(
                "", asking, asked, offers, shortfall, waysOut(draft, pins.keySet(), elsewhere, asking, shortfall));
    }

    private List<Repair> waysOut(
            ClashDraft draft, Set<Tie> pins, Set<Integer> elsewhere, List<Asking> asking, int shortfall) {
        List<Repair> own = repairs.list(draft.offering, pins, shortfall);
        if (!own.isEmpty()) {
            return own;
        }
        List<Repair> others = repairs.list(elsewhere, Set.of(), shortfall);
        return others.isEmpty() ? askLess(draft, asking.getFirst(), shortfall) : others;
    }

    /**
     * Asks every province and setting of a clash for so much less as a maximum flow leaves unfilled there, so that the
     * same flow fills all that is still asked for.
     *
     * @param first who is asked for less where the flow leaves nothing unfilled because others of another clash go
     *     without
     */
    private List<Repair> askLess(ClashDraft draft, Asking first, int shortfall) {
        Map<Network.Quarter, Integer> unfilled = new LinkedHashMap<>();
        for (int edge : draft.asking) {
            Asking asking = asking(edge, network.stated(edge));
            unfilled.merge(
                    new Network.Quarter(asking.province(), asking.setting()),
                    network.flow.capacity(edge) - network.flow.flow(edge),
                    Integer::sum);
        }
        List<Repair> cuts = new ArrayList<>();
        int left = shortfall;
        for (Map.Entry<Network.Quarter, Integer> pool : unfilled.entrySet()) {
            int by = Math.min(left, pool.getValue());
            if (by > 0) {
                cuts.add(repairs.askLess(pool.getKey().province(), pool.getKey().setting(), by));
                left -= by;
            }
        }
        return cuts.isEmpty() ? List.of(repairs.askLess(first.province(), first.setting(), shortfall)) : cuts;
    }

    /** What a maximum flow and the pinned pairs fill, by those who ask for it under the problem's goal. */
    List<Asking> listFilled() {
        boolean cover = network.problem.programme().goal() == Goal.COVER_EVERY_SCHOOL;
        return (cover ? network.schoolsEdge.values() : network.placesEdge.values())
                .stream()
                        .map(edge -> asking(
                                edge,
                                network.flow.flow(edge) + network.pinsOf(edge).size()))
                        .filter(asking -> asking.count() > 0)
                        .toList();
    }

    private Offer offer(int edge) {
        Limit limit = Limit.of(Objects.requireNonNull(network.capOfEdge.get(edge)));
        return new Offer(limit.kind(), limit.subject(), network.stated(edge));
    }

    private Asking asking(int edge, int count) {
        Cap cap = Objects.requireNonNull(network.capOfEdge.get(edge));
        return switch (cap) {
            case Cap.Places places -> {
                University university = network.problem.university(places.universityId());
                yield new Asking(
                        AskingKind.UNIVERSITY, university.id(), university.province(), places.setting(), count);
            }
            case Cap.Supply(SupplyLine line) ->
                new Asking(AskingKind.SUPPLY_LINE, line.demand(), line.supplier(), line.setting(), count);
            case Cap.Schools schools ->
                new Asking(AskingKind.SCHOOL_POOL, schools.province(), schools.province(), schools.setting(), count);
            case Cap.Departments departments -> throw new IllegalArgumentException(cap + " does not ask.");
            case Cap.Quota quota -> throw new IllegalArgumentException(cap + " does not ask.");
        };
    }

    private Asking asking(Tie pin, int count) {
        School school = network.problem.school(pin.schoolId());
        return new Asking(AskingKind.PINNED_DEPARTMENT, pin.departmentId(), school.province(), school.setting(), count);
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
