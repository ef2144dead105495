package org.jiedui.store.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "service_event")
@NullUnmarked
class EventEntity {
    @Id
    String id;

    Long number;

    @Enumerated(EnumType.STRING)
    EventType type;

    Instant happenedAt;
    String planId;
    String rosterId;
    String status;
    String series;
    Integer listNumber;
    Integer replies;

    StoredEvent toRecord() {
        return new StoredEvent(
                number, type, happenedAt, new EventSubject(planId, rosterId, status, series, listNumber, replies));
    }
}
