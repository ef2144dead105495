package org.jiedui.problem;

/** What a school teaches: senior grades only (普通高中) or junior and senior grades together (完全中学). */
public enum Stage {
    SENIOR,
    COMPLETE
}
