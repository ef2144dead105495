package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.SchoolPool;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * The counts of a problem as a flow network: source → university (its departments) → places of a setting → the
 * province's quota → supply line or own province → schools (recommended ones apart, where only these may be drawn) →
 * sink.
 *
 * <p>Pinned pairs are set aside: they are taken off every capacity on their way and counted in {@link #pinned}.
 * Forbidden pairs are not seen here, so the flow is an upper limit where these bind. A limit that is absent is left out
 * of the network rather than given a large number.
 */
final class Network {

    /** Places of one university and setting. */
    record SettingPlaces(University university, Setting setting) {}

    record Quarter(String province, Setting setting) {}

    private static final int UNLIMITED = 1 << 28;

    final Problem problem;
    final MaxFlow flow = new MaxFlow();
    final int source = flow.addNode();
    final int sink = flow.addNode();
    final Map<University, Integer> universityNode = new LinkedHashMap<>();
    final Map<SettingPlaces, Integer> placesNode = new LinkedHashMap<>();
    final Map<Cap.Schools, Integer> schoolsNode = new LinkedHashMap<>();
    final Map<University, Integer> departmentsEdge = new LinkedHashMap<>();
    final Map<SettingPlaces, Integer> placesEdge = new LinkedHashMap<>();
    final Map<Cap.Schools, Integer> schoolsEdge = new LinkedHashMap<>();
    final Map<SupplyLine, Integer> lineEdge = new LinkedHashMap<>();
    final Map<Integer, Cap> capOfEdge = new LinkedHashMap<>();
    final int pinned;
    final int reachable;

    private final Ledger pins;
    private final Map<Quarter, Integer> quotaNode = new HashMap<>();
    private final Map<Cap, Integer> edgeOfCap = new HashMap<>();
    private final Map<Integer, List<Tie>> pinsOfEdge = new HashMap<>();

    Network(Problem problem) {
        this.problem = problem;
        pins = new Ledger(problem.caps());
        List<Tie> heldPins = problem.listTies(TieKind.PIN);
        pinned = heldPins.size();
        heldPins.forEach(pin -> pins.take(capsOf(pin)));
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

    private List<Cap> capsOf(Tie pin) {
        University university = problem.universityOf(problem.department(pin.departmentId()));
        return problem.caps().usedBy(university, problem.school(pin.schoolId()));
    }

    /** An edge that lets through what the pins leave of a cap. */
    private int addLimited(int from, int to, Cap cap) {
        int edge = flow.addEdge(from, to, pins.left(cap));
        capOfEdge.put(edge, cap);
        edgeOfCap.put(cap, edge);
        return edge;
    }

    private void addPool(SchoolPool pool) {
        addSchools(pool, true, pool.recommended().size());
        addSchools(pool, false, pool.schools().size() - pool.recommended().size());
    }

    private void addSchools(SchoolPool pool, boolean recommended, int count) {
        if (count == 0) {
            return;
        }
        Cap.Schools schools = new Cap.Schools(pool.province(), pool.setting(), recommended);
        int node = flow.addNode();
        schoolsNode.put(schools, node);
        schoolsEdge.put(schools, addLimited(node, sink, schools));
    }

    private void addUniversity(University university) {
        int node = flow.addNode();
        universityNode.put(university, node);
        departmentsEdge.put(university, addLimited(source, node, new Cap.Departments(university.id())));
        for (Setting setting : Setting.values()) {
            SettingPlaces places = new SettingPlaces(university, setting);
            int placesAt = flow.addNode();
            placesNode.put(places, placesAt);
            placesEdge.put(places, addLimited(node, placesAt, new Cap.Places(university.id(), setting)));
            flow.addEdge(placesAt, quota(university.province(), setting), UNLIMITED);
        }
    }

    /** The node where a province's pairings of a setting come together, made with what lies behind it on first use. */
    private int quota(String province, Setting setting) {
        Integer known = quotaNode.get(new Quarter(province, setting));
        if (known != null) {
            return known;
        }
        int before = flow.addNode();
        quotaNode.put(new Quarter(province, setting), before);
        int after = before;
        if (problem.findQuota(province, setting).isPresent()) {
            after = flow.addNode();
            addLimited(before, after, new Cap.Quota(province, setting));
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
            lineEdge.put(line, addLimited(quotaAfter, at, new Cap.Supply(line)));
        }
        for (boolean recommended : new boolean[] {true, false}) {
            Integer node = schoolsNode.get(new Cap.Schools(pool.province(), pool.setting(), recommended));
            boolean mayDraw = line == null || recommended || pool.recommended().isEmpty();
            if (node != null && mayDraw) {
                flow.addEdge(at, node, UNLIMITED);
            }
        }
    }

    /** The limits that a pinned pair uses up one of each. */
    List<Integer> way(Tie pin) {
        return capsOf(pin).stream().map(edgeOfCap::get).toList();
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

    /**
     * How many more pairings there could be if a pinned pair were free; its department may then be paired otherwise.
     */
    int gainWithout(Tie pin) {
        return flow.gainWith(way(pin), 1, source, sink) - 1;
    }

    /** Edges with a limit, in the order in which they were made. */
    List<Integer> limitedEdges() {
        return new ArrayList<>(capOfEdge.keySet());
    }
}
