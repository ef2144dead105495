package org.jiedui.store.roster;

import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.roster.IssueReport;
import org.jiedui.store.database.Compressed;
import org.jspecify.annotations.Nullable;

/**
 * An accepted roster to be stored.
 *
 * @param name as people call it
 * @param fileName the file it came in, or null
 * @param note the uploader's note, or null
 * @param parentRosterId the roster from which it was made by changes, or null
 * @param sha256 hash of {@code document}, in hex
 * @param counts how large it is
 * @param status whether its goal can be reached in full
 * @param document the accepted roster in its canonical JSON form
 * @param issues what was noticed about it
 * @param feasibility how far its goal can be reached
 * @param original the bytes as they were sent, or null when they are not kept
 */
public record NewRoster(
        String name,
        @Nullable String fileName,
        @Nullable String note,
        @Nullable String parentRosterId,
        String sha256,
        StoredRoster.Counts counts,
        FeasibilityStatus status,
        Compressed document,
        Compressed issues,
        Compressed feasibility,
        @Nullable Compressed original) {

    /** A roster with its facts, written and compressed here, so that no transaction waits for it. */
    public static NewRoster of(
            String name,
            @Nullable String fileName,
            @Nullable String note,
            @Nullable String parentRosterId,
            String sha256,
            StoredRoster.Counts counts,
            byte[] document,
            IssueReport issues,
            Feasibility feasibility,
            byte @Nullable [] original) {
        return new NewRoster(
                name,
                fileName,
                note,
                parentRosterId,
                sha256,
                counts,
                feasibility.status(),
                Compressed.of(document),
                IssuesColumn.write(issues),
                FeasibilityColumn.write(feasibility),
                original == null ? null : Compressed.of(original));
    }

    /** The same, made from another roster. */
    public NewRoster madeFrom(String rosterId) {
        return new NewRoster(
                name, fileName, note, rosterId, sha256, counts, status, document, issues, feasibility, original);
    }
}
