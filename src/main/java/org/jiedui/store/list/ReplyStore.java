package org.jiedui.store.list;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;

/** Keeps every reply to a list, in the order in which they came. */
@ApplicationScoped
public class ReplyStore {

    @ApplicationScoped
    static class ReplyRows implements PanacheRepositoryBase<ReplyEntity, String> {}

    private final ReplyRows replies;
    private final Ids ids;
    private final Clock clock;

    public ReplyStore(ReplyRows replies, Ids ids, Clock clock) {
        this.replies = replies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds replies to a list, all of them or none. */
    public List<StoredReply> add(StoredList list, List<Reply> received) {
        return Acts.inOne(() -> {
            Instant now = Instants.stored(clock);
            Instant replyBy = list.publication().replyBy();
            List<ReplyEntity> rows = received.stream()
                    .map(reply -> row(list, reply, now, replyBy != null && now.isAfter(replyBy)))
                    .toList();
            replies.persist(rows);
            replies.flush();
            return rows.stream().map(ReplyEntity::toRecord).toList();
        });
    }

    /** All replies to a list, in the order in which they came. */
    public List<StoredReply> list(StoredList list) {
        return Acts.inOne(() -> replies.list("listId", Sort.ascending("receivedAt", "id"), list.id()).stream()
                .map(ReplyEntity::toRecord)
                .toList());
    }

    private ReplyEntity row(StoredList list, Reply reply, Instant now, boolean late) {
        ReplyEntity entity = new ReplyEntity();
        entity.id = ids.next();
        entity.listId = list.id();
        entity.departmentId = reply.departmentId();
        entity.saidBy = reply.by();
        entity.reply = reply.answer();
        entity.scope = reply.scope();
        entity.comment = reply.comment();
        entity.receivedAt = now;
        entity.late = late;
        return entity;
    }
}
