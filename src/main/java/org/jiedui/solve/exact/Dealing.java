package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/**
 * Deals schools to the departments of their university at the least cost: a plan from an answer of the model, which
 * says only which university has which schools.
 *
 * <p>Method: the Hungarian method with potentials, one augmenting path a school (J. Munkres, 1957; R. Jonker, A.
 * Volgenant, 1987), O(s² d) for s schools and d departments of a university. Pinned pairs are kept, forbidden ones
 * avoided.
 */
final class Dealing {

    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final long FORBIDDEN = NEVER / 1024;

    private final Problem problem;
    private final Held held;
    private final Map<Pairing, Long> worth = new HashMap<>();
    private final Set<Pairing> wonted;

    Dealing(Problem problem, Held held) {
        this(problem, held, Plan.EMPTY);
    }

    /** @param wonted among equally good plans the one that has most of its pairings is dealt */
    Dealing(Problem problem, Held held, Plan wonted) {
        this.problem = problem;
        this.held = held;
        this.wonted = Set.copyOf(wonted.pairings());
        for (Tie tie : problem.ties()) {
            if (tie.kind() == TieKind.PREFER || tie.kind() == TieKind.PRIOR) {
                worth.merge(
                        new Pairing(tie.departmentId(), tie.schoolId()),
                        problem.weights().thousandths(Amounts.ruleOf(tie.kind())),
                        Long::sum);
            }
        }
        FormerPlan former = problem.findFormer();
        if (former != null) {
            former.schools()
                    .forEach((departmentId, schoolId) ->
                            worth.merge(new Pairing(departmentId, schoolId), former.worth(), Long::sum));
        }
    }

    /**
     * The best plan with these schools.
     *
     * @param schools schools of each university, none of them pinned
     */
    Plan deal(Map<University, List<School>> schools) {
        return deal(schools, List.of());
    }

    /**
     * The best plan with these schools.
     *
     * @param schools schools of each university, none of them pinned
     * @param dealt pairings that are settled already, of these schools and of departments that are not pinned
     */
    Plan deal(Map<University, List<School>> schools, List<Pairing> dealt) {
        List<Pairing> pairings = new ArrayList<>(dealt);
        Set<String> served = new HashSet<>(held.departments);
        Set<String> taken = new HashSet<>();
        dealt.forEach(pairing -> {
            served.add(pairing.departmentId());
            taken.add(pairing.schoolId());
        });
        held.pins.forEach(pin ->
                pairings.add(new Pairing(pin.department().id(), pin.school().id())));
        schools.forEach((university, all) -> {
            List<Department> departments = problem.departmentsOf(university).stream()
                    .filter(department -> !served.contains(department.id()))
                    .toList();
            List<School> own =
                    all.stream().filter(school -> !taken.contains(school.id())).toList();
            int[] departmentOf = assign(costs(departments, own), departments.size());
            for (int i = 0; i < own.size(); i++) {
                Department department = departments.get(departmentOf[i]);
                if (!held.isForbidden(department, own.get(i))) {
                    pairings.add(new Pairing(department.id(), own.get(i).id()));
                }
            }
        });
        return new Plan(pairings);
    }

    private long[][] costs(List<Department> departments, List<School> schools) {
        long[][] costs = new long[schools.size()][departments.size()];
        long dearest = 0;
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < departments.size(); j++) {
                Department department = departments.get(j);
                School school = schools.get(i);
                costs[i][j] = held.isForbidden(department, school)
                        ? FORBIDDEN
                        : Amounts.pairCost(problem, department, school)
                                - worth.getOrDefault(new Pairing(department.id(), school.id()), 0L);
                dearest = Math.max(dearest, costs[i][j] == FORBIDDEN ? 0 : Math.abs(costs[i][j]));
            }
        }
        int finer = schools.size() + 1;
        if (!wonted.isEmpty() && dearest < FORBIDDEN / finer / finer) {
            preferWonted(costs, departments, schools, finer);
        }
        return costs;
    }

    /** Costs so much finer that keeping all pairings is worth less than the least difference of costs. */
    private void preferWonted(long[][] costs, List<Department> departments, List<School> schools, int finer) {
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < departments.size(); j++) {
                if (costs[i][j] != FORBIDDEN) {
                    boolean kept = wonted.contains(
                            new Pairing(departments.get(j).id(), schools.get(i).id()));
                    costs[i][j] = costs[i][j] * finer - (kept ? 1 : 0);
                }
            }
        }
    }

    /** Which column each row takes, at the least sum; there are at least as many columns as rows. */
    static int[] assign(long[][] costs, int columns) {
        long[] ofRow = new long[costs.length + 1];
        long[] ofColumn = new long[columns + 1];
        int[] rowAt = new int[columns + 1];
        for (int row = 1; row <= costs.length; row++) {
            int[] before = new int[columns + 1];
            long[] least = new long[columns + 1];
            boolean[] seen = new boolean[columns + 1];
            Arrays.fill(least, NEVER);
            rowAt[0] = row;
            int column = 0;
            do {
                seen[column] = true;
                int at = rowAt[column];
                long delta = NEVER;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!seen[j]) {
                        long reduced = costs[at - 1][j - 1] - ofRow[at] - ofColumn[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            before[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (seen[j]) {
                        ofRow[rowAt[j]] += delta;
                        ofColumn[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowAt[column] != 0);
            while (column != 0) {
                rowAt[column] = rowAt[before[column]];
                column = before[column];
            }
        }
        int[] columnOf = new int[costs.length];
        for (int j = 1; j <= columns; j++) {
            if (rowAt[j] > 0) {
                columnOf[rowAt[j] - 1] = j - 1;
            }
        }
        return columnOf;
    }
}
