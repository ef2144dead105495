package org.jiedui.problem;

import org.jspecify.annotations.Nullable;

/**
 * Pairings that a {@link CountRule} counts together.
 *
 * @param rule the rule
 * @param of id of the university, or full name of the schools' province
 * @param setting the schools' setting, or null where a university's are counted together
 * @param trait what its schools have in common
 * @param norm what the count is held against, ≥ 0; 0 where there is no norm
 */
public record CountGroup(
        CountRule rule, String of, @Nullable Setting setting, String trait, int norm) {

    /** The rule's amount when so many pairings are in the group. */
    public int amount(int count) {
        return rule.amount().applyAsInt(count, norm);
    }

    /** What one pairing more costs, in thousandths of a km-equivalent; it never falls while the count rises. */
    public long costOfNext(Weights weights, int count) {
        return rule.cost(weights, count + 1, norm) - rule.cost(weights, count, norm);
    }
}
