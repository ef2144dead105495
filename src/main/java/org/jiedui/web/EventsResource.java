package org.jiedui.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.store.PlanStore;
import org.jiedui.store.StoredPlan;
import org.jspecify.annotations.Nullable;

/**
 * A run's progress as it happens. What is sent is what is stored, looked up twice a second, so that it does not matter which
 * process solves and which one is asked.
 */
@Path("/v1/plans/{id}/events")
@Tag(name = "plans")
public class EventsResource {

    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_SILENCE_LOOKS = 30;

    private final PlanStore plans;

    EventsResource(PlanStore plans) {
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    @Operation(
            summary = "Progress as server-sent events",
            description =
                    "First a snapshot, then progress whenever something changed, then final, each with the plan as"
                            + " GET /v1/plans/{id} gives it. Who comes late gets snapshot and final.")
    public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> Errors.notFound("plan", "方案", id));
        try (sink) {
            StoredPlan sent = null;
            long silent = 0;
            while (plan != null && !sink.isClosed()) {
                if (!plan.equals(sent)) {
                    send(sink, sse, sent == null ? "snapshot" : "progress", plan);
                    sent = plan;
                    silent = 0;
                } else if (++silent % LONGEST_SILENCE_LOOKS == 0) {
                    sink.send(sse.newEventBuilder().comment("still there").build());
                }
                if (plan.status().isFinal()) {
                    send(sink, sse, "final", plan);
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
                plan = plans.find(id).orElse(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SseEventSink sink, Sse sse, String name, StoredPlan plan) {
        PlanView view = PlanView.of(plan, null);
        CompletionStage<?> sent = sink.send(sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(PlanView.class, view)
                .build());
        await(sent);
    }

    private static void await(@Nullable CompletionStage<?> sent) {
        if (sent != null) {
            sent.toCompletableFuture().join();
        }
    }
}
