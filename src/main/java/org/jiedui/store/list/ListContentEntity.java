package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "published_list_content")
@NullUnmarked
class ListContentEntity {
    @Id
    String listId;

    byte[] audit;
    byte[] pairings;
}
