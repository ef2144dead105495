package org.jiedui.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.explain.PairingRow;
import org.jiedui.plan.Pairing;
import org.jiedui.publish.ListInFull;
import org.jiedui.publish.ReplyCount;
import org.jiedui.store.list.Correspondence;
import org.jiedui.store.list.Decision;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.StoredDecision;
import org.jiedui.store.list.StoredReply;
import org.jspecify.annotations.Nullable;

/** Answers to a list, as the contract shows them. */
final class ReplyViews {

    /** How many pairings that need a decision are named. */
    private static final int MOST_UNDECIDED = 500;

    private ReplyViews() {}

    /** One reply, as it was received. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplyView(
            String id,
            String departmentId,
            Reply.Sender by,
            @Nullable String name,
            Reply.ReplyAnswer reply,
            Reply.ReplyScope scope,
            @Nullable String comment,
            Instant receivedAt,
            boolean late) {
        static ReplyView of(StoredReply stored) {
            Reply reply = stored.reply();
            return new ReplyView(
                    stored.id(),
                    reply.departmentId(),
                    reply.by(),
                    reply.name(),
                    reply.answer(),
                    reply.scope(),
                    reply.comment(),
                    stored.receivedAt(),
                    stored.late());
        }
    }

    /** A decision, as it was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            Reply.ReplyAnswer decision,
            Reply.ReplyScope scope,
            Reply.@Nullable Sender leaves,
            @Nullable String comment,
            @Nullable String by,
            Instant decidedAt) {
        static @Nullable DecisionView of(@Nullable StoredDecision stored) {
            if (stored == null) {
                return null;
            }
            Decision decision = stored.decision();
            return new DecisionView(
                    decision.answer(),
                    decision.scope(),
                    decision.leaves(),
                    decision.comment(),
                    decision.by(),
                    stored.decidedAt());
        }
    }

    /** How one pairing stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairingReplyView(
            String departmentId,
            String schoolId,
            ReplyCount.ReplyState state,
            boolean needsDecision,
            boolean sent,
            @Nullable DecisionView decision) {
        static PairingReplyView of(Pairing pairing, ReplyCount.PairingReplies replies, boolean sent) {
            return new PairingReplyView(
                    pairing.departmentId(),
                    pairing.schoolId(),
                    replies.standing(),
                    replies.needsDecision(),
                    sent,
                    DecisionView.of(replies.decision()));
        }
    }

    /** All replies, and what they come to. */
    record RepliesView(
            List<ReplyView> items,
            Map<ReplyCount.ReplyState, Integer> counts,
            int needDecision,
            List<PairingReplyView> pairings) {
        static RepliesView of(ListContent content, Correspondence written) {
            ReplyCount count = new ReplyCount(written);
            List<PairingReplyView> pairings = content.plan().pairings().stream()
                    .map(pairing -> PairingReplyView.of(
                            pairing,
                            count.of(pairing.departmentId()),
                            written.sent().contains(pairing.departmentId())))
                    .toList();
            Map<ReplyCount.ReplyState, Integer> counts = new EnumMap<>(ReplyCount.ReplyState.class);
            Arrays.stream(ReplyCount.ReplyState.values()).forEach(state -> counts.put(state, 0));
            pairings.forEach(pairing -> counts.merge(pairing.state, 1, Integer::sum));
            return new RepliesView(
                    written.replies().stream().map(ReplyView::of).toList(),
                    counts,
                    (int) pairings.stream()
                            .filter(PairingReplyView::needsDecision)
                            .count(),
                    pairings);
        }
    }

    /**
     * How far the answers are: every pairing is in one of the first four.
     *
     * @param toSend 待发: not sent out, and not answered
     * @param sent 已发: sent out, and not answered
     * @param confirmed 已确认: accepted
     * @param objected 有异议: declined, contested, or remarked upon
     * @param needDecision of all of them, how many need somebody's decision
     */
    record Stages(int pairings, int toSend, int sent, int confirmed, int objected, int needDecision) {
        static final Stages NONE = new Stages(0, 0, 0, 0, 0, 0);

        Stages plus(ReplyCount.PairingReplies replies, boolean wasSent) {
            boolean open = replies.standing() == ReplyCount.ReplyState.OPEN;
            boolean accepted = replies.standing() == ReplyCount.ReplyState.ACCEPTED;
            return new Stages(
                    pairings + 1,
                    toSend + (open && !wasSent ? 1 : 0),
                    sent + (open && wasSent ? 1 : 0),
                    confirmed + (accepted ? 1 : 0),
                    objected + (open || accepted ? 0 : 1),
                    needDecision + (replies.needsDecision() ? 1 : 0));
        }
    }

    /** The same for one province's universities. */
    record ProvinceStages(
            String province, int pairings, int toSend, int sent, int confirmed, int objected, int needDecision) {
        static ProvinceStages of(String province, Stages stages) {
            return new ProvinceStages(
                    province,
                    stages.pairings,
                    stages.toSend,
                    stages.sent,
                    stages.confirmed,
                    stages.objected,
                    stages.needDecision);
        }
    }

    /** A pairing that needs a decision, with what was said about it. */
    record UndecidedView(
            String departmentId,
            String department,
            String university,
            String province,
            String schoolId,
            String school,
            ReplyCount.ReplyState state,
            boolean late,
            List<ReplyView> replies) {
        static UndecidedView of(PairingRow row, ReplyCount.PairingReplies replies) {
            return new UndecidedView(
                    row.department().id(),
                    row.department().name(),
                    row.university().name(),
                    row.university().province(),
                    row.school().id(),
                    row.school().name(),
                    replies.standing(),
                    replies.late(),
                    replies.words().stream().map(ReplyView::of).toList());
        }
    }

    /** How far the answers are, province by province, and what needs a decision; of that, the first are named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummaryView(
            @Nullable Instant replyBy,
            boolean overdue,
            Stages total,
            List<ProvinceStages> provinces,
            List<UndecidedView> undecided) {
        static SummaryView of(ListInFull list, Correspondence written, Instant now) {
            ReplyCount count = new ReplyCount(written);
            Set<String> sent = written.sent();
            Map<String, Stages> provinces = new LinkedHashMap<>();
            Stages total = Stages.NONE;
            List<UndecidedView> undecided = new ArrayList<>();
            for (PairingRow row : list.rows()) {
                String id = row.department().id();
                ReplyCount.PairingReplies replies = count.of(id);
                boolean wasSent = sent.contains(id);
                total = total.plus(replies, wasSent);
                provinces.merge(
                        row.university().province(),
                        Stages.NONE.plus(replies, wasSent),
                        (before, one) -> before.plus(replies, wasSent));
                if (replies.needsDecision() && undecided.size() < MOST_UNDECIDED) {
                    undecided.add(UndecidedView.of(row, replies));
                }
            }
            Instant replyBy = list.list().publication().replyBy();
            return new SummaryView(
                    replyBy,
                    replyBy != null && now.isAfter(replyBy),
                    total,
                    provinces.entrySet().stream()
                            .map(entry -> ProvinceStages.of(entry.getKey(), entry.getValue()))
                            .toList(),
                    undecided);
        }
    }
}
