package org.jiedui.check;

import org.jiedui.problem.Problem;

/** What became of a roster at the border. */
public sealed interface Checked {

    /** Everything that was noticed. */
    Findings findings();

    /**
     * It can be used.
     *
     * @param name as people call it
     * @param problem what it asks, at default weights
     * @param findings warnings and notes
     */
    record Accepted(String name, Problem problem, Findings findings) implements Checked {}

    /**
     * It cannot be used.
     *
     * @param findings at least one error
     */
    record Unusable(Findings findings) implements Checked {}
}
