package org.jiedui.store.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published list without its pairings.
 *
 * @param id its id, which sorts by time
 * @param name its series and number
 * @param status whether it counts
 * @param publishedAt when it was published
 * @param publication what was said then
 * @param restoredFrom the number of the earlier list that it repeats, or null when it was published from a plan
 * @param withdrawal that it was taken back, or null
 * @param paired how many pairings it has
 * @param origin what it was made of
 */
public record StoredList(
        String id,
        ListName name,
        ListStatus status,
        Instant publishedAt,
        Publication publication,
        @Nullable Integer restoredFrom,
        @Nullable Withdrawal withdrawal,
        int paired,
        PublishedFrom origin) {

    /**
     * A list was taken back.
     *
     * @param at when
     * @param reason why
     */
    public record Withdrawal(Instant at, String reason) {}

    /**
     * What a list was made of.
     *
     * @param planId the plan
     * @param rosterId its roster
     * @param rosterSha256 hash of the roster's canonical form, in hex
     * @param sha256 hash of roster, weights and pairings, in hex
     */
    public record PublishedFrom(String planId, String rosterId, String rosterSha256, String sha256) {}
}
