package org.jiedui.store.list;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to one pairing of a list (回执).
 *
 * @param departmentId whose pairing it is about
 * @param by who answers
 * @param name who answers by name, such as the province, or null when nobody said
 * @param answer what they say
 * @param scope how far a refusal goes
 * @param comment in their own words, or null
 */
public record Reply(
        String departmentId,
        Sender by,
        @Nullable String name,
        ReplyAnswer answer,
        ReplyScope scope,
        @Nullable String comment) {

    /** Who answers. */
    public enum Sender {
        SCHOOL,
        DEPARTMENT,
        PROVINCE
    }

    /** What they say. */
    public enum ReplyAnswer {
        ACCEPT,
        DECLINE,
        COMMENT
    }

    /** How far a refusal goes. */
    public enum ReplyScope {
        /** These two are not to be paired. */
        PAIR,
        /** Who answers takes no part at all. */
        WHOLE
    }
}
