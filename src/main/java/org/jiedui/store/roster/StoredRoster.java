package org.jiedui.store.roster;

import java.time.Instant;
import org.jiedui.plan.FeasibilityStatus;
import org.jspecify.annotations.Nullable;

/**
 * A roster as stored, without its documents.
 *
 * @param id its id
 * @param name as people call it
 * @param createdAt when it was stored
 * @param fileName the file it came in, or null
 * @param note the uploader's note, or null
 * @param sha256 hash of the accepted roster's canonical form, in hex
 * @param counts how large it is
 * @param hasWorkbook whether the workbook in which it came is kept
 * @param parentRosterId the roster from which it was made by changes, which may be gone, or null
 * @param feasibility whether its goal can be reached in full
 * @param deletedAt when it was put into the bin, or null
 */
public record StoredRoster(
        String id,
        String name,
        Instant createdAt,
        @Nullable String fileName,
        @Nullable String note,
        String sha256,
        Counts counts,
        boolean hasWorkbook,
        @Nullable String parentRosterId,
        FeasibilityStatus feasibility,
        @Nullable Instant deletedAt) {

    /**
     * How large a roster is.
     *
     * @param universities universities in it
     * @param departments departments in it
     * @param schools schools in it
     * @param ties ties in it
     */
    public record Counts(int universities, int departments, int schools, int ties) {}
}
