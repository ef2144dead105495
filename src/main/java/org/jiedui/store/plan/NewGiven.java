package org.jiedui.store.plan;

import org.jiedui.plan.GivenPlan;
import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Compressed;

/**
 * A given list to be stored with its plan, written before any transaction begins.
 *
 * @param pairings the plan in the list
 * @param flaws what is wrong with the list
 */
public record NewGiven(Compressed pairings, Compressed flaws) {

    /** Writes a list as it is stored. */
    public static NewGiven of(GivenPlan given) {
        return new NewGiven(new Compressed(Columns.ofPlan(given.plan())), FlawsColumn.write(given.flaws()));
    }
}
