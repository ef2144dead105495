package org.jiedui.sheets;

import org.jiedui.explain.PairingRow;
import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/**
 * A pairing with the school that takes over when its own declines.
 *
 * @param pairing the pairing
 * @param standby the second school, or null where there is none
 * @param extra what the plan costs more if it takes over, in thousandths of a km-equivalent; null where there is none
 */
public record StandbyRow(
        PairingRow pairing,
        @Nullable School standby,
        @Nullable Long extra) {}
