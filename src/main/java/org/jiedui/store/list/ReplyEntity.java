package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "list_reply")
@NullUnmarked
class ReplyEntity {
    @Id
    String id;

    String listId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    Reply.Sender saidBy;

    String saidByName;

    @Enumerated(EnumType.STRING)
    Reply.ReplyAnswer reply;

    @Enumerated(EnumType.STRING)
    Reply.ReplyScope scope;

    String comment;
    Instant receivedAt;
    boolean late;

    StoredReply toRecord() {
        return new StoredReply(
                id, new Reply(departmentId, saidBy, saidByName, reply, scope, comment), receivedAt, late);
    }
}
