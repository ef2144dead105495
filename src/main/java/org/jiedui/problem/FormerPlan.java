package org.jiedui.problem;

import java.util.Map;

/**
 * The pairings of an earlier plan (原方案), and what it costs not to keep them.
 *
 * <p>A problem has one only while a plan is made from another one. A pairing changes when it does not hold any more,
 * whatever takes its place.
 *
 * @param schools school id by department id; the problem has both
 * @param each what every changed pairing costs, in the problem's unit of cost, ≥ 0
 * @param beyond what every changed pairing beyond {@code free} costs on top, ≥ 0
 * @param free how many may change before {@code beyond} is due, ≥ 0
 * @param kilometre how many units of cost one km-equivalent is in this problem, > 0
 */
public record FormerPlan(Map<String, String> schools, long each, long beyond, int free, long kilometre) {
    public FormerPlan {
        schools = Map.copyOf(schools);
        Require.notNegative("changes that are free", free);
        if (each < 0 || beyond < 0 || kilometre <= 0) {
            throw new IllegalArgumentException(
                    "A change costs (" + each + ", " + beyond + ") at (" + kilometre + ") units a km.");
        }
    }

    /** Whether a department had this school. */
    public boolean has(String departmentId, String schoolId) {
        return schoolId.equals(schools.get(departmentId));
    }

    /** How many pairings do not hold in a plan, given as school id by department id. */
    public int countChanges(Map<String, String> schoolByDepartment) {
        int kept = 0;
        for (Map.Entry<String, String> pairing : schools.entrySet()) {
            if (pairing.getValue().equals(schoolByDepartment.get(pairing.getKey()))) {
                kept++;
            }
        }
        return schools.size() - kept;
    }

    /**
     * What so many changes cost.
     *
     * @throws ArithmeticException when it does not fit into a long
     */
    public long cost(int changes) {
        return Math.addExact(
                Math.multiplyExact(each, (long) changes), Math.multiplyExact(beyond, (long) excess(changes)));
    }

    /** By how much so many changes exceed those that are free. */
    public int excess(int changes) {
        return Amounts.overLimit(changes, free);
    }

    /** What a kept pairing is worth while more than the free ones change. */
    public long worth() {
        return free == 0 ? Math.addExact(each, beyond) : each;
    }

    /** Whether the changes of a whole problem are counted together, so that its parts are not independent. */
    public boolean joins() {
        return beyond > 0 && free > 0;
    }
}
