package org.jiedui.gazetteer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Gcj02Test {

    @Test
    void theShiftInBeijingIsAboutHalfAKilometreEastAndABitNorth() {
        double[] shift = Gcj02.shift(39.9075, 116.39723);
        assertEquals(0.0014, shift[0], 0.0001);
        assertEquals(0.00624, shift[1], 0.0001);
    }

    @Test
    void convertingBackAndForthGivesTheSamePoint() {
        double[] wgs84 = Gcj02.toWgs84(31.23, 121.47);
        double[] shift = Gcj02.shift(wgs84[0], wgs84[1]);
        assertArrayEquals(new double[] {31.23, 121.47}, new double[] {wgs84[0] + shift[0], wgs84[1] + shift[1]}, 1e-9);
    }
}
