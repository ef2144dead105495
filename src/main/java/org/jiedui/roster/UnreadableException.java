package org.jiedui.roster;

/**
 * Thrown in the middle of a document that is no roster or that no sender of rosters would write, to stop reading it.
 */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Issue issue;

    public UnreadableException(Issue issue) {
        super(issue.message());
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
