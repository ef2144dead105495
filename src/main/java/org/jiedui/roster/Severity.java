package org.jiedui.roster;

/** How bad an issue is, the worst first. */
public enum Severity {
    /** The roster cannot be used. */
    ERROR,
    /** It can be used, but probably means something else. */
    WARNING,
    /** A value was understood to mean something that it does not say literally: 县城 as 农村. */
    UNDERSTOOD,
    /** Something that one should know and that needs nothing. */
    NOTE
}
