package org.jiedui.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What to change first in a list that somebody has, on the way to the best plan.
 *
 * <p>The departments that have another school in the best plan fall into groups that exchange schools among each other;
 * a group can be carried out by itself. Groups are taken by what one change in them gains: broken rules first, then the
 * goal, then the cost. What the list costs after each of them is audited, so that the gains add up to the whole
 * difference.
 */
public final class FirstChanges {

    /** Of so many groups each is weighed by itself; beyond that by what its pairs cost. */
    private static final int MOST_WEIGHED = 400;

    /**
     * One group of changes, and where the list stands when it and all before it are carried out.
     *
     * @param moves who gets another school
     * @param changes how many pairings have changed by then, all before it included
     * @param after what the list costs then
     */
    public record ChangeStep(List<Displacement> moves, int changes, Cost after) {
        public ChangeStep {
            moves = List.copyOf(moves);
        }
    }

    /**
     * The way from a list to the best plan.
     *
     * @param before what the list costs
     * @param steps in the order in which they should be made; the last one ends at the best plan
     */
    public record ChangeWay(Cost before, List<ChangeStep> steps) {
        public ChangeWay {
            steps = List.copyOf(steps);
        }

        /** What the best plan costs. */
        public Cost best() {
            return steps.isEmpty() ? before : steps.getLast().after();
        }

        /**
         * The first step after which half of the gain in cost is made, or null where costs do not compare because rules
         * are broken or more is left open.
         */
        public @Nullable ChangeStep half() {
            Cost best = best();
            if (before.hard() > 0 || before.medium() != best.medium() || before.soft() <= best.soft()) {
                return null;
            }
            long wanted = before.soft() - (before.soft() - best.soft() + 1) / 2;
            return steps.stream()
                    .filter(step -> step.after().hard() == 0
                            && step.after().medium() == best.medium()
                            && step.after().soft() <= wanted)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Problem problem;
    private final Map<String, String> given;
    private final Map<String, String> best;

    private FirstChanges(Problem problem, Plan given, Plan best) {
        this.problem = problem;
        this.given = given.schoolByDepartment();
        this.best = best.schoolByDepartment();
    }

    /**
     * The way from one plan to another.
     *
     * @param given any plan of the problem; it may break rules
     * @param best one that breaks none
     */
    public static ChangeWay between(Problem problem, Plan given, Plan best) {
        return new FirstChanges(problem, given, best).way();
    }

    private ChangeWay way() {
        Cost before = PlanAudit.audit(problem, Plan.of(given)).cost();
        List<List<String>> groups = order(groups(), before);
        Map<String, String> now = new HashMap<>(given);
        List<ChangeStep> steps = new ArrayList<>();
        int changes = 0;
        for (List<String> group : groups) {
            carryOut(group, now);
            changes += group.size();
            List<Displacement> moves = group.stream()
                    .map(id -> Chains.move(problem, id, given.get(id), best.get(id)))
                    .toList();
            steps.add(new ChangeStep(
                    moves, changes, PlanAudit.audit(problem, Plan.of(now)).cost()));
        }
        return new ChangeWay(before, steps);
    }

    private void carryOut(List<String> group, Map<String, String> plan) {
        for (String department : group) {
            String school = best.get(department);
            if (school == null) {
                plan.remove(department);
            } else {
                plan.put(department, school);
            }
        }
    }

    /** Departments that change, together where one takes a school that another one of them gives up or takes too. */
    private List<List<String>> groups() {
        TreeSet<String> changing = new TreeSet<>(given.keySet());
        changing.addAll(best.keySet());
        changing.removeIf(department -> Objects.equals(given.get(department), best.get(department)));
        Map<String, String> root = new HashMap<>();
        for (String department : changing) {
            for (String school : new @Nullable String[] {given.get(department), best.get(department)}) {
                if (school != null) {
                    root.put(top(root, "d" + department), top(root, "s" + school));
                }
            }
        }
        Map<String, List<String>> groups = new TreeMap<>();
        for (String department : changing) {
            groups.computeIfAbsent(top(root, "d" + department), key -> new ArrayList<>())
                    .add(department);
        }
        return new ArrayList<>(groups.values());
    }

    private static String top(Map<String, String> root, String of) {
        String top = of;
        for (String above = root.get(top); above != null && !above.equals(top); above = root.get(top)) {
            top = above;
        }
        return top;
    }

    private record Weighed(List<String> group, double hard, double medium, double soft) {}

    private List<List<String>> order(List<List<String>> groups, Cost before) {
        List<Weighed> weighed = new ArrayList<>();
        for (List<String> group : groups) {
            weighed.add(groups.size() <= MOST_WEIGHED ? weigh(group, before) : weighByPairs(group));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::hard)
                .thenComparingDouble(Weighed::medium)
                .thenComparingDouble(Weighed::soft)
                .thenComparing(each -> each.group.getFirst()));
        return weighed.stream().map(Weighed::group).toList();
    }

    private Weighed weigh(List<String> group, Cost before) {
        Map<String, String> then = new HashMap<>(given);
        carryOut(group, then);
        Cost after = PlanAudit.audit(problem, Plan.of(then)).cost();
        double size = group.size();
        return new Weighed(
                group,
                (after.hard() - before.hard()) / size,
                (after.medium() - before.medium()) / size,
                (after.soft() - before.soft()) / size);
    }

    private Weighed weighByPairs(List<String> group) {
        long soft = 0;
        int pairs = 0;
        for (String department : group) {
            soft += cost(department, best.get(department)) - cost(department, given.get(department));
            pairs += (best.containsKey(department) ? 1 : 0) - (given.containsKey(department) ? 1 : 0);
        }
        double size = group.size();
        return new Weighed(group, 0, -pairs / size, soft / size);
    }

    private long cost(String department, @Nullable String school) {
        return school == null ? 0 : Amounts.pairCost(problem, problem.department(department), problem.school(school));
    }
}
