package org.jiedui.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who has another school in one plan than in another. The differences fall into chains: a department takes a school,
 * whoever had it takes another one, and so on, to a school that was free or a department that is left without.
 */
final class Chains {

    private Chains() {}

    /** The departments whose school differs, chain by chain: that of the wished pair first, the others by their ids. */
    static List<List<String>> split(Plan now, Plan then, Pairing wished) {
        Map<String, String> before = now.schoolByDepartment();
        Map<String, String> after = then.schoolByDepartment();
        Map<String, String> hadSchool = new HashMap<>();
        before.forEach((department, school) -> hadSchool.put(school, department));
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(department -> Objects.equals(before.get(department), after.get(department)));

        Set<String> heads = new HashSet<>(all);
        all.forEach(department -> {
            String next = hadSchool.get(after.get(department));
            heads.remove(next);
        });
        heads.add(wished.departmentId());
        List<String> starts = new ArrayList<>(all);
        starts.sort(Comparator.comparing((String department) -> !department.equals(wished.departmentId()))
                .thenComparing(department -> !heads.contains(department)));
        Set<String> seen = new HashSet<>();
        Map<String, List<String>> chainAt = new LinkedHashMap<>();
        for (String start : starts) {
            List<String> chain = new ArrayList<>();
            String department = start;
            while (department != null && all.contains(department) && seen.add(department)) {
                chain.add(department);
                department = hadSchool.get(after.get(department));
            }
            if (!chain.isEmpty()) {
                chainAt.put(start, chain);
            }
        }
        return List.copyOf(chainAt.values());
    }

    /** The same as displacements. */
    static List<Displacement> list(Problem problem, Plan now, Plan then, Pairing wished) {
        Map<String, String> before = now.schoolByDepartment();
        Map<String, String> after = then.schoolByDepartment();
        return split(now, then, wished).stream()
                .flatMap(List::stream)
                .map(id -> move(problem, id, before.get(id), after.get(id)))
                .toList();
    }

    /** One department's other school. */
    static Displacement move(Problem problem, String department, @Nullable String from, @Nullable String to) {
        return new Displacement(department, from, to, longer(problem, department, from, to));
    }

    private static @Nullable Integer longer(
            Problem problem, String department, @Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return null;
        }
        return Amounts.kilometres(problem.department(department), problem.school(to))
                - Amounts.kilometres(problem.department(department), problem.school(from));
    }
}
