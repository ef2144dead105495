package org.jiedui.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that a department, or a school, might have instead, ranked by what the best plan with each costs.
 *
 * <p>Method: every pair has a proven bound from the beginning; the pair with the least bound is answered exactly, again
 * and again, until the first few are exact and no bound is below them (R. Fagin, A. Lotem, M. Naor, "Optimal
 * aggregation algorithms for middleware", 2003). Pairs that leave more open come last and are not answered: by counts
 * they are ruled out as long as the goal comes first. One thread at a time.
 */
public final class Ranking {

    /** How many of the first are answered exactly. */
    public static final int BEST = 5;

    /** Answers that are worked out at most. */
    private static final int MOST_ANSWERS = 60;

    private final WhyNot whyNot;
    private final Map<Pairing, Long> ownCost = new HashMap<>();
    private final List<Alternative> alternatives = new ArrayList<>();
    private int answers;

    /**
     * Ranks.
     *
     * @param plan for the part; breaks no hard rule
     * @param warm what is known about the part
     * @param isProven whether no plan is better
     * @param whyNot answers
     * @param pairs any pairs of the part; those in the plan, and those that a rule or a tie rules out, are left out
     * @param bounds what {@link WarmPart} knows about pairs
     */
    private Ranking(
            Problem part,
            Plan plan,
            boolean isProven,
            WhyNot whyNot,
            List<Pairing> pairs,
            List<WarmPart.PairBound> bounds) {
        this.whyNot = whyNot;
        Cost now = PlanAudit.audit(part, plan).cost();
        Map<Pairing, Long> least = new HashMap<>();
        bounds.forEach(
                bound -> least.merge(new Pairing(bound.departmentId(), bound.schoolId()), bound.atLeast(), Math::min));
        Set<Pairing> present = new HashSet<>(plan.pairings());
        Obstacles obstacles = new Obstacles(part);
        for (Pairing pair : pairs) {
            if (present.contains(pair) || obstacles.find(pair) != null) {
                continue;
            }
            ownCost.put(
                    pair, Amounts.pairCost(part, part.department(pair.departmentId()), part.school(pair.schoolId())));
            Long bound = least.get(pair);
            alternatives.add(
                    bound == null
                            ? new Alternative(pair, 1, null, null)
                            : new Alternative(
                                    pair, 0, isProven ? Math.max(0, bound - now.soft()) : bound - now.soft(), null));
        }
        sort();
    }

    /** The schools that a department might have instead. */
    public static Ranking ofDepartment(
            Problem part, Plan plan, boolean isProven, WhyNot whyNot, WarmPart warm, Department department) {
        University university = part.universityOf(department);
        List<Pairing> pairs = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            for (Source source : part.eligibility().listSources(university.province(), setting)) {
                source.schools().forEach(school -> pairs.add(new Pairing(department.id(), school.id())));
            }
        }
        return new Ranking(part, plan, isProven, whyNot, pairs, warm.bounds(department));
    }

    /** The departments that might have a school instead. */
    public static Ranking ofSchool(
            Problem part, Plan plan, boolean isProven, WhyNot whyNot, WarmPart warm, School school) {
        List<Pairing> pairs = part.departments().stream()
                .filter(department -> part.eligibility().allows(part.universityOf(department), school))
                .map(department -> new Pairing(department.id(), school.id()))
                .toList();
        return new Ranking(part, plan, isProven, whyNot, pairs, warm.bounds(school));
    }

    /**
     * Answers the most promising pair that is not answered yet.
     *
     * @return false when the first ones are certain, or enough was tried
     */
    public boolean step() {
        int index = next();
        if (index < 0) {
            return false;
        }
        answers++;
        alternatives.set(
                index, Alternative.of(whyNot.ask(alternatives.get(index).pairing())));
        sort();
        return next() >= 0;
    }

    private int next() {
        if (answers >= MOST_ANSWERS) {
            return -1;
        }
        for (int i = 0; i < Math.min(BEST, alternatives.size()); i++) {
            Alternative alternative = alternatives.get(i);
            if (alternative.answer() == null && alternative.atLeast() != null) {
                return i;
            }
        }
        return -1;
    }

    /** The pairs, the best one first as far as is known. */
    public List<Alternative> list() {
        return List.copyOf(alternatives);
    }

    /** How many of the first are certain to be the best ones, in this order. */
    public int certain() {
        int certain = 0;
        while (certain < alternatives.size() && alternatives.get(certain).exact() != null) {
            certain++;
        }
        return certain;
    }

    private void sort() {
        alternatives.sort(Comparator.comparingInt(Alternative::fewer)
                .thenComparing(Ranking::known, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(alternative -> alternative.exact() == null)
                .thenComparing(alternative -> ownCost.getOrDefault(alternative.pairing(), 0L))
                .thenComparing(alternative -> alternative.pairing().departmentId())
                .thenComparing(alternative -> alternative.pairing().schoolId()));
    }

    private static @Nullable Long known(Alternative alternative) {
        Long exact = alternative.exact();
        return exact == null ? alternative.atLeast() : exact;
    }
}
