package org.jiedui.web.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jboss.logging.Logger;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.EventStream;

/**
 * A run's progress as it happens. What is sent is what is stored, looked up twice a second, so that it does not matter
 * which process solves and which one is asked.
 */
@Path("/v1/plans/{id}/events")
public class EventsResource {

    private static final long LOOK_MILLIS = 500;
    private static final long RECONNECT_MILLIS = 2000;
    private static final long LONGEST_SILENCE_LOOKS = 30;

    private static final Logger LOG = Logger.getLogger(EventsResource.class);

    private final PlanStore plans;
    private final PlanViews views;
    private final ObjectMapper json;

    EventsResource(PlanStore plans, PlanViews views, ObjectMapper json) {
        this.json = json;
        this.plans = plans;
        this.views = views;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    public void events(
            @PathParam("id") String id,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
        EventStream.prepare(response);
        try (sink) {
            PlanView sent = null;
            int number = 0;
            long silent = 0;
            while (plan != null && !sink.isClosed()) {
                PlanView view = views.of(plan);
                if (!view.equals(sent)) {
                    EventStream.send(sink, event(sse, ++number, sent == null ? "snapshot" : "progress", view));
                    sent = view;
                    silent = 0;
                } else if (++silent % LONGEST_SILENCE_LOOKS == 0) {
                    EventStream.send(
                            sink, sse.newEventBuilder().comment("still there").build());
                }
                if (plan.status().isFinal()) {
                    EventStream.send(sink, event(sse, ++number, "final", view));
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
                plan = plans.find(id).orElse(null);
            }
        } catch (EventStream.ClientLeft e) {
            LOG.debugf(e, "Who followed the plan %s has left.", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OutboundSseEvent event(Sse sse, int number, String name, PlanView view) {
        return sse.newEventBuilder()
                .id(String.valueOf(number))
                .name(name)
                .reconnectDelay(RECONNECT_MILLIS)
                .data(String.class, document(view))
                .build();
    }

    private String document(PlanView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
