package org.jiedui.problem;

/**
 * A point on the globe in WGS-84 degrees.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    /** Mean Earth radius R₁ in km (IUGG; Moritz, "Geodetic Reference System 1980"). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("The latitude (" + latitude + ") must be between -90 and 90.");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("The longitude (" + longitude + ") must be between -180 and 180.");
        }
    }

    /**
     * The great-circle distance by the haversine formula (Sinnott, "Virtues of the Haversine", Sky &amp; Telescope 68,
     * 1984), rounded half up to whole kilometres.
     *
     * @return km, 0 to 20,015
     */
    public int kilometresTo(GeoPoint other) {
        double phi1 = Math.toRadians(latitude);
        double phi2 = Math.toRadians(other.latitude);
        double halfDeltaPhi = (phi2 - phi1) / 2;
        double halfDeltaLambda = Math.toRadians(other.longitude - longitude) / 2;
        double h = square(StrictMath.sin(halfDeltaPhi))
                + StrictMath.cos(phi1) * StrictMath.cos(phi2) * square(StrictMath.sin(halfDeltaLambda));
        return (int) Math.floor(2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(h))) + 0.5);
    }

    private static double square(double x) {
        return x * x;
    }
}
