package org.jiedui.ask;

import org.jiedui.plan.Pairing;
import org.jspecify.annotations.Nullable;

/**
 * A pair that a plan might have instead, and what is known so far about the best plan that has it.
 *
 * @param pairing the pair
 * @param fewer how much more of the goal every plan with the pair misses at least, ≥ 0; below zero when less
 * @param atLeast no plan with the pair that misses just so much costs less than this more, in thousandths of a
 *     km-equivalent; null where nothing is known
 * @param answer the whole answer, or null while it is not worked out
 */
public record Alternative(
        Pairing pairing,
        int fewer,
        @Nullable Long atLeast,
        @Nullable Answer answer) {

    static Alternative of(Answer answer) {
        return new Alternative(answer.wished(), answer.fewer(), answer.atLeast(), answer);
    }

    /** What becomes of the pair, or null while it is not known. */
    public @Nullable Verdict verdict() {
        if (answer != null) {
            return answer.verdict();
        }
        if (fewer > 0) {
            return Verdict.FEWER_PLACES;
        }
        return atLeast != null && atLeast > 0 ? Verdict.DEARER : null;
    }

    /** What the best plan with the pair costs more, proven, or null while it is not known. */
    public @Nullable Long exact() {
        return answer == null ? null : answer.exact();
    }
}
