package org.jiedui.problem;

import java.util.Collections;
import java.util.Set;

/**
 * The amount of every rule for a pair, a tie or a count. This is the only place where a rule's arithmetic is written.
 *
 * <p>All amounts are non-negative whole numbers. What a rule counts together is in {@link CountRule} and {@link
 * PairRule}. Counts are convex in their argument, so that the objective can be written exactly as a mixed-integer
 * programme.
 */
public final class Amounts {
    private Amounts() {}

    /**
     * The amount of a {@link RuleShape#TRAVEL} or {@link RuleShape#PAIR} rule for one pairing.
     *
     * @param department a department of the problem
     * @param school a school of the problem
     * @throws IllegalArgumentException when the rule's amount does not belong to a pair
     */
    public static int ofPair(Rule rule, Problem problem, Department department, School school) {
        return switch (rule) {
            case DISTANCE, CROSS_REGION_DISTANCE, FAR_PAIRING ->
                ofTravel(
                        rule,
                        problem.programme(),
                        kilometres(department, school),
                        problem.isCrossRegion(department, school));
            case ELIGIBLE_PAIR -> problem.eligibility().allows(problem.universityOf(department), school) ? 0 : 1;
            default ->
                PairRule.find(rule)
                        .orElseThrow(() ->
                                new IllegalArgumentException("The rule (" + rule.id() + ") does not count pairs."))
                        .of(department, school);
        };
    }

    /**
     * The amount of a {@link RuleShape#TRAVEL} rule.
     *
     * @param kilometres whole km between the two ends, ≥ 0
     * @param crossRegion whether the school lies outside the university's province
     * @throws IllegalArgumentException when the rule is not about travel
     */
    public static int ofTravel(Rule rule, Programme programme, int kilometres, boolean crossRegion) {
        return switch (rule) {
            case DISTANCE -> crossRegion ? 0 : kilometres;
            case CROSS_REGION_DISTANCE -> crossRegion ? kilometres : 0;
            case FAR_PAIRING -> crossRegion ? 0 : overLimit(kilometres, programme.farKilometres());
            default -> throw new IllegalArgumentException("The rule (" + rule.id() + ") is not about travel.");
        };
    }

    /** {@link Rule#UNMET_NEED}: 1 when needs are stated and none of them is among the strengths, else 0. */
    public static int unmetNeed(Set<String> strengths, Set<String> needs) {
        return !needs.isEmpty() && Collections.disjoint(needs, strengths) ? 1 : 0;
    }

    /** Σ over travel rules of amount × weight, in thousandths of a km-equivalent. */
    public static long travelCost(Problem problem, int kilometres, boolean crossRegion) {
        long cost = 0;
        for (Rule rule : Rule.listSoft()) {
            if (rule.shape() == RuleShape.TRAVEL) {
                cost += problem.weights().thousandths(rule)
                        * ofTravel(rule, problem.programme(), kilometres, crossRegion);
            }
        }
        return cost;
    }

    /** The soft cost of one pairing by itself, travel included, in thousandths of a km-equivalent. */
    public static long pairCost(Problem problem, Department department, School school) {
        long cost = travelCost(problem, kilometres(department, school), problem.isCrossRegion(department, school));
        for (PairRule<?, ?> described : PairRule.list()) {
            cost += problem.weights().thousandths(described.rule()) * described.of(department, school);
        }
        return cost;
    }

    /** Great-circle km between a department's campus and a school, rounded half up. */
    public static int kilometres(Department department, School school) {
        return department.location().kilometresTo(school.location());
    }

    /**
     * The amount of a {@link RuleShape#TIE} rule for one tie of the kind that the rule is about.
     *
     * @param holds whether the plan pairs the tie's department with the tie's school
     */
    public static int ofTie(Rule rule, boolean holds) {
        return switch (rule) {
            case PIN_KEPT, UNKEPT_PREFERENCE, CHANGED_PAIRING -> holds ? 0 : 1;
            case FORBIDDEN_PAIR -> holds ? 1 : 0;
            default -> throw new IllegalArgumentException("The rule (" + rule.id() + ") does not count ties.");
        };
    }

    /** The rule that counts ties of this kind. */
    public static Rule ruleOf(TieKind kind) {
        return switch (kind) {
            case PIN -> Rule.PIN_KEPT;
            case FORBID -> Rule.FORBIDDEN_PAIR;
            case PREFER -> Rule.UNKEPT_PREFERENCE;
            case PRIOR -> Rule.CHANGED_PAIRING;
        };
    }

    /** {@link Rule#REPEATED_TYPE}: n(n−1)/2 for n schools of one type at one university. */
    public static int repeatedType(int sameType) {
        return sameType * (sameType - 1) / 2;
    }

    /** {@link Rule#TYPE_BALANCE}: |chosen − target| for one type of a province's schools of one setting. */
    public static int typeBalance(int chosen, int target) {
        return Math.abs(chosen - target);
    }

    /**
     * What a limit is exceeded by: the amount of every hard rule that limits a count, and of {@link Rule#FAR_PAIRING}.
     */
    public static int overLimit(int count, int limit) {
        return Math.max(0, count - limit);
    }

    /** What is missing to an asked count: the amount of the medium rules. */
    public static int missing(int asked, int count) {
        return Math.max(0, asked - count);
    }
}
