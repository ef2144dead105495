package org.jiedui.store.list;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;
import org.jspecify.annotations.Nullable;

/** Keeps what was written about a list: every reply, every decision, and what has been sent out. */
@ApplicationScoped
public class ReplyStore {

    @ApplicationScoped
    static class ReplyRows implements PanacheRepositoryBase<ReplyEntity, String> {}

    @ApplicationScoped
    static class DecisionRows implements PanacheRepositoryBase<DecisionEntity, String> {}

    @ApplicationScoped
    static class NoticeRows implements PanacheRepositoryBase<NoticeEntity, String> {}

    private final ReplyRows replies;
    private final DecisionRows decisions;
    private final NoticeRows notices;
    private final Ids ids;
    private final Clock clock;

    public ReplyStore(ReplyRows replies, DecisionRows decisions, NoticeRows notices, Ids ids, Clock clock) {
        this.replies = replies;
        this.decisions = decisions;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds replies to a list, all of them or none; they are received at the same moment. */
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

    /** All that was written about a list. */
    public Correspondence get(StoredList list) {
        return Acts.inOne(() -> new Correspondence(
                replies.list("listId", Sort.ascending("receivedAt", "id"), list.id()).stream()
                        .map(ReplyEntity::toRecord)
                        .toList(),
                decisions.list("listId", Sort.ascending("decidedAt", "id"), list.id()).stream()
                        .map(DecisionEntity::toRecord)
                        .toList(),
                notices.list("listId", list.id()).stream()
                        .map(notice -> notice.departmentId)
                        .collect(Collectors.toSet())));
    }

    /** Keeps a decision. */
    public StoredDecision decide(StoredList list, Decision decision) {
        return Acts.inOne(() -> {
            DecisionEntity entity = new DecisionEntity();
            entity.id = ids.next();
            entity.listId = list.id();
            entity.departmentId = decision.departmentId();
            entity.reply = decision.answer();
            entity.scope = decision.scope();
            entity.leaves = decision.leaves();
            entity.comment = decision.comment();
            entity.decidedBy = decision.by();
            entity.decidedAt = Instants.stored(clock);
            decisions.persistAndFlush(entity);
            return entity.toRecord();
        });
    }

    /**
     * Notes that notices have been sent out; those that were sent before keep their date.
     *
     * @param by who sent them, or null
     */
    public void send(StoredList list, Collection<String> departmentIds, @Nullable String by) {
        Acts.insertOrUpdate(() -> {
            Set<String> left = new HashSet<>(departmentIds);
            left.removeAll(get(list).sent());
            Instant now = Instants.stored(clock);
            for (String departmentId : left) {
                NoticeEntity notice = new NoticeEntity();
                notice.id = ids.next();
                notice.listId = list.id();
                notice.departmentId = departmentId;
                notice.sentBy = by;
                notice.sentAt = now;
                notices.persist(notice);
            }
            notices.flush();
        });
    }

    /** Takes back that notices have been sent out. */
    public void unsend(StoredList list, Set<String> departmentIds) {
        Acts.inOne(() -> {
            List<NoticeEntity> sent = notices.list("listId", list.id());
            sent.stream()
                    .filter(notice -> departmentIds.contains(notice.departmentId))
                    .forEach(notices::delete);
            return sent.size();
        });
    }

    private ReplyEntity row(StoredList list, Reply reply, Instant now, boolean late) {
        ReplyEntity entity = new ReplyEntity();
        entity.id = ids.next();
        entity.listId = list.id();
        entity.departmentId = reply.departmentId();
        entity.saidBy = reply.by();
        entity.saidByName = reply.name();
        entity.reply = reply.answer();
        entity.scope = reply.scope();
        entity.comment = reply.comment();
        entity.receivedAt = now;
        entity.late = late;
        return entity;
    }
}
