package org.jiedui.demo;

/** Splits a whole number in proportion to weights. */
final class Shares {
    private Shares() {}

    /**
     * Largest remainder (Hamilton's method); of equal remainders the first.
     *
     * @return whole numbers ≥ 0 that add up to {@code total}
     * @throws IllegalArgumentException when the weights add up to nothing but the total does not
     */
    static int[] of(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum <= 0 && total > 0) {
            throw new IllegalArgumentException("There is nobody to share " + total + " among.");
        }
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = sum <= 0 ? 0 : total * weights[i] / sum;
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            given += shares[i];
        }
        for (; given < total; given++) {
            int best = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[best]) {
                    best = i;
                }
            }
            shares[best]++;
            remainders[best] = -1;
        }
        return shares;
    }
}
