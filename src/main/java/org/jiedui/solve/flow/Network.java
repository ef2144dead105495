package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolPool;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * The counts of a problem as a flow network: source → university (its departments) → places of a setting → the province's quota
 * → supply line or own province → schools (recommended ones apart, where only these may be drawn) → sink.
 *
 * <p>Pinned pairs are set aside: they are taken off every capacity on their way and counted in {@link #pinned}. Forbidden pairs are
 * not seen here, so the flow is an upper limit where these bind. A limit that is absent is left out of the network rather than
 * given a large number.
 */
final class Network {

    /** Places of one university and setting. */
    record Places(University university, Setting setting) {}

    /** Schools of one province and setting, those that everybody may draw or the rest. */
    record Schools(String province, Setting setting, boolean recommended) {}

    private static final int UNLIMITED = 1 << 28;

    final Problem problem;
    final MaxFlow flow = new MaxFlow();
    final int source = flow.addNode();
    final int sink = flow.addNode();
    final Map<University, Integer> universityNode = new LinkedHashMap<>();
    final Map<Places, Integer> placesNode = new LinkedHashMap<>();
    final Map<Schools, Integer> schoolsNode = new LinkedHashMap<>();
    final Map<University, Integer> departmentsEdge = new LinkedHashMap<>();
    final Map<Places, Integer> placesEdge = new LinkedHashMap<>();
    final Map<Schools, Integer> schoolsEdge = new LinkedHashMap<>();
    final Map<SupplyLine, Integer> lineEdge = new LinkedHashMap<>();
    final Map<Integer, Limit> limitOfEdge = new LinkedHashMap<>();
    final int pinned;
    final int reachable;

    private final Map<List<Object>, Integer> pins = new HashMap<>();
    private final Map<List<Object>, Integer> quotaNode = new HashMap<>();
    private final Map<List<Object>, Integer> quotaEdge = new HashMap<>();
    private final Map<Integer, List<Tie>> pinsOfEdge = new HashMap<>();

    Network(Problem problem) {
        this.problem = problem;
        List<Tie> heldPins = problem.listTies(TieKind.PIN);
        pinned = heldPins.size();
        heldPins.forEach(this::setAside);
        problem.eligibility().listPools().stream()
                .sorted((a, b) -> (a.province() + a.setting()).compareTo(b.province() + b.setting()))
                .forEach(this::addPool);
        problem.universities().forEach(this::addUniversity);
        for (Tie pin : heldPins) {
            way(pin).forEach(edge ->
                    pinsOfEdge.computeIfAbsent(edge, key -> new ArrayList<>()).add(pin));
        }
        reachable = pinned + flow.run(source, sink);
    }

    private void setAside(Tie pin) {
        Department department = problem.department(pin.departmentId());
        School school = problem.school(pin.schoolId());
        University university = problem.universityOf(department);
        Source from = problem.eligibility().findSource(university, school);
        takeOff(university);
        takeOff(university, school.setting());
        takeOff("quota", university.province(), school.setting());
        takeOff(schoolsOf(school));
        if (from != null && from.line() != null) {
            takeOff(from.line());
        }
    }

    private void takeOff(Object... key) {
        pins.merge(List.of(key), 1, Integer::sum);
    }

    private int left(int capacity, Object... key) {
        return Math.max(0, capacity - pins.getOrDefault(List.of(key), 0));
    }

    static Schools schoolsOf(School school) {
        return new Schools(school.province(), school.setting(), school.recommended());
    }

    private void addPool(SchoolPool pool) {
        addSchools(pool, true, pool.recommended().size());
        addSchools(pool, false, pool.schools().size() - pool.recommended().size());
    }

    private void addSchools(SchoolPool pool, boolean recommended, int count) {
        if (count == 0) {
            return;
        }
        Schools schools = new Schools(pool.province(), pool.setting(), recommended);
        int node = flow.addNode();
        schoolsNode.put(schools, node);
        int edge = flow.addEdge(node, sink, left(count, schools));
        schoolsEdge.put(schools, edge);
        limitOfEdge.put(
                edge,
                new Limit(
                        recommended ? LimitKind.RECOMMENDED_SCHOOLS : LimitKind.SCHOOLS,
                        poolSubject(pool.province(), pool.setting())));
    }

    private void addUniversity(University university) {
        int node = flow.addNode();
        universityNode.put(university, node);
        int departments = problem.departmentsOf(university).size();
        int departmentsLimit = flow.addEdge(source, node, left(departments, university));
        departmentsEdge.put(university, departmentsLimit);
        limitOfEdge.put(departmentsLimit, new Limit(LimitKind.DEPARTMENTS, Map.of("universityId", university.id())));
        for (Setting setting : Setting.values()) {
            Places places = new Places(university, setting);
            int placesAt = flow.addNode();
            placesNode.put(places, placesAt);
            int edge = flow.addEdge(
                    node, placesAt, left(problem.programme().placesPerUniversity(setting), university, setting));
            placesEdge.put(places, edge);
            limitOfEdge.put(
                    edge,
                    new Limit(
                            LimitKind.UNIVERSITY_PLACES,
                            Map.of("universityId", university.id(), "setting", setting.name())));
            flow.addEdge(placesAt, quota(university.province(), setting), UNLIMITED);
        }
    }

    /** The node where a province's pairings of a setting come together, made with what lies behind it on first use. */
    private int quota(String province, Setting setting) {
        Integer known = quotaNode.get(List.<Object>of(province, setting));
        if (known != null) {
            return known;
        }
        int before = flow.addNode();
        quotaNode.put(List.of(province, setting), before);
        int after = before;
        OptionalInt quota = problem.findQuota(province, setting);
        if (quota.isPresent()) {
            after = flow.addNode();
            int edge = flow.addEdge(before, after, left(quota.getAsInt(), "quota", province, setting));
            quotaEdge.put(List.of(province, setting), edge);
            limitOfEdge.put(edge, new Limit(LimitKind.PROVINCE_QUOTA, poolSubject(province, setting)));
        }
        for (Source from : problem.eligibility().listSources(province, setting)) {
            addSource(after, from);
        }
        return before;
    }

    private void addSource(int quotaAfter, Source from) {
        SchoolPool pool = from.pool();
        SupplyLine line = from.line();
        int at = quotaAfter;
        if (line != null) {
            at = flow.addNode();
            int edge = flow.addEdge(quotaAfter, at, left(line.count(), line));
            lineEdge.put(line, edge);
            limitOfEdge.put(
                    edge,
                    new Limit(
                            LimitKind.SUPPLY_AGREEMENT,
                            Map.of(
                                    "demand",
                                    line.demand(),
                                    "supplier",
                                    line.supplier(),
                                    "setting",
                                    line.setting().name())));
        }
        for (boolean recommended : new boolean[] {true, false}) {
            Integer node = schoolsNode.get(new Schools(pool.province(), pool.setting(), recommended));
            boolean mayDraw = line == null || recommended || pool.recommended().isEmpty();
            if (node != null && mayDraw) {
                flow.addEdge(at, node, UNLIMITED);
            }
        }
    }

    private static Map<String, String> poolSubject(String province, Setting setting) {
        return Map.of("province", province, "setting", setting.name());
    }

    /** The limits that a pinned pair uses up one of each. */
    List<Integer> way(Tie pin) {
        School school = problem.school(pin.schoolId());
        University university = problem.universityOf(problem.department(pin.departmentId()));
        Source from = problem.eligibility().findSource(university, school);
        List<Integer> way = new ArrayList<>();
        way.add(departmentsEdge.get(university));
        way.add(placesEdge.get(new Places(university, school.setting())));
        way.add(quotaEdge.get(List.<Object>of(university.province(), school.setting())));
        way.add(from == null || from.line() == null ? null : lineEdge.get(from.line()));
        way.add(schoolsEdge.get(schoolsOf(school)));
        way.removeIf(Objects::isNull);
        return way;
    }

    /** The pinned pairs that use a limit. */
    List<Tie> pinsOf(int edge) {
        return pinsOfEdge.getOrDefault(edge, List.of());
    }

    /** A limit as the roster states it, pinned pairs included. */
    int stated(int edge) {
        return flow.capacity(edge) + pinsOf(edge).size();
    }

    /** How many more pairings there could be if one limit were so much higher. */
    int gainWith(int edge, int more) {
        return gainWith(List.of(edge), more);
    }

    /** How many more pairings there could be if each of these limits were so much higher. */
    int gainWith(Collection<Integer> edges, int more) {
        return flow.gainWith(edges, more, source, sink);
    }

    /** How many more pairings there could be if a pinned pair were free; its department may then be paired otherwise. */
    int gainWithout(Tie pin) {
        return flow.gainWith(way(pin), 1, source, sink) - 1;
    }

    /** Edges with a limit, in the order in which they were made. */
    List<Integer> limitedEdges() {
        return new ArrayList<>(limitOfEdge.keySet());
    }
}
