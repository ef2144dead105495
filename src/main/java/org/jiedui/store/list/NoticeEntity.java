package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "list_notice")
@NullUnmarked
class NoticeEntity {
    @Id
    String id;

    String listId;
    String departmentId;
    String sentBy;
    Instant sentAt;
}
