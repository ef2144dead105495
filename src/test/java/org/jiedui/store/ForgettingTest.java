package org.jiedui.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is kept for a while only, or to be taken once. */
@QuarkusTest
class ForgettingTest {

    @Inject
    RejectedUploadStore uploads;

    @Inject
    IdempotencyStore keys;

    @Inject
    IdempotencyStore.Keys rows;

    @Inject
    Clock clock;

    @Test
    void aWorkbookIsTakenOnceByWhoeverComesFirst() throws Exception {
        String token = uploads.add("a.xlsx", new byte[] {1});
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Optional<RejectedUploadStore.Rejected>> take = () -> uploads.take(token);
            for (Future<Optional<RejectedUploadStore.Rejected>> each :
                    threads.invokeAll(Collections.nCopies(8, take))) {
                taken += each.get().isPresent() ? 1 : 0;
            }
        }
        assertEquals(1, taken);
    }

    @Test
    void fiftyWorkbooksAreKept() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            tokens.add(uploads.add(null, new byte[] {(byte) i}));
        }
        assertTrue(uploads.take(tokens.getFirst()).isEmpty());
        assertArrayEquals(
                new byte[] {1}, uploads.take(tokens.get(1)).orElseThrow().original());
        tokens.forEach(uploads::take);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String key = UUID.randomUUID().toString();
        IdempotencyStore later = new IdempotencyStore(rows, Clock.offset(clock, Duration.ofHours(25)));
        IdempotencyStore.Made made = new IdempotencyStore.Made("0", "plan");
        keys.add(key, made);
        assertEquals(Optional.of(made), keys.find(key));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(Optional.empty(), later.find(key));
            later.add(key, new IdempotencyStore.Made("1", "another plan"));
            assertEquals("1", later.find(key).orElseThrow().bodySha256());
        });
    }
}
