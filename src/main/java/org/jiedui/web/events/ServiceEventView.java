package org.jiedui.web.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jiedui.store.event.EventSubject;
import org.jiedui.store.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Something that happened, as the contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceEventView(
        String id,
        String type,
        Instant at,
        @Nullable String planId,
        @Nullable String rosterId,
        @Nullable String status,
        @Nullable String series,
        @Nullable Integer number,
        @Nullable Integer replies) {

    static ServiceEventView of(StoredEvent event) {
        EventSubject subject = event.subject();
        return new ServiceEventView(
                String.valueOf(event.number()),
                event.type().label(),
                event.at(),
                subject.planId(),
                subject.rosterId(),
                subject.status(),
                subject.series(),
                subject.number(),
                subject.replies());
    }
}
