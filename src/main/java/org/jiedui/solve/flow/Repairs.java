package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;

/**
 * Ways out of a clash, each found and checked by solving the changed network again.
 *
 * <p>Raising one limit by one lets at most one pairing more through, so a repair that gains g raises by g, and no smaller raise
 * gains as much.
 */
final class Repairs {

    private static final int PINS_TRIED = 50;

    private final Network network;

    Repairs(Network network) {
        this.network = network;
    }

    /** Those of the limits on a cut that a person can change, the greatest gain first. */
    List<Repair> list(List<Integer> cut, int shortfall) {
        List<Repair> repairs = new ArrayList<>();
        for (int edge : cut) {
            raise(edge, shortfall).ifPresent(repairs::add);
            recommend(edge, shortfall).ifPresent(repairs::add);
        }
        releasePins(repairs);
        repairs.sort(
                Comparator.comparing(Repair::gains, Comparator.reverseOrder()).thenComparing(Repair::kind));
        return repairs;
    }

    private Optional<Repair> raise(int edge, int shortfall) {
        Limit limit = network.limitOfEdge.get(edge);
        Repair.Kind kind = switch (limit.kind()) {
            case SUPPLY_AGREEMENT -> Repair.Kind.RAISE_SUPPLY_LINE;
            case PROVINCE_QUOTA -> Repair.Kind.RAISE_QUOTA;
            case DEPARTMENTS -> Repair.Kind.ADD_DEPARTMENTS;
            case UNIVERSITY_PLACES, SCHOOLS, RECOMMENDED_SCHOOLS, TIES -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        int gains = network.reachableWith(edge, shortfall) - network.reachable;
        return gains <= 0 || network.reachableWith(edge, gains) - network.reachable < gains
                ? Optional.empty()
                : Optional.of(new Repair(kind, limit.subject(), gains, gains));
    }

    /** Schools that are there but not recommended. */
    private Optional<Repair> recommend(int edge, int shortfall) {
        Limit limit = network.limitOfEdge.get(edge);
        if (limit.kind() != LimitKind.RECOMMENDED_SCHOOLS) {
            return Optional.empty();
        }
        Network.Schools others = new Network.Schools(
                limit.subject().get("province"), Setting.valueOf(limit.subject().get("setting")), false);
        Integer othersEdge = network.schoolsEdge.get(others);
        int spare = othersEdge == null ? 0 : network.flow.capacity(othersEdge) - network.flow.flow(othersEdge);
        int most = Math.min(spare, shortfall);
        int gains = most <= 0 ? 0 : network.reachableWith(edge, most) - network.reachable;
        return gains <= 0
                ? Optional.empty()
                : Optional.of(new Repair(Repair.Kind.RECOMMEND_MORE_SCHOOLS, limit.subject(), gains, gains));
    }

    private void releasePins(List<Repair> repairs) {
        List<Tie> pins = network.problem.listTies(TieKind.PIN);
        for (Tie pin : pins.subList(0, Math.min(PINS_TRIED, pins.size()))) {
            List<Tie> others = pins.stream().filter(other -> !other.equals(pin)).toList();
            int gains = new Network(network.problem, others).reachable - network.reachable;
            if (gains > 0) {
                repairs.add(new Repair(
                        Repair.Kind.RELEASE_PIN,
                        Map.of("departmentId", pin.departmentId(), "schoolId", pin.schoolId()),
                        1,
                        gains));
            }
        }
    }
}
