package org.jiedui.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The centre of area of the largest ring of an outline in ECharts' "UTF8Encoding".
 *
 * <p>In that encoding a ring is a string of character pairs; each character less 64 is a zigzag-coded difference to the
 * ring's previous point, in 1/1024 degrees, and the first point is relative to the ring's offset.
 */
final class OutlineCentre {

    private double largest = -1;
    private double longitude;
    private double latitude;

    /** Returns {longitude, latitude} in the map's own datum. */
    double[] of(JsonNode geometry) {
        visit(geometry.get("coordinates"), geometry.get("encodeOffsets"));
        return new double[] {longitude, latitude};
    }

    private void visit(JsonNode rings, JsonNode offsets) {
        for (int i = 0; i < rings.size(); i++) {
            if (rings.get(i).isTextual()) {
                weigh(
                        rings.get(i).asText(),
                        offsets.get(i).get(0).asInt(),
                        offsets.get(i).get(1).asInt());
            } else {
                visit(rings.get(i), offsets.get(i));
            }
        }
    }

    private void weigh(String ring, int offsetX, int offsetY) {
        int points = ring.length() / 2;
        double[] x = new double[points];
        double[] y = new double[points];
        int atX = offsetX;
        int atY = offsetY;
        for (int i = 0; i < points; i++) {
            atX += zigzag(ring.charAt(2 * i) - 64);
            atY += zigzag(ring.charAt(2 * i + 1) - 64);
            x[i] = atX / 1024.0;
            y[i] = atY / 1024.0;
        }
        double twiceArea = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < points; i++) {
            int next = (i + 1) % points;
            double cross = (x[i] - x[0]) * (y[next] - y[0]) - (x[next] - x[0]) * (y[i] - y[0]);
            twiceArea += cross;
            sumX += (x[i] + x[next] - 2 * x[0]) * cross;
            sumY += (y[i] + y[next] - 2 * y[0]) * cross;
        }
        if (Math.abs(twiceArea) > largest) {
            largest = Math.abs(twiceArea);
            longitude = x[0] + (twiceArea == 0 ? 0 : sumX / (3 * twiceArea));
            latitude = y[0] + (twiceArea == 0 ? 0 : sumY / (3 * twiceArea));
        }
    }

    private static int zigzag(int value) {
        return (value >> 1) ^ -(value & 1);
    }
}
