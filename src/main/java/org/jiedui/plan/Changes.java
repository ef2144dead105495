package org.jiedui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Cap;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/**
 * What a plan changes of the plan it is made from, and why.
 *
 * <p>A pairing that changes is FORCED where no plan can keep it. Otherwise somebody has its school now; who had to
 * leave another school for that is followed from school to school. Where this ends at a department that was forced, or
 * that had no school before, the pairing is DISPLACED by it. Where it ends at a school that nobody needs any more, the
 * departments on the way are put back in thought: if a limit forbids that, they are DISPLACED by who uses the limit
 * instead, or FORCED where the limit itself is smaller than before; else they are IMPROVED, and what putting them back
 * would cost is what the change saves. Complexity: the sum of the lengths of the ways, a few for each change.
 *
 * @param kept pairings that hold still
 * @param items those that do not, by department id
 */
public record Changes(int kept, List<CausedChange> items) {

    /** Why a pairing changes. */
    public enum Cause {
        /** The roster lacks its department or its school. */
        DROPPED,
        /** No plan can keep it. */
        FORCED,
        /** Another department needs its school, or its place. */
        DISPLACED,
        /** It could stay, and something is saved by changing it. */
        IMPROVED
    }

    /**
     * A pairing of the earlier plan that does not hold.
     *
     * @param former the pairing
     * @param schoolId the department's school now, or null when it has none
     * @param cause why
     * @param why for DROPPED and FORCED, what stands against it; null where a limit is smaller than what was used
     * @param by for DISPLACED, the department that it goes back to; for FORCED by somebody's pin, the other end
     * @param saved for IMPROVED, how much dearer the plan would be with the pairings of the way put back, in
     *     thousandths of a km-equivalent; else 0
     */
    public record CausedChange(
            Pairing former,
            @Nullable String schoolId,
            Cause cause,
            FormerFit.@Nullable Why why,
            @Nullable String by,
            long saved) {}

    /**
     * How many there are of each kind.
     *
     * @param kept pairings that hold still
     * @param dropped pairings whose department or school the roster lacks
     */
    public record ByCause(int kept, int forced, int displaced, int improved, int dropped) {}

    public Changes {
        items = List.copyOf(items);
    }

    public ByCause counts() {
        return new ByCause(
                kept, count(Cause.FORCED), count(Cause.DISPLACED), count(Cause.IMPROVED), count(Cause.DROPPED));
    }

    private int count(Cause cause) {
        return (int) items.stream().filter(item -> item.cause == cause).count();
    }

    /**
     * What a plan changes.
     *
     * @param former the plan it is made from, of whatever roster
     * @param plan a plan of the problem without hard violations
     */
    public static Changes of(Problem problem, Plan former, Plan plan) {
        return new Finding(problem, former, plan).find();
    }

    private static final class Finding {
        private final Problem problem;
        private final Plan former;
        private final Map<String, String> was;
        private final Map<String, String> now;
        private final Map<String, String> owner = new HashMap<>();
        private final Map<String, FormerFit.Broken> broken = new HashMap<>();
        private final Map<Cap, Integer> used = new HashMap<>();
        private final Map<CountGroup, Integer> counted = new HashMap<>();
        private final Map<Pairing, Long> ties = new HashMap<>();

        Finding(Problem problem, Plan former, Plan plan) {
            this.problem = problem;
            this.former = former;
            was = former.schoolByDepartment();
            now = plan.schoolByDepartment();
            FormerFit fit = FormerFit.of(problem, former);
            fit.gone().forEach(gone -> broken.put(gone.pairing().departmentId(), gone));
            fit.broken().stream()
                    .filter(found -> !found.pairing()
                            .schoolId()
                            .equals(now.get(found.pairing().departmentId())))
                    .forEach(found -> broken.put(found.pairing().departmentId(), found));
            plan.pairings().forEach(pairing -> {
                owner.put(pairing.schoolId(), pairing.departmentId());
                count(pairing, 1);
            });
            for (Tie tie : problem.ties()) {
                if (Amounts.ruleOf(tie.kind()).level() == RuleLevel.SOFT) {
                    ties.merge(
                            new Pairing(tie.departmentId(), tie.schoolId()),
                            problem.weights().thousandths(Amounts.ruleOf(tie.kind())),
                            Long::sum);
                }
            }
        }

        Changes find() {
            List<CausedChange> items = new ArrayList<>();
            int kept = 0;
            for (Pairing pairing : former.pairings()) {
                if (pairing.schoolId().equals(now.get(pairing.departmentId()))) {
                    kept++;
                } else {
                    items.add(explain(pairing));
                }
            }
            return new Changes(kept, items);
        }

