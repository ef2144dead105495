package org.jiedui.solve;

/**
 * How a run works, as opposed to when it stops.
 *
 * @param seed where all randomness of the run comes from
 * @param threads how many parts are worked on at once, ≥ 1; the answer does not depend on it
 * @param keeping what is to be kept of an earlier plan
 */
public record SolveOptions(long seed, int threads, Keeping keeping) {
    public SolveOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (" + threads + ") must be at least 1.");
        }
    }

    /** A run that keeps nothing. */
    public SolveOptions(long seed, int threads) {
        this(seed, threads, Keeping.NOTHING);
    }
}
