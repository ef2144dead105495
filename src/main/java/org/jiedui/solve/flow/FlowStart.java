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
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * A first plan that breaks no hard rule and reaches what the flow says can be reached, forbidden pairs aside.
 *
 * <p>First freely by {@link GreedyChoice}. Where that leaves something unfilled, again with the numbers of the flow as
 * limits, which cannot get stuck. Then each university's departments are dealt to its schools, those that meet a need
 * first. O(p log p) for p eligible pairs of university and school.
 */
final class FlowStart {

    private final Problem problem;
    private final Set<Pairing> forbidden = new HashSet<>();
    private final Map<String, String> pinnedSchool = new LinkedHashMap<>();

    private FlowStart(Problem problem) {
        this.problem = problem;
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.FORBID) {
                forbidden.add(new Pairing(tie.departmentId(), tie.schoolId()));
            } else if (tie.kind() == TieKind.PIN) {
                pinnedSchool.put(tie.departmentId(), tie.schoolId());
            }
        }
    }

    /** The plan. */
    static Plan plan(Problem problem) {
        FlowStart start = new FlowStart(problem);
        Network network = new Network(problem);
        Map<University, List<School>> free =
                GreedyChoice.of(problem, start.pinnedSchool, (university, schools) -> true);
        int chosen = free.values().stream().mapToInt(List::size).sum();
        Map<University, List<School>> schools = chosen < network.reachable
                ? GreedyChoice.of(problem, start.pinnedSchool, new FlowCounts(network)::take)
                : free;
        return start.deal(schools);
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

    /** How many schools of each pool each university takes in a maximum flow. */
    private static final class FlowCounts {
        private record Way(Network.SettingPlaces places, Cap.Schools schools) {}

        private final Map<Way, Integer> left = new HashMap<>();

        FlowCounts(Network network) {
            new FlowPaths(network).forEach((places, schools) -> left.merge(new Way(places, schools), 1, Integer::sum));
        }

        boolean take(University university, Cap.Schools schools) {
            Way key = new Way(new Network.SettingPlaces(university, schools.setting()), schools);
            int count = left.getOrDefault(key, 0);
            if (count > 0) {
                left.put(key, count - 1);
            }
            return count > 0;
        }
    }
}
