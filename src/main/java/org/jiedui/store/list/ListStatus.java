package org.jiedui.store.list;

/** Whether a published list counts. */
public enum ListStatus {
    /** It is the latest of its series, and counts. */
    CURRENT,
    /** A later list of its series took its place. */
    SUPERSEDED,
    /** It was taken back; nothing counts in its series until another list is published. */
    WITHDRAWN
}
