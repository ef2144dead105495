package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeoPointTest {

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        assertEquals(111, new GeoPoint(30, 110).kilometresTo(new GeoPoint(31, 110)));
    }

    @Test
    void aQuarterOfTheGlobeIsAQuarterOfItsCircumference() {
        assertEquals(10_008, new GeoPoint(0, 0).kilometresTo(new GeoPoint(90, 0)));
        assertEquals(20_015, new GeoPoint(0, 0).kilometresTo(new GeoPoint(0, 180)));
    }

    @Test
    void halfAKilometreRoundsUp() {
        GeoPoint origin = ProblemSketch.atKm(0);
        assertEquals(7, origin.kilometresTo(ProblemSketch.atKm(7.4999)));
        assertEquals(8, origin.kilometresTo(ProblemSketch.atKm(7.5001)));
    }

    @Test
    void aPointOffTheGlobeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(116.3, 39.9));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(Double.NaN, 39.9));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(39.9, 180.1));
    }
}
