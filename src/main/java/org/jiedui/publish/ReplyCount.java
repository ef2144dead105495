package org.jiedui.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedui.store.list.Correspondence;
import org.jiedui.store.list.Decision;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.StoredDecision;
import org.jiedui.store.list.StoredReply;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to a list stand, pairing by pairing. Of each who answers the last word counts; what one and the same
 * sender said at the same moment, in one file, counts together. A decision counts for all that was said before it, and
 * as long as nobody says something else after it.
 */
public final class ReplyCount {

    /** How one pairing stands. */
    public enum ReplyState {
        /** Nobody has answered. */
        OPEN,
        /** Whoever answered accepts, or it was decided so. */
        ACCEPTED,
        /** Somebody declines and nobody accepts, or it was decided so. */
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
     * @param words the last words of all who answered, in the order in which they came
     * @param decision the last decision, or null; it settles the pairing unless the standing is CONTESTED
     */
    public record PairingReplies(
            ReplyState standing,
            boolean late,
            List<StoredReply> words,
            @Nullable StoredDecision decision) {

        private static final PairingReplies NONE = new PairingReplies(ReplyState.OPEN, false, List.of(), null);

        /** Whether somebody has to decide. */
        public boolean needsDecision() {
            return late || standing == ReplyState.CONTESTED;
        }

        /**
         * Who takes no part at all any more where the pairing is DECLINED and needs no decision: SCHOOL, DEPARTMENT, or
         * PROVINCE where a province did not say who; null where only these two are not to be paired.
         */
        public Reply.@Nullable Sender findWhoLeaves() {
            if (standing != ReplyState.DECLINED) {
                return null;
            }
            if (decision != null) {
                return decision.decision().leaves();
            }
            return words.stream()
                    .map(StoredReply::reply)
                    .filter(reply ->
                            reply.answer() == Reply.ReplyAnswer.DECLINE && reply.scope() == Reply.ReplyScope.WHOLE)
                    .map(Reply::by)
                    .findFirst()
                    .orElse(null);
        }
    }

    private record SenderKey(Reply.Sender by, @Nullable String name) {
        static SenderKey of(StoredReply reply) {
            return new SenderKey(reply.reply().by(), reply.reply().name());
        }
    }

    private final Map<String, Map<SenderKey, List<StoredReply>>> last = new HashMap<>();
    private final Map<String, StoredDecision> decisions = new HashMap<>();

    /** @param written replies and decisions in the order in which they came */
    public ReplyCount(Correspondence written) {
        for (StoredReply reply : written.replies()) {
            List<StoredReply> before = last.computeIfAbsent(
                            reply.reply().departmentId(), department -> new LinkedHashMap<>())
                    .computeIfAbsent(SenderKey.of(reply), sender -> new ArrayList<>());
            if (isRemark(reply) && before.stream().anyMatch(word -> !isRemark(word))) {
                // A remark does not take back what its sender decided before.
                continue;
            }
            before.removeIf(word ->
                    !word.receivedAt().equals(reply.receivedAt()) || isRemark(word) || hasSameAnswer(word, reply));
            before.add(reply);
        }
        written.decisions()
                .forEach(decision -> decisions.put(decision.decision().departmentId(), decision));
    }

    /** How the pairing of a department stands. */
    public PairingReplies of(String departmentId) {
        List<StoredReply> words = last.getOrDefault(departmentId, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
        StoredDecision decision = decisions.get(departmentId);
        if (decision == null) {
            return words.isEmpty()
                    ? PairingReplies.NONE
                    : new PairingReplies(standing(words), words.stream().anyMatch(StoredReply::late), words, null);
        }
        ReplyState decided =
                decision.decision().answer() == Reply.ReplyAnswer.ACCEPT ? ReplyState.ACCEPTED : ReplyState.DECLINED;
        boolean disputed = words.stream()
                .anyMatch(word -> word.receivedAt().isAfter(decision.decidedAt())
                        && !isRemark(word)
                        && contradicts(word.reply(), decision.decision()));
        return new PairingReplies(disputed ? ReplyState.CONTESTED : decided, false, words, decision);
    }

    /**
     * Whether a reply would say again what its sender has said last.
     *
     * @param reply what is about to be added
     */
    boolean saysAgain(Reply reply) {
        return last
                .getOrDefault(reply.departmentId(), Map.of())
                .getOrDefault(new SenderKey(reply.by(), reply.name()), List.of())
                .stream()
                .anyMatch(word -> word.reply().equals(reply));
    }

    private static ReplyState standing(List<StoredReply> words) {
        boolean accepted = has(words, Reply.ReplyAnswer.ACCEPT);
        boolean declined = has(words, Reply.ReplyAnswer.DECLINE);
        if (accepted && declined) {
            return ReplyState.CONTESTED;
        }
        if (declined) {
            return ReplyState.DECLINED;
        }
        return accepted ? ReplyState.ACCEPTED : ReplyState.COMMENTED;
    }

    private static boolean contradicts(Reply reply, Decision decision) {
        return reply.answer() != decision.answer()
                || reply.answer() == Reply.ReplyAnswer.DECLINE
                        && reply.scope() == Reply.ReplyScope.WHOLE
                        && !Objects.equals(decision.leaves(), reply.by());
    }

    private static boolean hasSameAnswer(StoredReply one, StoredReply other) {
        return one.reply().answer() == other.reply().answer();
    }

    private static boolean isRemark(StoredReply reply) {
        return reply.reply().answer() == Reply.ReplyAnswer.COMMENT;
    }

    private static boolean has(List<StoredReply> words, Reply.ReplyAnswer answer) {
        return words.stream().anyMatch(word -> word.reply().answer() == answer);
    }
}
