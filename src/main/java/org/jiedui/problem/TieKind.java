package org.jiedui.problem;

/** What is already said about one department and one school. */
public enum TieKind {
    /** 锁定: they are paired, whatever it costs. */
    PIN,
    /** 回避: they are not paired. */
    FORBID,
    /** 意向: somebody wishes it; not keeping it costs {@link Rule#UNKEPT_PREFERENCE}. */
    PREFER,
    /** 往年: it was so in the last plan; changing it costs {@link Rule#CHANGED_PAIRING}. */
    PRIOR
}
