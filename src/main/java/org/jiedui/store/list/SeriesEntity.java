package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "list_series")
@NullUnmarked
class SeriesEntity {
    @Id
    String name;

    int latest;
}
