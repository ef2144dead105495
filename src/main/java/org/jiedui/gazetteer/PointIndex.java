package org.jiedui.gazetteer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the place nearest to a point: places lie sorted by latitude and are looked at outwards from the point's own
 * latitude until the latitudes alone are farther apart than the nearest place so far.
 *
 * <p>Distances are compared as straight chords between unit vectors, which order points as great circles do.
 */
final class PointIndex {

    /** Mean Earth radius R₁ in km (IUGG). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private final Division[] places;
    private final double[] latitudes;
    private final double[] vectors;

    /** @param given at least one place */
    PointIndex(List<Division> given) {
        places = given.stream()
                .sorted(Comparator.comparingDouble(Division::latitude))
                .toArray(Division[]::new);
        latitudes = Arrays.stream(places).mapToDouble(Division::latitude).toArray();
        vectors = new double[3 * places.length];
        for (int i = 0; i < places.length; i++) {
            double[] vector = vector(places[i].latitude(), places[i].longitude());
            System.arraycopy(vector, 0, vectors, 3 * i, 3);
        }
    }

    /** The nearest place; of places with the same point the first of the list. */
    Division nearest(double latitude, double longitude) {
        return places[nearestIndex(latitude, vector(latitude, longitude))];
    }

    /** Great-circle km to the nearest place, ≥ 0. */
    double kilometresToNearest(double latitude, double longitude) {
        double[] from = vector(latitude, longitude);
        double chord = Math.sqrt(squaredChord(from, nearestIndex(latitude, from)));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
    }

    private int nearestIndex(double latitude, double[] from) {
        int found = Arrays.binarySearch(latitudes, latitude);
        int above = found < 0 ? -found - 1 : found;
        int below = above - 1;
        int best = -1;
        double least = Double.MAX_VALUE;
        while (above < places.length || below >= 0) {
            boolean up =
                    below < 0 || above < places.length && latitudes[above] - latitude <= latitude - latitudes[below];
            int next = up ? above++ : below--;
            if (squaredChordOfLatitudes(latitude - latitudes[next]) > least) {
                break;
            }
            double chord = squaredChord(from, next);
            if (chord < least || chord == least && next < best) {
                least = chord;
                best = next;
            }
        }
        return best;
    }

    /** The chord between two points on one meridian: no two points with these latitudes are nearer. */
    private static double squaredChordOfLatitudes(double degrees) {
        double half = 2 * Math.sin(Math.toRadians(degrees) / 2);
        return half * half;
    }

    private double squaredChord(double[] from, int index) {
        double dx = from[0] - vectors[3 * index];
        double dy = from[1] - vectors[3 * index + 1];
        double dz = from[2] - vectors[3 * index + 2];
        return dx * dx + dy * dy + dz * dz;
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }
}
