package org.jiedui.benchmark;

/**
 * One solve.
 *
 * @param seconds when it ends unless it is proven before, > 0
 */
record Run(RosterSource roster, Variant variant, long seed, int seconds) {

    /** What its files are called. */
    String fileName() {
        return roster.name() + "-" + variant.id() + "-" + seed + "-" + seconds + "s";
    }

    @Override
    public String toString() {
        return roster.name() + ", " + variant.title() + ", seed " + seed + ", up to " + seconds + " s";
    }
}
