package org.jiedui.solve.search.terrain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.Department;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.PairRule;
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

    private final Problem problem;
    private final Numbering<PoolKey> pools = new Numbering<>();
    private final List<Numbering<String>> traits =
            CountRule.list().stream().map(rule -> new Numbering<String>()).toList();
    private final Numbering<List<Object>> schoolTraits = new Numbering<>();
    private final Numbering<List<Object>> departmentTraits = new Numbering<>();
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
        Map<CountGroup, StandingFact> standing = standing();
        List<SchoolSlot> slots = slots(standing);
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
                List.copyOf(standing.values()),
                new Tariff(problem, departmentTraits.list(), schoolTraits.list()),
                tallies.size());
    }

    private Tally tally(String what, int norm) {
        Tally tally = new Tally(tallies.size(), what, norm);
        tallies.add(tally);
        return tally;
    }

    private Map<CountGroup, StandingFact> standing() {
        Map<CountGroup, StandingFact> standing = new LinkedHashMap<>();
        for (CountGroup group : problem.groups().listStanding()) {
            Tally tally = tally(group.rule().rule().id() + " of " + group, group.norm());
            standing.put(group, new StandingFact(CountRule.list().indexOf(group.rule()), tally));
        }
        return standing;
    }

    private List<SchoolSlot> slots(Map<CountGroup, StandingFact> standing) {
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
                    schoolTraits.of(PairRule.traits(school)),
                    counted(school, standing));
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

    private SchoolSlot.Counted counted(School school, Map<CountGroup, StandingFact> standing) {
        List<CountRule> rules = CountRule.list();
        int[] atUniversity = new int[rules.size()];
        @Nullable Tally[] inPool = new Tally[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            CountRule rule = rules.get(i);
            String trait = rule.trait().apply(school);
            boolean isAtUniversity = trait != null && rule.scope() == CountRule.Scope.UNIVERSITY;
            atUniversity[i] = isAtUniversity ? traits.get(i).of(trait) : -1;
            StandingFact fact = standing.get(problem.groups().findInPool(rule, school));
            inPool[i] = fact == null ? null : fact.tally();
        }
        return new SchoolSlot.Counted(atUniversity, inPool);
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
        Tally[][] counted = traits.stream()
                .map(ofRule -> ofRule.list().stream()
                        .map(trait -> tally(trait + " at " + university.id(), 0))
                        .toArray(Tally[]::new))
                .toArray(Tally[][]::new);
        return new Host(university, places, provinceQuotas, routes, poolList.size(), counted);
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
            SchoolSlot slot = Objects.requireNonNull(slotById.get(tie.schoolId()));
            if (tie.kind() == TieKind.FORBID) {
                forbidden
                        .computeIfAbsent(tie.departmentId(), id -> new HashSet<>())
                        .add(slot);
            } else if (Amounts.ruleOf(tie.kind()).level() == RuleLevel.SOFT) {
                wishes.computeIfAbsent(tie.departmentId(), id -> new HashMap<>())
                        .merge(slot.index(), problem.weights().thousandths(Amounts.ruleOf(tie.kind())), Long::sum);
            }
        }
        FormerPlan former = problem.findFormer();
        if (former != null) {
            former.schools()
                    .forEach((departmentId, schoolId) -> wishes.computeIfAbsent(departmentId, id -> new HashMap<>())
                            .merge(
                                    Objects.requireNonNull(slotById.get(schoolId))
                                            .index(),
                                    former.worth(),
                                    Long::sum));
        }
        List<Seat> seats = new ArrayList<>();
        for (Department department : problem.departments()) {
            Host host = Objects.requireNonNull(hosts.get(department.universityId()));
            Set<SchoolSlot> leftOut = forbidden.get(department.id());
            seats.add(new Seat(
                    seats.size(),
                    department,
                    host,
                    campuses.computeIfAbsent(department.location(), location -> new Campus(location, poolList)),
                    departmentTraits.of(PairRule.traits(department)),
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
