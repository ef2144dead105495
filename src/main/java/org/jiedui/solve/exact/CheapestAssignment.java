package org.jiedui.solve.exact;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest of the largest assignments of takers to things, each taken at most once.
 *
 * <p>Method: a minimum cost flow of greatest value from a source over takers and things to a sink, by OR-Tools' cost
 * scaling push-relabel (A. V. Goldberg, 1997), in whole numbers, so that the answer is exact.
 */
public final class CheapestAssignment {

    /**
     * One possibility.
     *
     * @param taker index from 0
     * @param thing index from 0
     * @param cost of any sign
     */
    public record Possibility(int taker, int thing, long cost) {}

    private CheapestAssignment() {}

    /**
     * For every taker the index of its possibility, or −1 where it gets nothing.
     *
     * @throws IllegalStateException when the native library does not load, or costs are too large for it
     */
    public static int[] find(int takers, int things, List<Possibility> possibilities) {
        String missing = NativeLibrary.shared().findMissing();
        if (missing != null) {
            throw new IllegalStateException(missing);
        }
        int[] chosen = new int[takers];
        Arrays.fill(chosen, -1);
        if (possibilities.isEmpty()) {
            return chosen;
        }
        int source = takers + things;
        int sink = source + 1;
        MinCostFlow flow = new MinCostFlow(sink + 1, possibilities.size() + takers + things);
        try {
            for (Possibility each : possibilities) {
                flow.addArcWithCapacityAndUnitCost(each.taker, takers + each.thing, 1, each.cost);
            }
            for (int taker = 0; taker < takers; taker++) {
                flow.addArcWithCapacityAndUnitCost(source, taker, 1, 0);
            }
            for (int thing = 0; thing < things; thing++) {
                flow.addArcWithCapacityAndUnitCost(takers + thing, sink, 1, 0);
            }
            flow.setNodeSupply(source, takers);
            flow.setNodeSupply(sink, -takers);
            MinCostFlowBase.Status status = flow.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("The assignment was not found (" + status + ").");
            }
            for (int i = 0; i < possibilities.size(); i++) {
                if (flow.getFlow(i) > 0) {
                    chosen[possibilities.get(i).taker] = i;
                }
            }
            return chosen;
        } finally {
            flow.delete();
        }
    }
}
