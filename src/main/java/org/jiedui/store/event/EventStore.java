package org.jiedui.store.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;

/**
 * Keeps what happened for a while. An event is written in the transaction of what happened, without a number: a number
 * from a counter would have all acts wait for each other, and one from a sequence may become visible after a higher
 * one. Whoever reads gives numbers to what has been committed since.
 */
@ApplicationScoped
public class EventStore {

    /** How many are kept at most. */
    private static final int MOST_KEPT = 100_000;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int NUMBERED_AT_ONCE = 500;

    @ApplicationScoped
    static class EventRows implements PanacheRepositoryBase<EventEntity, String> {}

    private final EventRows events;
    private final Ids ids;
    private final Clock clock;

    public EventStore(EventRows events, Ids ids, Clock clock) {
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds an event to the caller's act: both are kept, or neither. */
    public void add(EventType type, EventSubject subject) {
        Acts.inOne(() -> {
            EventEntity entity = new EventEntity();
            entity.id = ids.next();
            entity.type = type;
            entity.happenedAt = Instants.stored(clock);
            entity.planId = subject.planId();
            entity.rosterId = subject.rosterId();
            entity.status = subject.status();
            entity.series = subject.series();
            entity.listNumber = subject.number();
            entity.replies = subject.replies();
            events.persist(entity);
            return entity.id;
        });
    }

    /** What happened after an event, the earliest first. */
    public List<StoredEvent> listAfter(long number, int limit) {
        numberNew();
        return Acts.inOne(() -> events.find("number > ?1", Sort.ascending("number"), number).page(0, limit).stream()
                .map(EventEntity::toRecord)
                .toList());
    }

    /** The number of the last event; 0 when nothing has happened yet. */
    public long getLatestNumber() {
        numberNew();
        return Acts.inOne(() -> latest(""));
    }

    /** The number of the first event that is still kept, or empty when none is. */
    public Optional<Long> findOldest() {
        return Acts.inOne(() -> events.find("number is not null", Sort.ascending("number"))
                .firstResultOptional()
                .map(event -> event.number));
    }

    /** Forgets what has been kept long enough. */
    public long forgetOld() {
        return Acts.inOne(() ->
                events.delete("happenedAt < ?1 or number <= ?2", clock.instant().minus(KEPT), latest("") - MOST_KEPT));
    }

    private void numberNew() {
        boolean isAnyNew = Acts.inOne(() -> events.count("number is null") > 0);
        if (isAnyNew) {
            Acts.inOne(() -> {
                long number = latest(" for update");
                List<EventEntity> fresh = events.find("number is null", Sort.ascending("id"))
                        .page(0, NUMBERED_AT_ONCE)
                        .list();
                for (EventEntity event : fresh) {
                    event.number = ++number;
                }
                return entities()
                        .createNativeQuery("update service_event_count set latest = ?1 where id = 1")
                        .setParameter(1, number)
                        .executeUpdate();
            });
        }
    }

    private long latest(String held) {
        return ((Number) entities()
                        .createNativeQuery("select latest from service_event_count where id = 1" + held)
                        .getSingleResult())
                .longValue();
    }

    private EntityManager entities() {
        return events.getEntityManager();
    }
}
