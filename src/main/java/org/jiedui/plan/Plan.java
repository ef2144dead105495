package org.jiedui.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan (结对方案): for every department that is paired, its school. Departments that do not occur have none.
 *
 * <p>Whether it keeps the rules is not an invariant: {@link PlanAudit} tells.
 *
 * @param pairings by department id, ascending; no department occurs twice
 */
public record Plan(List<Pairing> pairings) {

    /** Nobody is paired. */
    public static final Plan EMPTY = new Plan(List.of());

    public Plan {
        pairings = pairings.stream()
                .sorted(Comparator.comparing(Pairing::departmentId))
                .toList();
        for (int i = 1; i < pairings.size(); i++) {
            if (pairings.get(i).departmentId().equals(pairings.get(i - 1).departmentId())) {
                throw new IllegalArgumentException(
                        "The department (" + pairings.get(i).departmentId() + ") is paired twice.");
            }
        }
    }

    /** A plan from school id by department id. */
    public static Plan of(Map<String, String> schoolByDepartment) {
        return new Plan(schoolByDepartment.entrySet().stream()
                .map(entry -> new Pairing(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** School id by department id, a fresh map. */
    public Map<String, String> schoolByDepartment() {
        Map<String, String> map = HashMap.newHashMap(pairings.size());
        pairings.forEach(pairing -> map.put(pairing.departmentId(), pairing.schoolId()));
        return map;
    }
}
