package org.jiedui.solve.exact;

import org.jiedui.problem.Weights;

/** The unit of cost in which numbers are handed to a floating-point solver. */
final class Units {
    private Units() {}

    /** One km-equivalent in the thousandths that {@link Weights} counts in. */
    static final double KILOMETRE = 1000;

    /** The greatest number that divides both, 0 where both are 0. */
    static long greatestDivisor(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
