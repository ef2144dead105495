package org.jiedui.gazetteer;

/**
 * The offset of Chinese web maps (GCJ-02) against WGS-84, by the approximation that is in common use.
 *
 * <p>The formulas are those of the public "eviltransform" code; inside China they agree with the official shift to a
 * few metres.
 */
final class Gcj02 {

    /** Semi-major axis (m) and squared eccentricity of the Krasovsky 1940 ellipsoid. */
    private static final double AXIS = 6378245.0;

    private static final double ECCENTRICITY2 = 0.00669342162296594323;

    private Gcj02() {}

    /** The WGS-84 {latitude, longitude} whose shifted point is the given one, found by fixed-point iteration. */
    static double[] toWgs84(double latitude, double longitude) {
        double[] guess = {latitude, longitude};
        for (int i = 0; i < 5; i++) {
            double[] shift = shift(guess[0], guess[1]);
            guess[0] = latitude - shift[0];
            guess[1] = longitude - shift[1];
        }
        return guess;
    }

    /** How far GCJ-02 lies north and east of the WGS-84 point, in degrees. */
    static double[] shift(double latitude, double longitude) {
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double waves = 20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI);
        double north = -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20.0 * Math.sin(y * Math.PI)
                                + 40.0 * Math.sin(y / 3.0 * Math.PI)
                                + 160.0 * Math.sin(y / 12.0 * Math.PI)
                                + 320.0 * Math.sin(y * Math.PI / 30.0))
                        * 2.0
                        / 3.0;
        double east = 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20.0 * Math.sin(x * Math.PI)
                                + 40.0 * Math.sin(x / 3.0 * Math.PI)
                                + 150.0 * Math.sin(x / 12.0 * Math.PI)
                                + 300.0 * Math.sin(x / 30.0 * Math.PI))
                        * 2.0
                        / 3.0;
        double phi = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY2 * Math.sin(phi) * Math.sin(phi);
        double root = Math.sqrt(magic);
        return new double[] {
            Math.toDegrees(north / (AXIS * (1 - ECCENTRICITY2) / (magic * root))),
            Math.toDegrees(east / (AXIS / root * Math.cos(phi)))
        };
    }
}
