package org.jiedui.store.list;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a pairing of a list, after contradicting or late answers.
 *
 * @param departmentId whose pairing it is about
 * @param answer what counts as its answer from now on: ACCEPT or DECLINE
 * @param scope how far a refusal goes
 * @param leaves who takes no part any more, SCHOOL or DEPARTMENT; null unless the scope is WHOLE
 * @param comment why, or null
 * @param by who decided, in their own words, or null
 */
public record Decision(
        String departmentId,
        Reply.ReplyAnswer answer,
        Reply.ReplyScope scope,
        Reply.@Nullable Sender leaves,
        @Nullable String comment,
        @Nullable String by) {

    public Decision {
        if (answer == Reply.ReplyAnswer.COMMENT) {
            throw new IllegalArgumentException("A remark decides nothing.");
        }
        if ((scope == Reply.ReplyScope.WHOLE) != (leaves != null) || leaves == Reply.Sender.PROVINCE) {
            throw new IllegalArgumentException("Of a whole refusal it is said whose it is: " + leaves);
        }
    }
}