        private CausedChange explain(Pairing pairing) {
            FormerFit.Broken own = broken.get(pairing.departmentId());
            if (own != null) {
                boolean gone = own.why() == FormerFit.Why.DEPARTMENT_GONE || own.why() == FormerFit.Why.SCHOOL_GONE;
                return change(pairing, gone ? Cause.DROPPED : Cause.FORCED, own.why(), own.by(), 0);
            }
            List<String> way = new ArrayList<>(List.of(pairing.departmentId()));
            Set<String> seen = new HashSet<>(way);
            String next = owner.get(pairing.schoolId());
            while (next != null && seen.add(next)) {
                if (broken.containsKey(next) || !was.containsKey(next)) {
                    return change(pairing, Cause.DISPLACED, null, next, 0);
                }
                way.add(next);
                next = owner.get(was.get(next));
            }
            return putBack(pairing, way);
        }

        private CausedChange putBack(Pairing pairing, List<String> way) {
            way.forEach(department -> count(department, now, -1));
            way.forEach(department -> count(department, was, 1));
            long saved = shift(way);
            Cap full = findExceeded(way);
            way.forEach(department -> count(department, was, -1));
            way.forEach(department -> count(department, now, 1));
            if (full == null) {
                return change(pairing, Cause.IMPROVED, null, null, saved);
            }
            String by = findUser(full, way);
            return by == null
                    ? change(pairing, Cause.FORCED, null, null, 0)
                    : change(pairing, Cause.DISPLACED, null, by, 0);
        }

        private CausedChange change(
                Pairing pairing, Cause cause, FormerFit.@Nullable Why why, @Nullable String by, long saved) {
            return new CausedChange(pairing, now.get(pairing.departmentId()), cause, why, by, saved);
        }

        /** What the groups cost more with the way put back; the counts are those after it. */
        private long shift(List<String> way) {
            Map<CountGroup, Integer> moved = new HashMap<>();
            for (String department : way) {
                groups(department, now).forEach(group -> moved.merge(group, -1, Integer::sum));
                groups(department, was).forEach(group -> moved.merge(group, 1, Integer::sum));
            }
            long shift = cost(way, was) - cost(way, now);
            for (Map.Entry<CountGroup, Integer> entry : moved.entrySet()) {
                CountGroup group = entry.getKey();
                int count = counted.getOrDefault(group, 0);
                shift += problem.weights().thousandths(group.rule().rule())
                        * (group.amount(count) - group.amount(count - entry.getValue()));
            }
            return shift;
        }

        private long cost(List<String> way, Map<String, String> schools) {
            long cost = 0;
            for (String id : way) {
                String schoolId = schools.get(id);
                if (schoolId != null) {
                    cost += Amounts.pairCost(problem, problem.department(id), problem.school(schoolId))
                            - ties.getOrDefault(new Pairing(id, schoolId), 0L);
                }
            }
            return cost;
        }

        private List<CountGroup> groups(String departmentId, Map<String, String> schools) {
            String schoolId = schools.get(departmentId);
            return schoolId == null
                    ? List.of()
                    : problem.groups()
                            .of(problem.universityOf(problem.department(departmentId)), problem.school(schoolId));
        }

        private @Nullable Cap findExceeded(List<String> way) {
            for (String department : way) {
                for (Cap cap : caps(new Pairing(department, Objects.requireNonNull(was.get(department))))) {
                    if (used.getOrDefault(cap, 0) > problem.caps().most(cap)) {
                        return cap;
                    }
                }
            }
            return null;
        }

        /** Who uses a limit that it did not use before: who was forced, or else who had no school, or anybody. */
        private @Nullable String findUser(Cap cap, List<String> way) {
            String user = null;
            for (Map.Entry<String, String> pairing : new TreeMap<>(now).entrySet()) {
                String id = pairing.getKey();
                if (way.contains(id)
                        || !caps(new Pairing(id, pairing.getValue())).contains(cap)
                        || usedBefore(id, cap)) {
                    continue;
                }
                if (broken.containsKey(id)) {
                    return id;
                }
                if (user == null || was.containsKey(user) && !was.containsKey(id)) {
                    user = id;
                }
            }
            return user;
        }

        private boolean usedBefore(String departmentId, Cap cap) {
            String school = was.get(departmentId);
            return school != null
                    && problem.findSchool(school) != null
                    && caps(new Pairing(departmentId, school)).contains(cap);
        }

        private void count(String departmentId, Map<String, String> schools, int step) {
            String school = schools.get(departmentId);
            if (school != null) {
                count(new Pairing(departmentId, school), step);
            }
        }

        private void count(Pairing pairing, int step) {
            caps(pairing).forEach(cap -> used.merge(cap, step, Integer::sum));
            School school = problem.school(pairing.schoolId());
            Department department = problem.department(pairing.departmentId());
            problem.groups()
                    .of(problem.universityOf(department), school)
                    .forEach(group -> counted.merge(group, step, Integer::sum));
        }

        private List<Cap> caps(Pairing pairing) {
            University university = problem.universityOf(problem.department(pairing.departmentId()));
            return problem.caps().usedBy(university, problem.school(pairing.schoolId()));
        }
    }
}
