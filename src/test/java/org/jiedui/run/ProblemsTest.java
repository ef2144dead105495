package org.jiedui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jiedui.store.Stored;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rosters are read once, and one that takes long keeps nobody waiting for another one. */
@Timeout(60)
class ProblemsTest {

    private static final String SLOW = "slow";

    /** Gives every roster the same document, and the slow one only when it may. */
    private static final class Documents extends RosterStore {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger read = new AtomicInteger();

        @SuppressWarnings("NullAway")
        Documents() {
            super(null, null, null, null, null);
        }

        @Override
        public Optional<byte[]> findDocument(String id) {
            if (id.equals(SLOW)) {
                asked.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            read.incrementAndGet();
            return id.equals("none") ? Optional.empty() : Optional.of(Stored.DOCUMENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Documents documents = new Documents();
    private final Problems problems = new Problems(documents);

    @Test
    void whileOneRosterIsReadOthersAreToBeHad() throws InterruptedException {
        Thread reader = Thread.ofPlatform().start(() -> problems.get(SLOW, Weights.defaults()));
        documents.asked.await();
        // More of them than a table of hashes has bins, so that one of them shares the slow one's.
        for (int i = 0; i < 64; i++) {
            problems.get("quick-" + i, Weights.defaults());
        }
        assertEquals(64, documents.read.get(), "the slow one is still being read");
        documents.go.countDown();
        reader.join();
        assertFalse(reader.isAlive());
        assertEquals(65, documents.read.get());
    }

    @Test
    void otherWeightsDoNotReadARosterAgain() {
        Weights others = Weights.defaults().with(Map.of(Rule.DISTANCE, new BigDecimal("7")));
        Problem plain = problems.get("one", Weights.defaults());
        Problem weighted = problems.get("one", others);
        assertEquals(Weights.defaults(), plain.weights());
        assertEquals(others, weighted.weights());
        assertEquals(plain.schools(), weighted.schools());
        assertEquals(1, documents.read.get());
    }

    @Test
    void aRosterThatWasJustStoredIsNotReadBack() {
        Problem stored = problems.get("one", Weights.defaults());
        problems.keep("two", stored);
        assertEquals(stored.schools(), problems.get("two", Weights.defaults()).schools());
        assertEquals(1, documents.read.get());
    }

    @Test
    void aRosterThatWasNotThereIsLookedForAgain() {
        assertThrows(NoSuchElementException.class, () -> problems.get("none", Weights.defaults()));
        assertThrows(NoSuchElementException.class, () -> problems.get("none", Weights.defaults()));
        assertEquals(2, documents.read.get());
    }

    @Test
    void onlyTheLastFewAreKept() {
        for (int i = 0; i < 100; i++) {
            problems.get("roster-" + i, Weights.defaults());
        }
        documents.read.set(0);
        for (int i = 0; i < 100; i++) {
            problems.get("roster-" + i, Weights.defaults());
        }
        assertFalse(documents.read.get() < 90, "most of a hundred are read again");
    }
}
