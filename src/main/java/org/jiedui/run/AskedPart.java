package org.jiedui.run;

import java.util.concurrent.CompletableFuture;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;

/**
 * The part of a roster that a question is about, with what is kept of it.
 *
 * @param key of the part among all parts of all plans
 * @param problem the part
 * @param plan the plan's pairings in it
 * @param isFillProven whether no plan of the whole fills more
 * @param isProven whether no plan of the whole is better
 */
record AskedPart(PartKey key, Problem problem, Plan plan, boolean isFillProven, boolean isProven) {

    /** One part of one plan. */
    record PartKey(String planId, int index) {}

    /** What is known of a part: null in it when its relaxation cannot be solved. */
    static final class Warm {
        final CompletableFuture<@Nullable WarmPart> part = new CompletableFuture<>();

        int size() {
            WarmPart known = part.isCompletedExceptionally() ? null : part.getNow(null);
            return known == null ? 0 : known.size();
        }

        void close() {
            part.thenAccept(known -> {
                if (known != null) {
                    known.close();
                }
            });
        }
    }
}
