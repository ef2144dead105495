package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Cap;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * Chooses schools for universities, the one that costs least at the moment first, as long as every limit has room.
 *
 * <p>Problem: few km, and little of what soft rules count. Method: greedy. What a school costs is its way from the
 * university's campus and what it adds to the rules that count pairings; the latter only grow while schools are chosen
 * (their amounts are convex), so that a cost seen earlier is a lower bound and is computed again only when it comes up
 * (M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978). Schools that differ in
 * their way only stand in one lane, nearest first. Complexity: O(p log p) for p eligible pairs of university and
 * school.
 */
final class GreedyChoice {

    /** A further limit on what may be taken. */
    interface Tallies {
        /** Counts a school of these in; false when there may be no more of them. */
        boolean take(University university, Cap.Schools schools);
    }

    private record LaneKey(Cap.Schools schools, List<CountGroup> groups) {}

    private record Candidate(School school, long way) {}

    /** Schools of one pool that one university may have and that are counted in the same groups, nearest first. */
    private static final class Lane {
        final University university;
        final List<Cap> caps;
        final Cap.Schools schools;
        final List<CountGroup> groups;
        final List<Candidate> candidates = new ArrayList<>();
        int next;
        long cost;

        Lane(University university, List<Cap> caps, Cap.Schools schools, List<CountGroup> groups) {
            this.university = university;
            this.caps = caps;
            this.schools = schools;
            this.groups = groups;
        }
    }

    private final Problem problem;
    private final Map<CountGroup, Integer> counts = new HashMap<>();
    private final Ledger ledger;
    private final Set<String> taken = new HashSet<>();
    private final Map<University, List<School>> chosen = new LinkedHashMap<>();

    private GreedyChoice(Problem problem) {
        this.problem = problem;
        ledger = new Ledger(problem.caps());
    }

    /**
     * Schools by university, pinned ones included.
     *
     * @param pinnedSchools ids of the pinned schools by those of their departments
     * @param counts a further limit on the schools that are not pinned
     */
    static Map<University, List<School>> of(Problem problem, Map<String, String> pinnedSchools, Tallies counts) {
        GreedyChoice choice = new GreedyChoice(problem);
        pinnedSchools.forEach((departmentId, schoolId) -> {
            University university = problem.universityOf(problem.department(departmentId));
            School school = problem.school(schoolId);
            choice.taken.add(schoolId);
            if (problem.eligibility().allows(university, school)) {
                choice.take(university, problem.caps().usedBy(university, school), school);
            }
        });
        choice.choose(counts);
        return choice.chosen;
    }

    private void choose(Tallies counts) {
        PriorityQueue<Lane> queue = new PriorityQueue<>(Comparator.comparingLong((Lane lane) -> lane.cost)
                .thenComparing(lane -> lane.university.id())
                .thenComparing(lane -> lane.candidates.get(lane.next).school.id()));
        for (University university : problem.universities()) {
            for (Setting setting : Setting.values()) {
                for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                    lanes(university, source).forEach(lane -> enqueue(queue, lane));
                }
            }
        }
        while (!queue.isEmpty()) {
            Lane lane = queue.poll();
            School school = lane.candidates.get(lane.next).school;
            if (!ledger.hasRoom(lane.caps)) {
                continue;
            }
            if (taken.contains(school.id()) || cost(lane) > lane.cost) {
                enqueue(queue, lane);
            } else if (counts.take(lane.university, lane.schools)) {
                take(lane.university, lane.caps, school);
                enqueue(queue, lane);
            }
        }
    }

    private List<Lane> lanes(University university, Source source) {
        boolean cross = source.line() != null;
        Map<LaneKey, Lane> lanes = new LinkedHashMap<>();
        for (School school : source.schools()) {
            if (!taken.contains(school.id())) {
                Cap.Schools schools = Cap.Schools.of(school);
                List<CountGroup> groups = problem.groups().of(university, school);
                long way = Amounts.travelCost(problem, university.location().kilometresTo(school.location()), cross);
                lanes.computeIfAbsent(
                                new LaneKey(schools, groups),
                                key -> new Lane(
                                        university,
                                        problem.caps().usedBy(university, source, schools.recommended()),
                                        schools,
                                        groups))
                        .candidates
                        .add(new Candidate(school, way));
            }
        }
        lanes.values()
                .forEach(lane -> lane.candidates.sort(
                        Comparator.comparingLong(Candidate::way).thenComparing(candidate -> candidate.school.id())));
        return List.copyOf(lanes.values());
    }

    /** Puts a lane back at what its next school costs now; one that is used up is left out. */
    private void enqueue(PriorityQueue<Lane> queue, Lane lane) {
        while (lane.next < lane.candidates.size()
                && taken.contains(lane.candidates.get(lane.next).school.id())) {
            lane.next++;
        }
        if (lane.next < lane.candidates.size()) {
            lane.cost = cost(lane);
            queue.add(lane);
        }
    }

    private long cost(Lane lane) {
        long cost = lane.candidates.get(lane.next).way;
        for (CountGroup group : lane.groups) {
            cost += group.costOfNext(problem.weights(), counts.getOrDefault(group, 0));
        }
        return cost;
    }

    private void take(University university, List<Cap> caps, School school) {
        taken.add(school.id());
        chosen.computeIfAbsent(university, key -> new ArrayList<>()).add(school);
        ledger.take(caps);
        problem.groups().of(university, school).forEach(group -> counts.merge(group, 1, Integer::sum));
    }
}
