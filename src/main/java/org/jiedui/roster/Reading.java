package org.jiedui.roster;

/** What came of reading bytes. */
public sealed interface Reading {

    /**
     * The bytes are a roster; what is in {@code issues} with severity ERROR still keeps it from being used.
     *
     * @param roster the rows
     * @param issues about form
     */
    record Read(Roster roster, IssueLog issues) implements Reading {}

    /**
     * The bytes are not a roster at all.
     *
     * @param issue why, with severity ERROR
     */
    record Malformed(Issue issue) implements Reading {}
}
