package org.jiedui.store.database;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as both databases keep them. */
public final class Instants {
    private Instants() {}

    /** Now, in whole microseconds: what is read back equals what was written. */
    public static Instant stored(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
