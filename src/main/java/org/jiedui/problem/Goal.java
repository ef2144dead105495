package org.jiedui.problem;

/** What the medium level counts, that is, what a plan must achieve before it looks at kilometres. */
public enum Goal {
    /** Every place that the programme asks of a university is filled (the pilot). */
    FILL_EVERY_PLACE,
    /** Every school in the roster has a department (the nation). */
    COVER_EVERY_SCHOOL
}
