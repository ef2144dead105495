package org.jiedui.store.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "plan_best")
@NullUnmarked
class PlanBestEntity {
    @Id
    String planId;

    byte[] pairings;
}
