package org.jiedui.store.list;

import java.time.Instant;

/**
 * A decision as it was taken; it is never changed.
 *
 * @param id its id, which sorts by time
 * @param decision what was decided
 * @param decidedAt when
 */
public record StoredDecision(String id, Decision decision, Instant decidedAt) {}
