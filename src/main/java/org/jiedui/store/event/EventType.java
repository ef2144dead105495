package org.jiedui.store.event;

import java.util.Locale;

/** What can happen. Names are part of the contract. */
public enum EventType {
    /** A plan's run has come to its end, whatever that was. */
    PLAN_ENDED,
    /** A plan was asked for that is made from another one. */
    PLAN_REVISED,
    /** A plan was published as a list. */
    LIST_PUBLISHED,
    /** A list was taken back. */
    LIST_WITHDRAWN,
    /** What an earlier list said was published again. */
    LIST_RESTORED,
    /** Answers to a list were received. */
    REPLY_RECEIVED;

    /** As the contract has it, such as {@code list.published}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
