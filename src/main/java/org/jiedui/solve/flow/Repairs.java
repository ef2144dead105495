package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Tie;

/**
 * Ways out of a clash, each found and checked by solving the changed network again.
 *
 * <p>Raising one limit by one lets at most one pairing more through, so a repair of one limit that gains g raises by g,
 * and no smaller raise gains as much. Gains are by counts: forbidden pairs are not seen.
 */
final class Repairs {

    private final Network network;

    Repairs(Network network) {
        this.network = network;
    }

    /**
     * Those that a person can carry out, the greatest gain first.
     *
     * @param limits limits that may be raised, by number
     * @param pins pinned pairs that may be released
     * @param shortfall no repair raises by more
     */
    List<Repair> list(Collection<Integer> limits, Collection<Tie> pins, int shortfall) {
        List<Repair> repairs = new ArrayList<>();
        for (int edge : limits) {
            raise(edge, shortfall).ifPresent(repairs::add);
            recommend(edge, shortfall).ifPresent(repairs::add);
        }
        for (Setting setting : Setting.values()) {
            raisePlaces(limits, setting, shortfall).ifPresent(repairs::add);
        }
        pins.forEach(pin -> release(pin).ifPresent(repairs::add));
        repairs.sort(Comparator.comparing(Repair::gains, Comparator.reverseOrder())
                .thenComparing(Repair::kind)
                .thenComparing(repair -> new TreeMap<>(repair.subject()).toString()));
        return repairs;
    }

    /** The last resort, which needs no check: what is not asked for is not missing. */
    Repair askLess(String province, Setting setting, int shortfall) {
        return new Repair(
                Repair.RepairKind.ASK_LESS,
                Map.of("province", province, "setting", setting.name()),
                shortfall,
                shortfall);
    }

    private Optional<Repair> raise(int edge, int shortfall) {
        Cap cap = Objects.requireNonNull(network.capOfEdge.get(edge));
        Repair.RepairKind kind = switch (cap) {
            case Cap.Supply line -> Repair.RepairKind.RAISE_SUPPLY_LINE;
            case Cap.Quota quota -> Repair.RepairKind.RAISE_QUOTA;
            case Cap.Departments departments -> Repair.RepairKind.ADD_DEPARTMENTS;
            case Cap.Places places -> null;
            case Cap.Schools schools -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        int gains = network.gainWith(edge, shortfall);
        return gains <= 0
                ? Optional.empty()
                : Optional.of(new Repair(kind, Limit.of(cap).subject(), gains, gains));
    }

    /**
     * More places of a setting for every university, because the programme knows only one number for all: as many as
     * give the universities of this clash what any number does, or fewer where that is no loss to anybody.
     */
    private Optional<Repair> raisePlaces(Collection<Integer> limits, Setting setting, int shortfall) {
        List<Integer> own = limits.stream()
                .filter(edge -> network.capOfEdge.get(edge) instanceof Cap.Places places && places.setting() == setting)
                .toList();
        int most = network.gainWith(own, shortfall);
        if (most <= 0) {
            return Optional.empty();
        }
        int by = 1;
        while (network.gainWith(own, by) < most) {
            by++;
        }
        List<Integer> all = network.placesEdge.entrySet().stream()
                .filter(entry -> entry.getKey().setting() == setting)
                .map(Map.Entry::getValue)
                .toList();
        int gains = network.gainWith(all, by);
        while (by > 1 && network.gainWith(all, by - 1) >= gains) {
            by--;
        }
        return Optional.of(new Repair(Repair.RepairKind.RAISE_PLACES, Map.of("setting", setting.name()), by, gains));
    }

    /** Schools that are there, that nobody needs otherwise, but that are not recommended. */
    private Optional<Repair> recommend(int edge, int shortfall) {
        if (!(network.capOfEdge.get(edge) instanceof Cap.Schools schools) || !schools.recommended()) {
            return Optional.empty();
        }
        Cap.Schools others = new Cap.Schools(schools.province(), schools.setting(), false);
        Integer othersEdge = network.schoolsEdge.get(others);
        int spare = othersEdge == null ? 0 : network.flow.capacity(othersEdge) - network.flow.flow(othersEdge);
        int gains = network.gainWith(edge, Math.min(spare, shortfall));
        return gains <= 0
                ? Optional.empty()
                : Optional.of(new Repair(
                        Repair.RepairKind.RECOMMEND_MORE_SCHOOLS,
                        Limit.of(schools).subject(),
                        gains,
                        gains));
    }

    private Optional<Repair> release(Tie pin) {
        int gains = network.gainWithout(pin);
        return gains <= 0
                ? Optional.empty()
                : Optional.of(new Repair(
                        Repair.RepairKind.RELEASE_PIN,
                        Map.of("departmentId", pin.departmentId(), "schoolId", pin.schoolId()),
                        1,
                        gains));
    }
}
