package org.jiedui.store.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "roster_document")
@NullUnmarked
class RosterDocumentEntity {
    @Id
    String rosterId;

    byte[] document;
    byte[] issues;
    byte[] feasibility;
    byte[] original;
}
