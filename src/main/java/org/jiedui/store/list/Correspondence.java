package org.jiedui.store.list;

import java.util.List;
import java.util.Set;

/**
 * What was written back and forth about a list, all as of the same moment.
 *
 * @param replies all answers, in the order in which they came
 * @param decisions all decisions, in the order in which they were taken
 * @param sent the departments whose pairings' notices have been sent out
 */
public record Correspondence(List<StoredReply> replies, List<StoredDecision> decisions, Set<String> sent) {
    public Correspondence {
        replies = List.copyOf(replies);
        decisions = List.copyOf(decisions);
        sent = Set.copyOf(sent);
    }
}
