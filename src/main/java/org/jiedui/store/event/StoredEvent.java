package org.jiedui.store.event;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param number from 1, in the order in which events were seen; whoever has read up to a number has missed nothing
 * @param type what happened
 * @param at when
 * @param subject to what
 */
public record StoredEvent(long number, EventType type, Instant at, EventSubject subject) {}
