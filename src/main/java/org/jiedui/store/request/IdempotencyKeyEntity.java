package org.jiedui.store.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "idempotency_key")
@NullUnmarked
class IdempotencyKeyEntity {
    @Id
    String name;

    String bodySha256;
    String planId;
    Instant createdAt;
}
