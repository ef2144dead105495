package org.jiedui.store.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "profile")
@NullUnmarked
class ProfileEntity {
    @Id
    String name;

    String weights;
    Instant updatedAt;
}
