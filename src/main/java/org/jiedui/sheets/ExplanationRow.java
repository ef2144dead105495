package org.jiedui.sheets;

import org.jiedui.explain.PairingRow;
import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * A pairing with what it costs and what another one would cost.
 *
 * @param pairing the pairing
 * @param own its share of the plan's cost, in thousandths of a km-equivalent
 * @param other the school that could be nearest to as good, as far as is proven; null where there is none
 * @param least with any other school the whole plan costs at least this more; null where there is none
 */
public record ExplanationRow(
        PairingRow pairing,
        long own,
        @Nullable School other,
        @Nullable Long least) {}
