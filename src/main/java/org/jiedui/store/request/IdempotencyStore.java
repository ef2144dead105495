package org.jiedui.store.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Instants;

/** Remembers for a day which request made what, so that a repeated request makes nothing. */
@ApplicationScoped
public class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    @ApplicationScoped
    public static class Requests implements PanacheRepositoryBase<MadeRequestEntity, String> {}

    /** What a request makes; the same key may be used once for each. */
    public enum KeyKind {
        /** A plan. */
        PLAN,
        /** A roster. */
        ROSTER
    }

    /**
     * A request as its client names it.
     *
     * @param kind what it makes
     * @param key what the client calls it, at most 200 characters
     */
    public record Name(KeyKind kind, String key) {
        String column() {
            return kind + " " + key;
        }
    }

    /**
     * A request that was carried out.
     *
     * @param meaningSha256 hash of what it asked for, in hex, however it was written
     * @param madeId what it made
     */
    public record FormerAnswer(String meaningSha256, String madeId) {}

    private final Requests requests;
    private final Clock clock;

    public IdempotencyStore(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** What a request of this name made within the last day, or empty when there was none. */
    public Optional<FormerAnswer> find(Name name) {
        return Acts.inOne(() -> requests.find("name = ?1 and createdAt >= ?2", name.column(), oldest())
                .firstResultOptional()
                .map(entity -> new FormerAnswer(entity.meaningSha256, entity.madeId)));
    }

    /**
     * Remembers a request, in the transaction that makes what it asks for, and forgets old ones.
     *
     * @throws jakarta.persistence.PersistenceException when the name was used at the same moment; nothing is made then
     */
    public void add(Name name, FormerAnswer made) {
        Acts.inOne(() -> {
            forgetOld();
            MadeRequestEntity entity = new MadeRequestEntity();
            entity.name = name.column();
            entity.meaningSha256 = made.meaningSha256();
            entity.madeId = made.madeId();
            entity.createdAt = Instants.stored(clock);
            requests.persistAndFlush(entity);
            return entity;
        });
    }

    /** Forgets the requests that made something, when it is removed: repeated, they make it anew. */
    public void removeOf(String madeId) {
        Acts.inOne(() -> requests.delete("madeId", madeId));
    }

    /** Forgets requests of more than a day ago. */
    public long forgetOld() {
        return Acts.inOne(() -> requests.delete("createdAt < ?1", oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
