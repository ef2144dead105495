package org.jiedui.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.store.database.Acts;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.event.EventType;
import org.jiedui.store.list.Decision;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.ReplyStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.store.list.StoredReply;

/** The acts around answers: receive, decide, note what was sent out. Each happens as a whole or not at all. */
@ApplicationScoped
public class Replies {

    /**
     * What came of receiving a file.
     *
     * @param kept the answers that were kept
     * @param unchanged how many say again what their sender said last, so that there was nothing to keep
     */
    public record Received(List<StoredReply> kept, int unchanged) {}

    private final ReplyStore store;
    private final EventStore events;

    Replies(ReplyStore store, EventStore events) {
        this.store = store;
        this.events = events;
    }

    /** How the answers to a list stand. */
    public ReplyCount count(StoredList list) {
        return new ReplyCount(store.get(list));
    }

    /** Keeps one answer. */
    public StoredReply receive(StoredList list, Reply reply) {
        return Acts.inOne(() -> keep(list, List.of(reply)).getFirst());
    }

    /**
     * Keeps the answers of a file, all of them or none; who sends a file twice, or one that was filled in further,
     * adds only what is new in it.
     */
    public Received receiveAll(StoredList list, List<Reply> replies) {
        return Acts.inOne(() -> {
            ReplyCount before = count(list);
            List<Reply> fresh = new ArrayList<>(replies);
            fresh.removeIf(before::saysAgain);
            return new Received(keep(list, fresh), replies.size() - fresh.size());
        });
    }

    private List<StoredReply> keep(StoredList list, List<Reply> fresh) {
        if (!fresh.isEmpty()) {
            events.add(EventType.REPLY_RECEIVED, Publishing.subject(list).withReplies(fresh.size()));
        }
        return store.add(list, fresh);
    }

    /** Decides about a pairing, and says how it stands then. */
    public ReplyCount.PairingReplies decide(StoredList list, Decision decision) {
        return Acts.inOne(() -> {
            store.decide(list, decision);
            return count(list).of(decision.departmentId());
        });
    }
}
