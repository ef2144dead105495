package org.jiedui.roster;

/** Thrown in the middle of a document that no sender of rosters would write, to stop reading before it fills the memory. */
final class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Issue issue;

    TooComplexException(Issue issue) {
        super(issue.message());
        this.issue = issue;
    }

    Issue issue() {
        return issue;
    }
}
