package org.jiedui.plan;

/** 稳定性: how much it counts that a plan keeps the pairings of the one it is made from. */
public enum Stability {
    /** It counts nothing; the start is only where the work begins. */
    FREE,
    /** Among plans of the same cost, the one that changes least. */
    TIES_ONLY,
    /** Every pairing of the start counts as PRIOR: changing it costs {@code changedPairing}. */
    WEIGHTED,
    /** The fewest changes come right after the fill; the cost only decides among plans that change as little. */
    FEWEST_CHANGES
}
