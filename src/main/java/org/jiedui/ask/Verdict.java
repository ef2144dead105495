package org.jiedui.ask;

/** What becomes of a wished pair of a department and a school. */
public enum Verdict {
    /** The plan has it. */
    PAIRED,
    /** The department may not have the school, whatever the rest of the plan is. */
    INELIGIBLE,
    /** A tie forbids it (回避). */
    FORBIDDEN,
    /** The department, the school, or the last room for them is taken by pins (锁定). */
    PINNED_ELSEWHERE,
    /** Every plan that has it misses more of the goal. */
    FEWER_PLACES,
    /** Every plan that has it and reaches as much costs more. */
    DEARER,
    /** A plan that has it reaches as much at the same cost. */
    EQUAL,
    /** A plan that has it is better: this plan is not the best one. */
    CHEAPER
}
