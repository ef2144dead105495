package org.jiedui.store.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.store.database.Instants;

/** Remembers for a day which request made which plan, so that a repeated request makes none. */
@ApplicationScoped
public class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    @ApplicationScoped
    public static class Keys implements PanacheRepositoryBase<IdempotencyKeyEntity, String> {}

    /**
     * A request that was carried out.
     *
     * @param bodySha256 hash of its body, in hex
     * @param planId the plan it made
     */
    public record Made(String bodySha256, String planId) {}

    private final Keys keys;
    private final Clock clock;

    public IdempotencyStore(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public Optional<Made> find(String key) {
        return keys.find("name = ?1 and createdAt >= ?2", key, oldest())
                .firstResultOptional()
                .map(entity -> new Made(entity.bodySha256, entity.planId));
    }

    /**
     * Remembers a request, in the transaction that makes its plan, and forgets old ones.
     *
     * @throws jakarta.persistence.PersistenceException when the key was used at the same moment; the plan is then not made either
     */
    @Transactional
    public void add(String key, Made made) {
        forgetOld();
        IdempotencyKeyEntity entity = new IdempotencyKeyEntity();
        entity.name = key;
        entity.bodySha256 = made.bodySha256();
        entity.planId = made.planId();
        entity.createdAt = Instants.stored(clock);
        keys.persistAndFlush(entity);
    }

    /** Forgets the requests that made a plan, when it is removed: repeated, they make a new one. */
    @Transactional
    public void removeOf(String planId) {
        keys.delete("planId", planId);
    }

    /** Forgets requests of more than a day ago. */
    @Transactional
    public long forgetOld() {
        return keys.delete("createdAt < ?1", oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
