package org.jiedui.store.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "made_request")
@NullUnmarked
class MadeRequestEntity {
    @Id
    String name;

    String meaningSha256;
    String madeId;
    Instant createdAt;
}
