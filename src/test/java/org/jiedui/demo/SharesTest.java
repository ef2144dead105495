package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void leftoversGoToTheLargestRemainders() {
        assertArrayEquals(new int[] {5, 3, 2}, Shares.of(10, new double[] {4.6, 2.9, 2.5}));
        assertArrayEquals(new int[] {1, 0, 0}, Shares.of(1, new double[] {1, 1, 1}));
    }

    @Test
    void nobodyGetsAnythingWithoutWeight() {
        assertArrayEquals(new int[] {0, 7}, Shares.of(7, new double[] {0, 2}));
        assertArrayEquals(new int[] {0, 0}, Shares.of(0, new double[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(1, new double[] {0, 0}));
    }
}
