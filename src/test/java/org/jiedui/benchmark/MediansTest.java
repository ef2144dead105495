package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    private static int median(Integer... values) {
        return Medians.of(List.of(values), Comparator.naturalOrder());
    }

    @Test
    void isTheMiddleOneWhateverTheOrder() {
        assertEquals(3, median(9, 3, 1));
        assertEquals(7, median(7));
    }

    @Test
    void ofAnEvenNumberIsTheWorseMiddleOne() {
        assertEquals(5, median(5, 2));
        assertEquals(3, median(8, 3, 2, 1));
    }

    @Test
    void ofNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> median());
    }
}
