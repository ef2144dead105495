package org.jiedui.store.list;

import java.time.Instant;

/**
 * A reply as it was received; it is never changed.
 *
 * @param id its id, which sorts by time
 * @param reply what was answered
 * @param receivedAt when
 * @param late whether that was after the list's deadline
 */
public record StoredReply(String id, Reply reply, Instant receivedAt, boolean late) {}
