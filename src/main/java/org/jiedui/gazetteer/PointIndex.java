package org.jiedui.gazetteer;

import java.util.List;

/**
 * The places nearest to a point, by looking at all of them: a few thousand, as unit vectors, where the straight chord orders
 * points as the great circle does.
 */
final class PointIndex {

    /** Mean Earth radius R₁ in km (IUGG). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private final List<Place> places;
    private final double[] vectors;

    PointIndex(List<Place> places) {
        this.places = places;
        vectors = new double[3 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            double[] vector = vector(places.get(i).latitude(), places.get(i).longitude());
            System.arraycopy(vector, 0, vectors, 3 * i, 3);
        }
    }

    /** The nearest place, the first in the list's order among equals. */
    Place nearest(double latitude, double longitude) {
        return places.get(nearestIndex(vector(latitude, longitude)));
    }

    /** Great-circle km to the nearest place, ≥ 0. */
    double kilometresToNearest(double latitude, double longitude) {
        double[] from = vector(latitude, longitude);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squaredChord(from, nearestIndex(from))) / 2));
    }

    private int nearestIndex(double[] from) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            double chord = squaredChord(from, i);
            if (chord < least) {
                least = chord;
                best = i;
            }
        }
        return best;
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
