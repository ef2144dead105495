package org.jiedui.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointIndexTest {

    private static Division at(int number, double latitude, double longitude) {
        return new Division(
                String.valueOf(100000 + number),
                "甲" + number,
                PlaceLevel.COUNTY,
                "100000",
                latitude,
                longitude,
                "test",
                Set.of(2023));
    }

    /** The haversine formula, which the index does not use. */
    private static double haversine(Division place, double latitude, double longitude) {
        double phi1 = Math.toRadians(place.latitude());
        double phi2 = Math.toRadians(latitude);
        double sinPhi = Math.sin((phi2 - phi1) / 2);
        double sinLambda = Math.sin(Math.toRadians(longitude - place.longitude()) / 2);
        return 2
                * 6371.0088
                * Math.asin(Math.sqrt(sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda));
    }

    @Test
    void theNearestOfManyIsTheOneThatLookingAtAllOfThemFinds() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Division> places = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(i -> at(i, random.nextDouble(-90, 90), random.nextDouble(-180, 180)))
                    .toList();
            PointIndex index = new PointIndex(places);
            double latitude = random.nextDouble(-90, 90);
            double longitude = random.nextDouble(-180, 180);
            Division expected = places.stream()
                    .min(Comparator.comparingDouble(place -> haversine(place, latitude, longitude)))
                    .orElseThrow();
            assertEquals(expected, index.nearest(latitude, longitude), "seed " + seed);
            assertEquals(
                    haversine(expected, latitude, longitude),
                    index.kilometresToNearest(latitude, longitude),
                    1e-6,
                    "seed " + seed);
        }
    }

    @Test
    void ofPlacesWithOnePointTheFirstIsFound() {
        PointIndex index = new PointIndex(List.of(at(1, 30, 120), at(2, 30, 120), at(3, 30, 120)));
        assertEquals("甲1", index.nearest(30, 120).name());
        assertEquals("甲1", index.nearest(31, 121).name());
        assertEquals("甲1", index.nearest(29, 121).name());
    }
}
