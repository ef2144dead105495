package org.jiedui.benchmark;

import java.util.Comparator;
import java.util.List;

/** Medians of a few values. */
final class Medians {

    private Medians() {}

    /**
     * The middle one; of an even number the later of the middle two, so that with worse values last it never flatters.
     *
     * @param values at least one
     * @throws IllegalArgumentException when there is none
     */
    static <T> T of(List<T> values, Comparator<? super T> order) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing.");
        }
        return values.stream().sorted(order).toList().get(values.size() / 2);
    }
}
