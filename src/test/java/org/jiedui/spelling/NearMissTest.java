package org.jiedui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    @ParameterizedTest
    @CsvSource({"密云,蜜云,1", "密云,云密,1", "内蒙,内蒙古,1", "内蒙古,内蒙,1", "密云,密云,0", "天津,重庆,2"})
    void distanceCountsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int distance) {
        assertEquals(distance, NearMiss.distance(a, b));
    }

    @Test
    void theNearestComesFirstAndWhatIsFarIsLeftOut() {
        assertEquals(List.of("S09", "S19"), NearMiss.list("S99", List.of("S123", "S09", "S19", "T01")));
    }

    @Test
    void caseDoesNotCount() {
        assertEquals(List.of("Distance"), NearMiss.list("distnace", List.of("Distance", "farPairing")));
    }
}
