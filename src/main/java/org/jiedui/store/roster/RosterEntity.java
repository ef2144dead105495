package org.jiedui.store.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiedui.plan.FeasibilityStatus;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "roster")
@NullUnmarked
class RosterEntity {
    @Id
    String id;

    String name;
    Instant createdAt;
    Instant deletedAt;
    String fileName;
    String note;
    String sha256;
    int universities;
    int departments;
    int schools;
    int ties;
    boolean hasWorkbook;
    String parentRosterId;

    @Enumerated(EnumType.STRING)
    FeasibilityStatus feasibility;

    StoredRoster toRecord() {
        return new StoredRoster(
                id,
                name,
                createdAt,
                fileName,
                note,
                sha256,
                new StoredRoster.Counts(universities, departments, schools, ties),
                hasWorkbook,
                parentRosterId,
                feasibility,
                deletedAt);
    }
}
