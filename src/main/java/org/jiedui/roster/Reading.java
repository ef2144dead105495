package org.jiedui.roster;

import java.util.List;

/** What came of reading bytes. */
public sealed interface Reading {

    /**
     * The bytes are a roster; what is in {@code issues} with severity ERROR still keeps it from being used.
     *
     * @param roster the rows
     * @param issues about form
     */
    record Read(Roster roster, List<Issue> issues) implements Reading {}

    /**
     * The bytes are not a roster at all.
     *
     * @param issue why
     */
    record Malformed(Issue issue) implements Reading {}
}
