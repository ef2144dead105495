package org.jiedui.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as both databases keep them. */
final class Instants {
    private Instants() {}

    /** Now, in whole microseconds: what is read back equals what was written. */
    static Instant stored(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
