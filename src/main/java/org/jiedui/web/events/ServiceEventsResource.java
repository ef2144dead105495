package org.jiedui.web.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.event.StoredEvent;
import org.jiedui.web.http.BusyProblems;
import org.jiedui.web.http.EventStream;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the service, as it happens. What is sent is what is stored, so that it does not matter which process
 * did it and which one is asked; who comes back with the id of the last event that they got misses nothing.
 */
@Path("/v1/events")
public class ServiceEventsResource {

    private static final long LOOK_MILLIS = 1000;
    private static final long RECONNECT_MILLIS = 2000;
    private static final long LONGEST_SILENCE_LOOKS = 15;
    private static final int SENT_AT_ONCE = 200;
    private static final int MOST_ON_A_PAGE = 1000;

    /** Each listener asks the database once a second. */
    private static final int MOST_LISTENERS = 100;

    private static final Logger LOG = Logger.getLogger(ServiceEventsResource.class);

    private final EventStore events;
    private final ObjectMapper json;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

    ServiceEventsResource(EventStore events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    public void follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastId,
            @QueryParam("after") @Nullable String after,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request,
            @Context HttpServerResponse response) {
        Long wanted = lastId == null ? Parameters.number("after", after) : Parameters.number("Last-Event-ID", lastId);
        long last = wanted == null ? events.getLatestNumber() : wanted;
        if (!listeners.tryAcquire()) {
            throw BusyProblems.tooManyListeners();
        }
        EventStream.prepare(response);
        try (sink) {
            if (request.method() == HttpMethod.HEAD) {
                // Whoever wants the headers only would wait for ever for the end.
                return;
            }
            follow(sink, sse, last);
        } catch (EventStream.ClientLeft e) {
            LOG.debugf(e, "Who followed the service has left.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.release();
        }
    }

    private void follow(SseEventSink sink, Sse sse, long after) throws EventStream.ClientLeft, InterruptedException {
        long last = after;
        long oldest = events.findOldest().orElse(last + 1);
        EventStream.send(
                sink,
                oldest > last + 1
                        ? sse.newEventBuilder()
                                .name("gap")
                                .data(String.class, document(Map.of("oldest", String.valueOf(oldest))))
                                .build()
                        : sse.newEventBuilder().comment("after " + last).build());
        long silent = 0;
        while (!sink.isClosed()) {
            List<StoredEvent> fresh = events.listAfter(last, SENT_AT_ONCE);
            for (StoredEvent event : fresh) {
                EventStream.send(sink, outbound(sse, event));
                last = event.number();
            }
            silent = fresh.isEmpty() ? silent + 1 : 0;
            if (silent > 0 && silent % LONGEST_SILENCE_LOOKS == 0) {
                EventStream.send(
                        sink, sse.newEventBuilder().comment("still there").build());
            }
            if (fresh.size() < SENT_AT_ONCE) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private OutboundSseEvent outbound(Sse sse, StoredEvent event) {
        return sse.newEventBuilder()
                .id(String.valueOf(event.number()))
                .name(event.type().label())
                .reconnectDelay(RECONNECT_MILLIS)
                .data(String.class, document(ServiceEventView.of(event)))
                .build();
    }

    private String document(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happened, page by page, for those who do not keep a connection open. */
    @GET
    @Path("/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Page<ServiceEventView> history(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") @Nullable String after) {
        int most = Parameters.between("limit", limit, 1, MOST_ON_A_PAGE);
        Long wanted = Parameters.number("after", after);
        return Page.of(
                events.listAfter(wanted == null ? 0 : wanted, most + 1),
                most,
                event -> String.valueOf(event.number()),
                ServiceEventView::of);
    }
}
