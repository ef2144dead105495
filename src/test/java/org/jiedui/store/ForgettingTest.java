package org.jiedui.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.RejectedUploadStore;
import org.junit.jupiter.api.Test;

/** What is kept for a while only. */
@QuarkusTest
class ForgettingTest {

    @Inject
    RejectedUploadStore uploads;

    @Inject
    IdempotencyStore keys;

    @Inject
    IdempotencyStore.Requests rows;

    @Inject
    RejectedUploadStore.Uploads uploadRows;

    @Inject
    Clock clock;

    @Test
    void aWorkbookIsThereForAnHourAsOftenAsWantedAndThenRemoved() {
        String token = uploads.add("a.xlsx", new byte[] {1}, Stored.nothing());
        assertTrue(uploads.find(token).isPresent());
        assertTrue(uploads.find(token).isPresent());
        RejectedUploadStore later =
                new RejectedUploadStore(uploadRows, new SecureRandom(), Clock.offset(clock, Duration.ofMinutes(61)));
        assertTrue(later.find(token).isEmpty());
        assertTrue(uploads.find(token).isPresent(), "nobody has swept yet");
        assertTrue(later.forgetOld() > 0);
        assertTrue(uploads.find(token).isEmpty());
    }

    @Test
    void fiftyWorkbooksAreKept() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            tokens.add(uploads.add(null, new byte[] {(byte) i}, Stored.nothing()));
        }
        assertTrue(uploads.find(tokens.getFirst()).isEmpty());
        assertArrayEquals(
                new byte[] {1}, uploads.find(tokens.get(1)).orElseThrow().original());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        IdempotencyStore.Name key = new IdempotencyStore.Name(
                IdempotencyStore.KeyKind.PLAN, UUID.randomUUID().toString());
        IdempotencyStore later = new IdempotencyStore(rows, Clock.offset(clock, Duration.ofHours(25)));
        IdempotencyStore.FormerAnswer made = new IdempotencyStore.FormerAnswer("0", "plan");
        keys.add(key, made);
        assertEquals(Optional.of(made), keys.find(key));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(Optional.empty(), later.find(key));
            later.add(key, new IdempotencyStore.FormerAnswer("1", "another plan"));
            assertEquals("1", later.find(key).orElseThrow().meaningSha256());
        });
    }

    @Test
    void theSameKeyMayNameAPlanAndARoster() {
        String key = UUID.randomUUID().toString();
        IdempotencyStore.Name plan = new IdempotencyStore.Name(IdempotencyStore.KeyKind.PLAN, key);
        IdempotencyStore.Name roster = new IdempotencyStore.Name(IdempotencyStore.KeyKind.ROSTER, key);
        keys.add(plan, new IdempotencyStore.FormerAnswer("0", "a plan"));
        assertEquals(Optional.empty(), keys.find(roster));
        keys.add(roster, new IdempotencyStore.FormerAnswer("1", "a roster"));
        keys.removeOf("a plan");
        assertEquals(Optional.empty(), keys.find(plan));
        assertEquals("a roster", keys.find(roster).orElseThrow().madeId());
    }
}
