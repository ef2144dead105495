package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jiedui.store.plan.PlanBin;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.roster.RosterStore;

/**
 * Empties the bin (回收站) of what has been in it for thirty days: plans first, and then the rosters that nothing refers
 * to any more. What was published never gets into it.
 */
@ApplicationScoped
public class Bin {

    /** How long what was deleted can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(Bin.class);

    private final PlanBin bin;
    private final PlanStore plans;
    private final RosterStore rosters;
    private final Clock clock;

    public Bin(PlanBin bin, PlanStore plans, RosterStore rosters, Clock clock) {
        this.bin = bin;
        this.plans = plans;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Removes for good what has been there long enough, at most some hundred things at a time. */
    public void empty() {
        Instant oldest = clock.instant().minus(KEPT);
        long gone = bin.listPutBefore(oldest).stream().filter(plans::remove).count();
        long rostersGone = rosters.listDeletedBefore(oldest).stream()
                .filter(rosters::remove)
                .count();
        if (gone + rostersGone > 0) {
            LOG.infof("%d plan(s) and %d roster(s) are removed from the bin.", gone, rostersGone);
        }
    }
}
