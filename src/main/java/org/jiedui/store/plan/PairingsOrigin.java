package org.jiedui.store.plan;

/** Where the pairings of a plan come from. */
public enum PairingsOrigin {
    /** The engine made them. */
    SOLVED,
    /** 评估: somebody gave them, and they are judged as they are. */
    GIVEN
}
