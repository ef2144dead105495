package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "list_decision")
@NullUnmarked
class DecisionEntity {
    @Id
    String id;

    String listId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    Reply.ReplyAnswer reply;

    @Enumerated(EnumType.STRING)
    Reply.ReplyScope scope;

    @Enumerated(EnumType.STRING)
    Reply.Sender leaves;

    String comment;
    String decidedBy;
    Instant decidedAt;

    StoredDecision toRecord() {
        return new StoredDecision(id, new Decision(departmentId, reply, scope, leaves, comment, decidedBy), decidedAt);
    }
}
