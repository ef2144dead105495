package org.jiedui.solve.exact;

import java.util.BitSet;

/**
 * What a question holds columns of a {@link LinearModel} to.
 *
 * @param used columns that are at least 1 in every solution
 * @param unused columns that are 0 in every solution
 */
record Fixing(BitSet used, BitSet unused) {

    /** Every column is free. */
    static final Fixing NONE = new Fixing(new BitSet(), new BitSet());
}
