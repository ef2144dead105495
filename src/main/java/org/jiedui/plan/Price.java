package org.jiedui.plan;

import org.jiedui.problem.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What one more, and one less, of a limit is worth to the best plan (边际). Prices of different limits do not add up.
 *
 * @param kind which limit
 * @param province full name of the universities' province; null for places, which are asked of all universities
 * @param supplier full name of the supplying province; null where there is none
 * @param setting the schools' setting
 * @param limit how many pairings it allows, ≥ 0; of places, each university
 * @param used how many pairings the plan has under it, ≥ 0; of places, of all universities together
 * @param more one more, or null when it could not be worked out
 * @param fewer one less, or null when there is nothing to take away, or pins stand against it
 */
public record Price(
        PricedKind kind,
        @Nullable String province,
        @Nullable String supplier,
        Setting setting,
        int limit,
        int used,
        @Nullable PriceChange more,
        @Nullable PriceChange fewer) {

    /** The limits that have a price. */
    public enum PricedKind {
        /** The quota of a province's universities (名额). */
        QUOTA,
        /** A supply line (跨省供给). */
        SUPPLY,
        /** The places that the programme asks of every university. */
        PLACES
    }

    /**
     * What becomes of the best plan.
     *
     * @param by by how much the limit changes: 1 or −1
     * @param places how many pairings more the best plan then has; below zero when it has fewer
     * @param soft what it costs more, in thousandths of a km-equivalent; below zero when it costs less
     * @param exact whether both are proven
     * @param upTo by counts, so many steps of this size gain, or lose, as many pairings each, ≥ 1
     */
    public record PriceChange(int by, int places, long soft, boolean exact, int upTo) {}
}
