package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/**
 * A first plan that breaks no hard rule and reaches what the flow says can be reached, forbidden pairs aside.
 *
 * <p>First freely: the cheapest pairs of university and school first, as long as every limit has room. Where that leaves something
 * unfilled, again with the numbers of the flow as limits, which cannot get stuck. Then each university's departments are dealt to
 * its schools, those that meet a need first. O(p log p) for p eligible pairs of university and school.
 */
public final class FlowStart {

    private record Pair(University university, School school, Source source, long cost) {}

    private final Problem problem;
    private final Set<Pairing> forbidden = new HashSet<>();
    private final Map<String, String> pinnedSchool = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private FlowStart(Problem problem) {
        this.problem = problem;
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.FORBID) {
                forbidden.add(new Pairing(tie.departmentId(), tie.schoolId()));
            } else if (tie.kind() == TieKind.PIN) {
                pinnedSchool.put(tie.departmentId(), tie.schoolId());
            }
        }
        collectPairs();
    }

    /** The plan. */
    public static Plan plan(Problem problem) {
        FlowStart start = new FlowStart(problem);
        Network network = new Network(problem);
        Map<University, List<School>> free = start.choose(null);
        int chosen = free.values().stream().mapToInt(List::size).sum();
        Map<University, List<School>> schools =
                chosen < network.reachable ? start.choose(new FlowCounts(network)) : free;
        return start.deal(schools);
    }

    private void collectPairs() {
        Set<String> taken = new HashSet<>(pinnedSchool.values());
        for (University university : problem.universities()) {
            for (Setting setting : Setting.values()) {
                for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                    boolean cross = source.line() != null;
                    GeoPoint campus = university.location();
                    for (School school : source.schools()) {
                        if (!taken.contains(school.id())) {
                            long cost = Amounts.travelCost(problem, campus.kilometresTo(school.location()), cross);
                            pairs.add(new Pair(university, school, source, cost));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::cost)
                .thenComparing(pair -> pair.university.id())
                .thenComparing(pair -> pair.school.id()));
    }

    /**
     * Schools by university, pinned ones included.
     *
     * @param counts the flow's numbers as further limits, or null for none
     */
    private Map<University, List<School>> choose(@Nullable FlowCounts counts) {
        Room room = new Room(problem);
        Map<University, List<School>> chosen = new LinkedHashMap<>();
        pinnedSchool.forEach((departmentId, schoolId) -> {
            University university = problem.universityOf(problem.department(departmentId));
            School school = problem.school(schoolId);
            Source source = problem.eligibility().findSource(university, school);
            if (source != null) {
                room.take(university, school, source);
                chosen.computeIfAbsent(university, key -> new ArrayList<>()).add(school);
            }
        });
        Set<String> taken = new HashSet<>(pinnedSchool.values());
        for (Pair pair : pairs) {
            if (!taken.contains(pair.school.id())
                    && room.hasRoom(pair.university, pair.school, pair.source)
                    && (counts == null || counts.take(pair.university, pair.school))) {
                taken.add(pair.school.id());
                room.take(pair.university, pair.school, pair.source);
                chosen.computeIfAbsent(pair.university, key -> new ArrayList<>())
                        .add(pair.school);
            }
        }
        return chosen;
    }

    private Plan deal(Map<University, List<School>> schools) {
        List<Pairing> pairings = new ArrayList<>();
        schools.forEach((university, own) -> deal(problem.departmentsOf(university), own, pairings));
        return new Plan(pairings);
    }

    private void deal(List<Department> departments, List<School> schools, List<Pairing> pairings) {
        List<Department> left = new ArrayList<>(departments);
        List<School> open = new ArrayList<>(schools);
        for (Department department : departments) {
            String pinned = pinnedSchool.get(department.id());
            if (pinned != null) {
                left.remove(department);
                open.removeIf(school -> school.id().equals(pinned));
                pairings.add(new Pairing(department.id(), pinned));
            }
        }
        open.sort(Comparator.comparing((School school) -> school.needs().isEmpty())
                .thenComparing(School::id));
        for (School school : open) {
            left.stream()
                    .filter(department -> !forbidden.contains(new Pairing(department.id(), school.id())))
                    .min(Comparator.comparingLong(department -> Amounts.pairCost(problem, department, school)))
                    .ifPresent(department -> {
                        left.remove(department);
                        pairings.add(new Pairing(department.id(), school.id()));
                    });
        }
    }

    /** What every limit has left. */
    private static final class Room {
        private final Problem problem;
        private final Map<List<Object>, Integer> used = new HashMap<>();

        Room(Problem problem) {
            this.problem = problem;
        }

        boolean hasRoom(University university, School school, Source source) {
            Setting setting = school.setting();
            SupplyLine line = source.line();
            return count(university) < problem.departmentsOf(university).size()
                    && count(university, setting) < problem.programme().placesPerUniversity(setting)
                    && count(university.province(), setting)
                            < problem.findQuota(university.province(), setting).orElse(Integer.MAX_VALUE)
                    && (line == null || count(line) < line.count());
        }

        void take(University university, School school, Source source) {
            add(university);
            add(university, school.setting());
            add(university.province(), school.setting());
            SupplyLine line = source.line();
            if (line != null) {
                add(line);
            }
        }

        private int count(Object... key) {
            return used.getOrDefault(List.of(key), 0);
        }

        private void add(Object... key) {
            used.merge(List.of(key), 1, Integer::sum);
        }
    }

    /** How many schools of each pool each university takes in a maximum flow. */
    private static final class FlowCounts {
        private final Network network;
        private final Map<List<Object>, Integer> left = new HashMap<>();

        FlowCounts(Network network) {
            this.network = network;
            new FlowPaths(network).forEach((places, schools) -> left.merge(List.of(places, schools), 1, Integer::sum));
        }

        boolean take(University university, School school) {
            List<Object> key = List.of(new Network.Places(university, school.setting()), network.schoolsOf(school));
            int count = left.getOrDefault(key, 0);
            if (count > 0) {
                left.put(key, count - 1);
            }
            return count > 0;
        }
    }
}
