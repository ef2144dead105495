package org.jiedui.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.publish.ReplyCount.PairingReplies;
import org.jiedui.publish.ReplyCount.ReplyState;
import org.jiedui.store.list.Correspondence;
import org.jiedui.store.list.Decision;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.StoredDecision;
import org.jiedui.store.list.StoredReply;
import org.junit.jupiter.api.Test;

/** What the answers to one pairing come to; times are minutes. */
class ReplyCountTest {

    private final List<StoredReply> replies = new ArrayList<>();
    private final List<StoredDecision> decisions = new ArrayList<>();

    private void said(int minute, Reply.Sender by, String name, Reply.ReplyAnswer answer) {
        said(minute, by, name, answer, Reply.ReplyScope.PAIR, false);
    }

    private void said(
            int minute, Reply.Sender by, String name, Reply.ReplyAnswer answer, Reply.ReplyScope scope, boolean late) {
        Reply reply = new Reply("d1", by, name, answer, scope, null);
        replies.add(new StoredReply("r" + replies.size(), reply, at(minute), late));
    }

    private void decided(int minute, Reply.ReplyAnswer answer, Reply.Sender leaves) {
        Reply.ReplyScope scope = leaves == null ? Reply.ReplyScope.PAIR : Reply.ReplyScope.WHOLE;
        decisions.add(new StoredDecision(
                "d" + decisions.size(), new Decision("d1", answer, scope, leaves, null, null), at(minute)));
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }

    private PairingReplies count() {
        return new ReplyCount(new Correspondence(replies, decisions, Set.of())).of("d1");
    }

    private void assertStands(ReplyState state, boolean needsDecision) {
        PairingReplies count = count();
        assertEquals(state, count.standing());
        assertEquals(needsDecision, count.needsDecision());
    }

    @Test
    void ofOneSenderTheLastDecisionCounts() {
        assertStands(ReplyState.OPEN, false);
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.DECLINE);
        assertStands(ReplyState.DECLINED, false);
        said(2, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        said(3, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.COMMENT);
        assertStands(ReplyState.ACCEPTED, false);
    }

    @Test
    void aRemarkBeforeADecisionIsReplacedByIt() {
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.COMMENT);
        assertStands(ReplyState.COMMENTED, false);
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        assertStands(ReplyState.ACCEPTED, false);
        assertEquals(1, count().words().size());
    }

    @Test
    void twoProvincesAreTwoSenders() {
        said(1, Reply.Sender.PROVINCE, "北京市", Reply.ReplyAnswer.ACCEPT);
        said(2, Reply.Sender.PROVINCE, "甘肃省", Reply.ReplyAnswer.DECLINE);
        assertStands(ReplyState.CONTESTED, true);
        said(3, Reply.Sender.PROVINCE, "甘肃省", Reply.ReplyAnswer.ACCEPT);
        assertStands(ReplyState.ACCEPTED, false);
    }

    @Test
    void whatOneSenderSaysAtOnceCountsTogether() {
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.DECLINE);
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        assertStands(ReplyState.CONTESTED, true);
        said(2, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        assertStands(ReplyState.ACCEPTED, false);
    }

    @Test
    void aLateAnswerNeedsADecision() {
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT, Reply.ReplyScope.PAIR, true);
        assertStands(ReplyState.ACCEPTED, true);
        decided(2, Reply.ReplyAnswer.ACCEPT, null);
        assertStands(ReplyState.ACCEPTED, false);
    }

    @Test
    void aDecisionSettlesWhatWasSaidBeforeItAndIsOpenedByWhoSaysOtherwiseLater() {
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        said(2, Reply.Sender.DEPARTMENT, null, Reply.ReplyAnswer.DECLINE);
        assertStands(ReplyState.CONTESTED, true);
        decided(3, Reply.ReplyAnswer.DECLINE, null);
        assertStands(ReplyState.DECLINED, false);
        said(4, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.DECLINE);
        assertStands(ReplyState.DECLINED, false);
        said(5, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.ACCEPT);
        assertStands(ReplyState.CONTESTED, true);
        decided(6, Reply.ReplyAnswer.ACCEPT, null);
        assertStands(ReplyState.ACCEPTED, false);
    }

    @Test
    void whoLeavesIsSaidByTheWordOrByTheDecision() {
        said(1, Reply.Sender.SCHOOL, null, Reply.ReplyAnswer.DECLINE);
        assertNull(count().findWhoLeaves());
        said(2, Reply.Sender.DEPARTMENT, null, Reply.ReplyAnswer.DECLINE, Reply.ReplyScope.WHOLE, false);
        assertEquals(Reply.Sender.DEPARTMENT, count().findWhoLeaves());
        decided(3, Reply.ReplyAnswer.DECLINE, Reply.Sender.SCHOOL);
        assertEquals(Reply.Sender.SCHOOL, count().findWhoLeaves());
        decided(4, Reply.ReplyAnswer.ACCEPT, null);
        assertNull(count().findWhoLeaves());
    }

    @Test
    void whoSaysTheSameAgainIsNoticed() {
        said(1, Reply.Sender.SCHOOL, "甲", Reply.ReplyAnswer.DECLINE);
        ReplyCount count = new ReplyCount(new Correspondence(replies, decisions, Set.of()));
        assertTrue(count.saysAgain(replies.getFirst().reply()));
        assertFalse(count.saysAgain(
                new Reply("d1", Reply.Sender.SCHOOL, "乙", Reply.ReplyAnswer.DECLINE, Reply.ReplyScope.PAIR, null)));
        assertFalse(count.saysAgain(
                new Reply("d1", Reply.Sender.SCHOOL, "甲", Reply.ReplyAnswer.DECLINE, Reply.ReplyScope.PAIR, "新")));
    }
}
