package org.jiedui.web.http;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** What all streams of server-sent events have in common. */
public final class EventStream {

    private EventStream() {}

    /** Nobody listens any more, which is nobody's fault. */
    public static final class ClientLeft extends Exception {
        ClientLeft(Throwable cause) {
            super(cause);
        }
    }

    /** Sets the headers of a stream. */
    public static void prepare(HttpServerResponse response) {
        response.putHeader("Cache-Control", "no-store");
        // Proxies of the kind of nginx keep an answer back until it is complete, unless they are told not to.
        response.putHeader("X-Accel-Buffering", "no");
    }

    /** Sends an event, and waits until it has left. */
    public static void send(SseEventSink sink, OutboundSseEvent event) throws ClientLeft {
        try {
            CompletionStage<?> sent = sink.send(event);
            if (sent != null) {
                sent.toCompletableFuture().join();
            }
        } catch (CompletionException | IllegalStateException e) {
            throw new ClientLeft(e);
        }
    }
}
