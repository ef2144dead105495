package org.jiedui.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.RejectedUploadStore;

/**
 * Removes what was only to be kept for a while, whether or not anybody asks for it. On a thread of its own: in the
 * queue it would wait behind every run that is due, and rejected workbooks are people's data. Every process does it,
 * which does no harm.
 */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final RejectedUploadStore rejected;
    private final IdempotencyStore keys;
    private final EventStore events;
    private final Bin bin;
    private final RunConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forgetting").factory());

    Forgetting(RejectedUploadStore rejected, IdempotencyStore keys, EventStore events, Bin bin, RunConfig config) {
        this.rejected = rejected;
        this.keys = keys;
        this.events = events;
        this.bin = bin;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.forgetInterval().toMillis();
        thread.scheduleWithFixedDelay(this::forget, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** A database that does not answer now is asked again next time. */
    private void forget() {
        try {
            long uploads = rejected.forgetOld();
            long requests = keys.forgetOld();
            long past = events.forgetOld();
            bin.empty();
            if (uploads + requests + past > 0) {
                LOG.infof(
                        "%d rejected upload(s), %d request key(s) and %d event(s) are forgotten.",
                        uploads, requests, past);
            }
        } catch (RuntimeException e) {
            LOG.warnf("What is out of date could not be removed; it is tried again (%s).", e.getMessage());
        }
    }
}
