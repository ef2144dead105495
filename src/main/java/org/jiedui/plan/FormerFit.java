package org.jiedui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * How the pairings of an earlier plan fit a problem: which of them it does not allow any more, and how many must change
 * at least. By counts alone, linear in the roster.
 *
 * @param gone pairings of which the problem lacks the department or the school, by department id
 * @param broken pairings of which it has both ends, and which no plan can keep, by department id;
 *     of several that share a school, all but the first
 * @param atLeast how many pairings of which it has both ends must change in every plan without hard violations, ≥ the
 *     broken ones; a limit that allows fewer than there are counts in here too
 */
public record FormerFit(List<Broken> gone, List<Broken> broken, int atLeast) {

    /** Why a pairing cannot be kept. */
    public enum Why {
        DEPARTMENT_GONE,
        SCHOOL_GONE,
        /** A tie forbids it. */
        FORBIDDEN,
        /** The department is pinned to another school. */
        DEPARTMENT_PINNED,
        /** The school is pinned to another department. */
        SCHOOL_PINNED,
        /** The school is not eligible for the department's university. */
        INELIGIBLE,
        /** An earlier pairing of the same plan has the school. */
        SCHOOL_TWICE
    }

    /**
     * A pairing that cannot be kept.
     *
     * @param by id of the other end of the pin, or of the other department that has the school; null where nobody else
     *     is the reason
     */
    public record Broken(Pairing pairing, Why why, @Nullable String by) {}

    public FormerFit {
        gone = List.copyOf(gone);
        broken = List.copyOf(broken);
    }

    /** Lays an earlier plan against a problem. */
    public static FormerFit of(Problem problem, Plan former) {
        Fitting fitting = new Fitting(problem);
        List<Broken> gone = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        List<Pairing> left = new ArrayList<>();
        int twice = 0;
        for (Pairing pairing : former.pairings()) {
            Broken found = fitting.find(pairing);
            if (found == null) {
                left.add(pairing);
                continue;
            }
            switch (found.why) {
                case DEPARTMENT_GONE, SCHOOL_GONE -> gone.add(found);
                case SCHOOL_TWICE -> {
                    // Either of the two may go, for this reason or for another one.
                    left.add(pairing);
                    twice++;
                    broken.add(found);
                }
                case FORBIDDEN, DEPARTMENT_PINNED, SCHOOL_PINNED, INELIGIBLE -> broken.add(found);
            }
        }
        return new FormerFit(gone, broken, broken.size() - twice + Math.max(twice, fitting.excess(left)));
    }

    /** The pairings of a plan of which a problem has both ends. */
    public static Plan within(Problem problem, Plan former) {
        return new Plan(former.pairings().stream()
                .filter(pairing -> problem.findDepartment(pairing.departmentId()) != null
                        && problem.findSchool(pairing.schoolId()) != null)
                .toList());
    }

    private static final class Fitting {
        private final Problem problem;
        private final Set<Pairing> forbidden = new HashSet<>();
        private final Map<String, String> pinnedSchool = new LinkedHashMap<>();
        private final Map<String, String> pinnedDepartment = new HashMap<>();
        private final Map<String, String> departmentOf = new HashMap<>();

        Fitting(Problem problem) {
            this.problem = problem;
            for (Tie tie : problem.ties()) {
                if (tie.kind() == TieKind.FORBID) {
                    forbidden.add(new Pairing(tie.departmentId(), tie.schoolId()));
                } else if (tie.kind() == TieKind.PIN) {
                    pinnedSchool.put(tie.departmentId(), tie.schoolId());
                    pinnedDepartment.put(tie.schoolId(), tie.departmentId());
                }
            }
        }

        @Nullable
        Broken find(Pairing pairing) {
            Department department = problem.findDepartment(pairing.departmentId());
            School school = problem.findSchool(pairing.schoolId());
            if (department == null) {
                return new Broken(pairing, Why.DEPARTMENT_GONE, null);
            }
            if (school == null) {
                return new Broken(pairing, Why.SCHOOL_GONE, null);
            }
            if (forbidden.contains(pairing)) {
                return new Broken(pairing, Why.FORBIDDEN, null);
            }
            String otherSchool = pinnedSchool.get(department.id());
            if (otherSchool != null && !otherSchool.equals(school.id())) {
                return new Broken(pairing, Why.DEPARTMENT_PINNED, otherSchool);
            }
            String otherDepartment = pinnedDepartment.get(school.id());
            if (otherDepartment != null && !otherDepartment.equals(department.id())) {
                return new Broken(pairing, Why.SCHOOL_PINNED, otherDepartment);
            }
            if (!problem.eligibility().allows(problem.universityOf(department), school)) {
                return new Broken(pairing, Why.INELIGIBLE, null);
            }
            String first = departmentOf.putIfAbsent(school.id(), department.id());
            return first == null ? null : new Broken(pairing, Why.SCHOOL_TWICE, first);
        }

        /**
         * How many of these must go because limits allow fewer. Caps of one kind share no pairing, so that their
         * excesses add up; those of different kinds may be met by the same change.
         */
        int excess(List<Pairing> pairings) {
            Map<Cap, Integer> used = new HashMap<>();
            pinnedSchool.forEach((departmentId, schoolId) -> count(new Pairing(departmentId, schoolId), used));
            pairings.stream()
                    .filter(pairing -> !pinnedSchool.containsKey(pairing.departmentId()))
                    .forEach(pairing -> count(pairing, used));
            Map<String, Integer> byKind = new TreeMap<>();
            used.forEach((cap, count) -> byKind.merge(
                    cap.getClass().getSimpleName(),
                    Amounts.overLimit(count, problem.caps().most(cap)),
                    Integer::sum));
            return byKind.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        private void count(Pairing pairing, Map<Cap, Integer> used) {
            problem.caps()
                    .usedBy(
                            problem.universityOf(problem.department(pairing.departmentId())),
                            Objects.requireNonNull(problem.findSchool(pairing.schoolId())))
                    .forEach(cap -> used.merge(cap, 1, Integer::sum));
        }
    }
}
