package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jiedui.check.Checked;
import org.jiedui.check.RosterCheck;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterJsonReader;
import org.jiedui.roster.RosterLimits;
import org.jiedui.store.RosterStore;

/** Stored rosters as problems, the last few of them kept ready. Thread-safe. */
@ApplicationScoped
public class Problems {

    private static final int KEPT = 6;

    private record Key(String rosterId, Weights weights) {}

    private final RosterStore rosters;
    private final RosterCheck check;
    private final RosterJsonReader reader = new RosterJsonReader(RosterLimits.DEFAULT);

    private final Map<Key, Problem> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Problem> eldest) {
            return size() > KEPT;
        }
    };

    public Problems(RosterStore rosters, RosterCheck check) {
        this.rosters = rosters;
        this.check = check;
    }

    /**
     * A stored roster at given weights.
     *
     * @throws NoSuchElementException when there is no such roster
     */
    public Problem get(String rosterId, Weights weights) {
        Key key = new Key(rosterId, weights);
        synchronized (kept) {
            Problem problem = kept.get(key);
            if (problem == null) {
                problem = load(rosterId).withWeights(weights);
                kept.put(key, problem);
            }
            return problem;
        }
    }

    private Problem load(String rosterId) {
        byte[] document = rosters.findDocument(rosterId)
                .orElseThrow(() -> new NoSuchElementException("There is no roster with the id (" + rosterId + ")."));
        if (reader.read(document) instanceof Reading.Read read
                && check.check(read) instanceof Checked.Accepted accepted) {
            return accepted.problem();
        }
        throw new IllegalStateException("The stored roster (" + rosterId + ") does not pass its own check any more.");
    }
}
