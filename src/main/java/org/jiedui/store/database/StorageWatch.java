package org.jiedui.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database takes what is written: it is tried, at most once in two seconds. After a
 * write found the disk full, it is taken to be full until something as large as a roster can be written again.
 * Thread-safe.
 */
@ApplicationScoped
public class StorageWatch {

    private static final long TRY_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    /** What the next roster may need at least: a disk with less room is as good as full. */
    private static final int PROBE_BYTES = 1 << 20;

    private final EntityManager entities;
    private final StorageRoom room;
    private final Clock clock;
    private final RandomGenerator random;
    private @Nullable StorageTrouble found;
    private boolean wasFull;
    private long triedNanos = System.nanoTime() - TRY_EVERY_NANOS;

    StorageWatch(EntityManager entities, StorageRoom room, Clock clock, RandomGenerator random) {
        this.entities = entities;
        this.room = room;
        this.clock = clock;
        this.random = random;
    }

    /** A request found the disk full. */
    public synchronized void foundFull() {
        wasFull = true;
        found = StorageTrouble.FULL;
        triedNanos = System.nanoTime();
    }

    /** What is wrong at the moment; empty when all is well. */
    synchronized Optional<StorageTrouble> findTrouble() {
        if (System.nanoTime() - triedNanos >= TRY_EVERY_NANOS) {
            found = probe();
            triedNanos = System.nanoTime();
        }
        return Optional.ofNullable(found);
    }

    private @Nullable StorageTrouble probe() {
        if (room.bytes() < PROBE_BYTES) {
            return StorageTrouble.FULL;
        }
        try {
            if (wasFull) {
                byte[] large = new byte[PROBE_BYTES];
                random.nextBytes(large);
                write(large);
                wasFull = false;
            }
            write(null);
            return null;
        } catch (RuntimeException e) {
            StorageTrouble trouble = StorageTrouble.find(e).orElse(StorageTrouble.UNAVAILABLE);
            // Two processes that try at the same moment are no trouble.
            return trouble == StorageTrouble.BUSY ? null : trouble;
        }
    }

    private void write(byte @Nullable [] payload) {
        Acts.inOne(
                () -> entities.createNativeQuery("update storage_probe set written_at = ?1, payload = ?2 where id = 1")
                        .setParameter(1, clock.instant())
                        .setParameter(2, new TypedParameterValue<>(StandardBasicTypes.BINARY, payload))
                        .executeUpdate());
    }
}
