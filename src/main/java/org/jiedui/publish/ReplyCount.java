package org.jiedui.publish;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.StoredReply;

/** How the answers to a list stand, pairing by pairing: of each who answers, the last word counts. */
public final class ReplyCount {

    /** How one pairing stands. */
    public enum ReplyState {
        /** Nobody has answered. */
        OPEN,
        /** Whoever answered accepts. */
        ACCEPTED,
        /** Somebody declines and nobody accepts. */
        DECLINED,
        /** There are remarks only. */
        COMMENTED,
        /** One accepts and another one declines: somebody has to decide. */
        CONTESTED
    }

    /**
     * How one pairing stands.
     *
     * @param standing what the last words of all who answered come to
     * @param late whether one of those words came after the deadline, so that somebody has to decide whether it counts
     */
    public record PairingReplies(ReplyState standing, boolean late) {
        /** Whether somebody has to decide. */
        public boolean needsDecision() {
            return late || standing == ReplyState.CONTESTED;
        }
    }

    private final Map<String, Map<Reply.Sender, StoredReply>> last = new LinkedHashMap<>();

    /** @param replies in the order in which they came */
    public ReplyCount(List<StoredReply> replies) {
        for (StoredReply reply : replies) {
            Map<Reply.Sender, StoredReply> ofPairing =
                    last.computeIfAbsent(reply.reply().departmentId(), department -> new EnumMap<>(Reply.Sender.class));
            StoredReply before = ofPairing.get(reply.reply().by());
            boolean remark = reply.reply().answer() == Reply.ReplyAnswer.COMMENT;
            // A remark does not take back what its sender decided before.
            if (before == null || !remark || before.reply().answer() == Reply.ReplyAnswer.COMMENT) {
                ofPairing.put(reply.reply().by(), reply);
            }
        }
    }

    /** The last word of each who answered about the pairing of a department. */
    public List<StoredReply> listLast(String departmentId) {
        return List.copyOf(last.getOrDefault(departmentId, Map.of()).values());
    }

    /** How the pairing of a department stands. */
    public PairingReplies of(String departmentId) {
        Map<Reply.Sender, StoredReply> words = last.getOrDefault(departmentId, Map.of());
        boolean accepted = has(words, Reply.ReplyAnswer.ACCEPT);
        boolean declined = has(words, Reply.ReplyAnswer.DECLINE);
        ReplyState standing;
        if (words.isEmpty()) {
            standing = ReplyState.OPEN;
        } else if (accepted && declined) {
            standing = ReplyState.CONTESTED;
        } else if (declined) {
            standing = ReplyState.DECLINED;
        } else {
            standing = accepted ? ReplyState.ACCEPTED : ReplyState.COMMENTED;
        }
        return new PairingReplies(standing, words.values().stream().anyMatch(StoredReply::late));
    }

    private static boolean has(Map<Reply.Sender, StoredReply> words, Reply.ReplyAnswer answer) {
        return words.values().stream().anyMatch(word -> word.reply().answer() == answer);
    }
}
