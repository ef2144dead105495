package org.jiedui.store;

import java.util.List;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Weights;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.StoredRoster;

/** Rosters and plans to be stored, where it does not matter what is in them. */
public final class Stored {

    private Stored() {}

    /** A roster whose documents are empty. */
    public static NewRoster roster() {
        Compressed nothing = Compressed.of(new byte[0]);
        return new NewRoster(
                "名册",
                null,
                null,
                "0".repeat(64),
                new StoredRoster.Counts(1, 1, 1, 0),
                FeasibilityStatus.FEASIBLE,
                nothing,
                nothing,
                nothing,
                null);
    }

    /** A plan of a roster, without limits. */
    public static NewPlan plan(String rosterId) {
        return new NewPlan(
                rosterId,
                null,
                "方案",
                List.of(),
                null,
                Weights.defaults(),
                new RunLimits(null, null, null, null),
                1,
                2,
                FeasibilityStatus.FEASIBLE);
    }
}
