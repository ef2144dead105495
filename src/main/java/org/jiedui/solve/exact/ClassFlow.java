package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the classes of a campus can serve its links at the least cost of each.
 *
 * <p>Method: a maximum flow from links over classes that cost no more than any other, by augmenting paths (L. R. Ford,
 * D. R. Fulkerson, 1956), with shares. It may say no where the answer is a narrow yes, but not the other way round.
 */
final class ClassFlow {

    private static final double NOTHING = 1e-7;

    private record Served(double demand, boolean[] cheapest, double[] flow) {}

    private final double[] left;
    private final List<Served> links = new ArrayList<>();
    private final boolean[] seen;

    /** @param capacity of each class */
    ClassFlow(double[] capacity) {
        left = capacity.clone();
        seen = new boolean[left.length];
    }

    /**
     * Adds a link.
     *
     * @param demand how much of it is to be served
     * @param cheapest the classes that may serve it
     * @return whether it and all before can be served
     */
    boolean add(double demand, boolean[] cheapest) {
        Served link = new Served(demand, cheapest, new double[left.length]);
        links.add(link);
        double rest = demand;
        while (rest > NOTHING) {
            Arrays.fill(seen, false);
            double sent = send(link, rest);
            if (sent <= NOTHING) {
                return false;
            }
            rest -= sent;
        }
        return true;
    }

    private double send(Served link, double amount) {
        for (int i = 0; i < left.length; i++) {
            if (link.cheapest[i] && !seen[i]) {
                seen[i] = true;
                double sent = Math.min(amount, left[i]);
                if (sent > NOTHING) {
                    left[i] -= sent;
                } else {
                    sent = makeRoom(i, link, amount);
                }
                if (sent > NOTHING) {
                    link.flow[i] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }

    private double makeRoom(int at, Served other, double amount) {
        for (Served link : links) {
            if (link != other && link.flow[at] > NOTHING) {
                double sent = send(link, Math.min(amount, link.flow[at]));
                if (sent > NOTHING) {
                    link.flow[at] -= sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
