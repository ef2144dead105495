package org.jiedui.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void idsOfOneMillisecondSortAsTheyWereMade() {
        Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), new Random(7));
        List<String> made = Stream.generate(ids::next).limit(10_000).toList();
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheOrderRound() {
        Instant[] now = {NOON};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Ids ids = new Ids(clock, new Random(7));
        String before = ids.next();
        now[0] = NOON.minusSeconds(5);
        assertTrue(before.compareTo(ids.next()) < 0);
    }

    @Test
    void theyAreOfVersionSevenAndBearTheirTime() {
        Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), new Random(7));
        IntStream.range(0, 100).mapToObj(i -> UUID.fromString(ids.next())).forEach(id -> {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertEquals(NOON.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        });
    }
}
