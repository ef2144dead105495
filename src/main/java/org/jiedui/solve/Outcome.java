package org.jiedui.solve;

import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/** How a run ended. */
public sealed interface Outcome {

    /** Why it ended. */
    StopReason stopReason();

    /**
     * A plan that passed the audit.
     *
     * @param plan the best plan found
     * @param audit what the rules say about it; no violation
     * @param certificate how good it is
     * @param fewestProven whether it is proven that no plan as good changes fewer pairings of the start; with {@link
     *     org.jiedui.plan.Stability#FEWEST_CHANGES} the cost does not matter for it. False where changes do not count
     * @param stopReason why the run ended
     * @param proofMissing why there is no proof, or less than there could be, although one was asked for: a native
     *     library that does not load, or an exact model that failed on some part; in one line, null when all is well
     */
    record Delivered(
            Plan plan,
            AuditReport audit,
            Certificate certificate,
            boolean fewestProven,
            StopReason stopReason,
            @Nullable String proofMissing)
            implements Outcome {
        public Delivered {
            if (!audit.isDeliverable()) {
                throw new IllegalArgumentException(
                        "A plan with violations (" + audit.violations() + ") is not delivered.");
            }
        }
    }

    /**
     * The audit does not agree with the search: the plan is not delivered.
     *
     * @param plan the plan that was not delivered
     * @param claimed the cost that the search claims
     * @param audit what the audit says instead
     * @param bound the bound that the plan was held against, or null
     */
    record Rejected(
            Plan plan,
            Cost claimed,
            AuditReport audit,
            @Nullable Bound bound) implements Outcome {
        @Override
        public StopReason stopReason() {
            return StopReason.ERROR;
        }
    }
}
