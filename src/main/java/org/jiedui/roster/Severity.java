package org.jiedui.roster;

/** How bad an issue is, the worst first. */
public enum Severity {
    /** The roster cannot be used. */
    ERROR,
    /** It can be used, but probably means something else. */
    WARNING,
    /** It was understood in a way that one should know. */
    NOTE
}
