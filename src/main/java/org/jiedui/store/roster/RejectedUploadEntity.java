package org.jiedui.store.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "rejected_upload")
@NullUnmarked
class RejectedUploadEntity {
    @Id
    String token;

    String fileName;
    byte[] original;
    byte[] issues;
    Instant createdAt;
}
