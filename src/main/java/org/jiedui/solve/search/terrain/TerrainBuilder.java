package org.jiedui.solve.search.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolPool;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/** Numbers everything in a problem once, so that the search can count and compare by index. */
public final class TerrainBuilder {

    private record PoolKey(String province, Setting setting) {}

    private record TargetKey(String province, Setting setting, String type) {}

    private final Problem problem;
    private final Numbering<PoolKey> pools = new Numbering<>();
    private final Numbering<String> types = new Numbering<>();
    private final Numbering<Set<String>> needs = new Numbering<>();
    private final Numbering<Set<String>> strengths = new Numbering<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<PoolKey, Tally> quotas = new HashMap<>();
    private final Map<SupplyLine, Tally> lines = new HashMap<>();
    private final Map<GeoPoint, Campus> campuses = new HashMap<>();
    private final List<Pool> poolList = new ArrayList<>();

    private TerrainBuilder(Problem problem) {
        this.problem = problem;
    }

    public static Terrain build(Problem problem) {
        return new TerrainBuilder(problem).build();
    }

    private Terrain build() {
        Map<TargetKey, TargetFact> targets = targets();
        List<SchoolSlot> slots = slots(targets);
        Map<String, SchoolSlot> slotById = HashMap.newHashMap(slots.size());
        slots.forEach(slot -> slotById.put(slot.school().id(), slot));
        Map<String, Host> hosts = new HashMap<>();
        for (University university : problem.universities()) {
            hosts.put(university.id(), host(university));
        }
        List<Seat> seats = seats(hosts, slotById);
        return new Terrain(
                problem,
                slots,
                slotById,
                seats,
                List.copyOf(targets.values()),
                new Tariff(problem, strengths.list(), needs.list()),
                tallies.size());
    }

    private Tally tally(String what, int norm) {
        Tally tally = new Tally(tallies.size(), what, norm);
        tallies.add(tally);
        return tally;
    }

    private Map<TargetKey, TargetFact> targets() {
        Map<TargetKey, TargetFact> targets = new LinkedHashMap<>();
        problem.typeTargets()
                .forEach(target -> target.targets().forEach((type, wanted) -> {
                    TargetKey key = new TargetKey(target.province(), target.setting(), type);
                    targets.put(key, new TargetFact(tally("target of " + key, wanted)));
                }));
        return targets;
    }

    private List<SchoolSlot> slots(Map<TargetKey, TargetFact> targets) {
        List<SchoolSlot> slots = new ArrayList<>(problem.schools().size());
        List<List<SchoolSlot>> members = new ArrayList<>();
        for (School school : problem.schools()) {
            PoolKey key = new PoolKey(school.province(), school.setting());
            int pool = pools.of(key);
            if (pool == members.size()) {
                members.add(new ArrayList<>());
            }
            SchoolPool source = problem.eligibility().pool(key.province, key.setting);
            SchoolSlot slot = new SchoolSlot(
                    slots.size(),
                    school,
                    pool,
                    members.get(pool).size(),
                    school.recommended() || source.recommended().isEmpty(),
                    types.of(school.type()),
                    needs.of(school.needs()),
                    targets.get(new TargetKey(key.province, key.setting, school.type())));
            slots.add(slot);
            members.get(pool).add(slot);
        }
        for (PoolKey key : pools.list()) {
            poolList.add(new Pool(
                    poolList.size(),
                    problem.eligibility().pool(key.province, key.setting),
                    members.get(poolList.size())));
        }
        return List.copyOf(slots);
    }

    private Host host(University university) {
        Tally[] places = new Tally[Setting.values().length];
        @Nullable Tally[] provinceQuotas = new Tally[Setting.values().length];
        List<Route> routes = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            places[setting.ordinal()] = tally(
                    "places of " + university.id() + " " + setting,
                    problem.programme().placesPerUniversity(setting));
            provinceQuotas[setting.ordinal()] = quota(university.province(), setting);
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                if (!source.pool().schools().isEmpty()) {
                    routes.add(route(source));
                }
            }
        }
        Tally[] typesOfHost = new Tally[types.list().size()];
        Arrays.setAll(typesOfHost, type -> tally(types.list().get(type) + " at " + university.id(), 0));
        return new Host(university, places, provinceQuotas, routes, poolList.size(), typesOfHost);
    }

    private @Nullable Tally quota(String province, Setting setting) {
        OptionalInt most = problem.findQuota(province, setting);
        return most.isEmpty()
                ? null
                : quotas.computeIfAbsent(
                        new PoolKey(province, setting), key -> tally("quota of " + key, most.getAsInt()));
    }

    private Route route(Source source) {
        SupplyLine line = source.line();
        Pool pool = poolList.get(
                pools.of(new PoolKey(source.pool().province(), source.pool().setting())));
        return new Route(
                pool, line == null ? null : lines.computeIfAbsent(line, key -> tally(key.toString(), key.count())));
    }

    private List<Seat> seats(Map<String, Host> hosts, Map<String, SchoolSlot> slotById) {
        Map<String, Set<SchoolSlot>> forbidden = new HashMap<>();
        Map<String, Map<Integer, Long>> wishes = new HashMap<>();
        for (Tie tie : problem.ties()) {
            SchoolSlot slot = slotById.get(tie.schoolId());
            if (tie.kind() == TieKind.FORBID) {
                forbidden
                        .computeIfAbsent(tie.departmentId(), id -> new HashSet<>())
                        .add(slot);
            } else if (Amounts.ruleOf(tie.kind()).level() == RuleLevel.SOFT) {
                wishes.computeIfAbsent(tie.departmentId(), id -> new HashMap<>())
                        .merge(slot.index(), problem.weights().thousandths(Amounts.ruleOf(tie.kind())), Long::sum);
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (Department department : problem.departments()) {
            Host host = hosts.get(department.universityId());
            Set<SchoolSlot> leftOut = forbidden.get(department.id());
            seats.add(new Seat(
                    seats.size(),
                    department,
                    host,
                    campuses.computeIfAbsent(department.location(), location -> new Campus(location, poolList)),
                    strengths.of(department.strengths()),
                    leftOut == null ? host.eligible() : new AllBut(host.eligible(), leftOut),
                    wishes.getOrDefault(department.id(), Map.of())));
        }
        return List.copyOf(seats);
    }

    /** Gives out indexes in the order of first appearance. */
    private static final class Numbering<T> {
        private final Map<T, Integer> indexes = new HashMap<>();
        private final List<T> list = new ArrayList<>();

        int of(T item) {
            Integer known = indexes.putIfAbsent(item, list.size());
            if (known == null) {
                list.add(item);
                return list.size() - 1;
            }
            return known;
        }

        List<T> list() {
            return list;
        }
    }
}
