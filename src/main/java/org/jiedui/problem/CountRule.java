package org.jiedui.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A soft rule that counts pairings, as data: which pairings are counted together, and the amount of a count.
 *
 * <p>Audit, flow, exact model and search know these rules by {@link #list} alone. Two descriptions are equal when they
 * describe the same rule.
 *
 * @param rule the soft rule of shape {@link RuleShape#COUNT}
 * @param scope whose pairings are counted together
 * @param trait what the schools of a group have in common; null for a school that the rule does not count
 * @param amount of a count ≥ 0 and the group's norm: ≥ 0 and convex in the count, so that it can be written exactly as
 *     a mixed-integer programme
 */
public record CountRule(Rule rule, Scope scope, Function<School, @Nullable String> trait, IntBinaryOperator amount) {

    /** Whose pairings a rule counts together. */
    public enum Scope {
        /** Those of one university; there is no norm, and nobody's amount is 0. */
        UNIVERSITY,
        /**
         * Those with schools of one province and setting; the norm is the type's target, and there are no groups but
         * those.
         */
        POOL
    }

    private static final List<CountRule> LIST = List.of(
            atUniversity(Rule.REPEATED_TYPE, School::type, Amounts::repeatedType),
            new CountRule(Rule.TYPE_BALANCE, Scope.POOL, School::type, Amounts::typeBalance));

    private static CountRule atUniversity(
            Rule rule, Function<School, @Nullable String> trait, IntUnaryOperator amount) {
        return new CountRule(rule, Scope.UNIVERSITY, trait, (count, norm) -> amount.applyAsInt(count));
    }

    /** All of them, in the order of the rule list. */
    public static List<CountRule> list() {
        return LIST;
    }

    /** What all the rules look at in a school, in their order; null for a rule that does not count it. */
    public static List<@Nullable String> traits(School school) {
        List<@Nullable String> traits = new ArrayList<>(LIST.size());
        LIST.forEach(rule -> traits.add(rule.trait.apply(school)));
        return traits;
    }

    /** What the rule costs for a count, in thousandths of a km-equivalent. */
    public long cost(Weights weights, int count, int norm) {
        return weights.thousandths(rule) * amount.applyAsInt(count, norm);
    }

    /** Whether any pairing of a problem can count. */
    public boolean canCount(Problem problem) {
        return switch (scope) {
            case UNIVERSITY -> problem.schools().stream().map(trait).anyMatch(found -> found != null);
            case POOL -> !problem.groups().listStanding().isEmpty();
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountRule that && that.rule == rule;
    }

    @Override
    public int hashCode() {
        return rule.ordinal();
    }
}
