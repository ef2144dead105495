package org.jiedui.solve.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * Whether a plan exists that fills all that a maximum flow fills, forbidden pairs (回避) kept.
 *
 * <p>Problem: the flow says how many schools of a pool a university takes, not which, nor by which department. Method:
 * the universities that have forbidden pairs choose first, each the schools that fewest of its departments may not
 * have, and match them to its departments by augmenting paths (H. W. Kuhn, 1955); to the others any school is as good
 * as any other, so that the counts suffice for them. Complexity: a few hundred steps for each university with forbidden
 * pairs. Limits: a yes is a proof; a no only says that this order of choosing did not work out.
 */
final class ForbiddenFit {

    private final Problem problem;
    private final Map<String, Set<String>> forbidden = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> pinned = new HashSet<>();
    private final Map<University, Map<Cap.Schools, Integer>> counts = new LinkedHashMap<>();
    private final Map<Cap.Schools, List<School>> members = new HashMap<>();

    private ForbiddenFit(Network network) {
        problem = network.problem;
        Set<University> choosers = new HashSet<>();
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.FORBID) {
                forbidden
                        .computeIfAbsent(tie.departmentId(), id -> new HashSet<>())
                        .add(tie.schoolId());
                choosers.add(problem.universityOf(problem.department(tie.departmentId())));
            } else if (tie.kind() == TieKind.PIN) {
                pinned.add(tie.departmentId());
                taken.add(tie.schoolId());
            }
        }
        if (choosers.isEmpty()) {
            return;
        }
        new FlowPaths(network).forEach((places, schools) -> {
            if (choosers.contains(places.university())) {
                counts.computeIfAbsent(places.university(), university -> new LinkedHashMap<>())
                        .merge(schools, 1, Integer::sum);
            }
        });
        problem.schools()
                .forEach(school -> members.computeIfAbsent(Cap.Schools.of(school), key -> new ArrayList<>())
                        .add(school));
    }

    /** Whether such a plan was found; always where no pair is forbidden. */
    static boolean isCertain(Network network) {
        ForbiddenFit fit = new ForbiddenFit(network);
        return fit.counts.entrySet().stream().allMatch(entry -> fit.fits(entry.getKey(), entry.getValue()));
    }

    private boolean fits(University university, Map<Cap.Schools, Integer> own) {
        List<Department> departments = problem.departmentsOf(university).stream()
                .filter(department -> !pinned.contains(department.id()))
                .toList();
        List<School> chosen = new ArrayList<>();
        own.forEach((schools, count) -> Objects.requireNonNull(members.get(schools)).stream()
                .filter(school -> !taken.contains(school.id()))
                .sorted(Comparator.comparingLong(school -> departments.stream()
                        .filter(department -> isForbidden(department, school))
                        .count()))
                .limit(count)
                .forEach(chosen::add));
        chosen.forEach(school -> taken.add(school.id()));
        int[] schoolOf = new int[departments.size()];
        Arrays.fill(schoolOf, -1);
        for (int school = 0; school < chosen.size(); school++) {
            if (!augment(school, chosen, departments, schoolOf, new boolean[departments.size()])) {
                return false;
            }
        }
        return true;
    }

    private boolean augment(
            int school, List<School> chosen, List<Department> departments, int[] schoolOf, boolean[] seen) {
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && !isForbidden(departments.get(i), chosen.get(school))) {
                seen[i] = true;
                if (schoolOf[i] < 0 || augment(schoolOf[i], chosen, departments, schoolOf, seen)) {
                    schoolOf[i] = school;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isForbidden(Department department, School school) {
        return forbidden.getOrDefault(department.id(), Set.of()).contains(school.id());
    }
}
