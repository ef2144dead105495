package org.jiedui.solve;

/** Why a run ended. */
public enum StopReason {
    /** The best plan was proven optimal. */
    OPTIMAL,
    /** Cost and bound came as close as was asked. */
    GAP_REACHED,
    /** The time, or the number of steps, was spent. */
    SPENT_LIMIT,
    /** Nothing got better for as long as was allowed. */
    UNIMPROVED,
    /** Somebody asked for it. */
    TERMINATED,
    /** The engines failed, so that nothing would get better any more, or their plan did not pass the audit. */
    ERROR
}
