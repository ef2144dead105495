package org.jiedui.store.roster;

import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.store.database.Compressed;
import org.jspecify.annotations.Nullable;

/**
 * An accepted roster to be stored.
 *
 * @param name as people call it
 * @param fileName the file it came in, or null
 * @param note the uploader's note, or null
 * @param sha256 hash of {@code document}, in hex
 * @param counts how large it is
 * @param status whether its goal can be reached in full
 * @param document the accepted roster in its canonical JSON form
 * @param issues what was noticed about it, as JSON
 * @param feasibility how far its goal can be reached, as JSON
 * @param original the bytes as they were sent, or null when they are not kept
 */
public record NewRoster(
        String name,
        @Nullable String fileName,
        @Nullable String note,
        String sha256,
        StoredRoster.Counts counts,
        FeasibilityStatus status,
        Compressed document,
        Compressed issues,
        Compressed feasibility,
        @Nullable Compressed original) {}
