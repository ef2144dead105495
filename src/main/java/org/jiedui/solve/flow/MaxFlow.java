package org.jiedui.solve.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Maximum flow from a source to a sink in a directed network with whole capacities.
 *
 * <p>Dinic's algorithm: blocking flows in level graphs. O(V²E); the networks here have few levels and few edges. A
 * certificate comes with the flow: the nodes reachable from the source in the residual network are one side of a
 * minimum cut.
 *
 * <p>E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet Math.
 * Doklady 11, 1970. Not thread-safe.
 */
final class MaxFlow {

    private final List<int[]> edges = new ArrayList<>();
    private final List<List<Integer>> outgoing = new ArrayList<>();
    private int[] level = new int[0];
    private int[] next = new int[0];

    int addNode() {
        outgoing.add(new ArrayList<>());
        return outgoing.size() - 1;
    }

    /**
     * Adds an edge.
     *
     * @return its number, by which flow and capacity are asked
     */
    int addEdge(int from, int to, int capacity) {
        int edge = edges.size();
        edges.add(new int[] {to, capacity, capacity});
        edges.add(new int[] {from, 0, 0});
        outgoing.get(from).add(edge);
        outgoing.get(to).add(edge + 1);
        return edge;
    }

    /** What flows over an edge. */
    int flow(int edge) {
        return edges.get(edge)[2] - edges.get(edge)[1];
    }

    int capacity(int edge) {
        return edges.get(edge)[2];
    }

    int from(int edge) {
        return edges.get(edge ^ 1)[0];
    }

    int to(int edge) {
        return edges.get(edge)[0];
    }

    /** Passes every edge with its two ends. */
    void forEachEdge(EdgeVisitor visitor) {
        for (int edge = 0; edge < edges.size(); edge += 2) {
            visitor.visit(edge, from(edge), to(edge));
        }
    }

    /** Passes every edge that something flows over. */
    void forEachFlow(FlowVisitor visitor) {
        for (int edge = 0; edge < edges.size(); edge += 2) {
            if (flow(edge) > 0) {
                visitor.visit(from(edge), to(edge), flow(edge));
            }
        }
    }

    /** Sees an edge's two ends and what flows over it, > 0. */
    @FunctionalInterface
    interface FlowVisitor {
        void visit(int from, int to, int flow);
    }

    /** Sees an edge's number and its two ends. */
    @FunctionalInterface
    interface EdgeVisitor {
        void visit(int edge, int from, int to);
    }

    /**
     * How much more could be sent if some capacities were higher; nothing is changed.
     *
     * <p>What flows already stays feasible when capacities rise, so only the difference is augmented.
     *
     * @param raised numbers of edges
     * @param by by how much each is raised, ≥ 0
     */
    int gainWith(Collection<Integer> raised, int by, int source, int sink) {
        int[] before = edges.stream().mapToInt(state -> state[1]).toArray();
        raised.forEach(edge -> edges.get(edge)[1] += by);
        int gain = run(source, sink);
        for (int edge = 0; edge < before.length; edge++) {
            edges.get(edge)[1] = before[edge];
        }
        return gain;
    }

    /** Sends as much as possible on top of what flows already; returns how much that was. */
    int run(int source, int sink) {
        int total = 0;
        while (reach(source, sink)) {
            next = new int[outgoing.size()];
            int sent = push(source, sink, Integer.MAX_VALUE);
            while (sent > 0) {
                total += sent;
                sent = push(source, sink, Integer.MAX_VALUE);
            }
        }
        return total;
    }

    private boolean reach(int source, int sink) {
        level = new int[outgoing.size()];
        Arrays.fill(level, -1);
        level[source] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int edge : outgoing.get(node)) {
                int[] state = edges.get(edge);
                if (state[1] > 0 && level[state[0]] < 0) {
                    level[state[0]] = level[node] + 1;
                    queue.add(state[0]);
                }
            }
        }
        return level[sink] >= 0;
    }

    /** Depth is at most the number of layers of the network, about ten. */
    private int push(int node, int sink, int most) {
        if (node == sink) {
            return most;
        }
        List<Integer> out = outgoing.get(node);
        for (; next[node] < out.size(); next[node]++) {
            int edge = out.get(next[node]);
            int[] state = edges.get(edge);
            if (state[1] > 0 && level[state[0]] == level[node] + 1) {
                int sent = push(state[0], sink, Math.min(most, state[1]));
                if (sent > 0) {
                    state[1] -= sent;
                    edges.get(edge ^ 1)[1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }

    /** The nodes that the source reaches in the residual network: the smallest source side of a minimum cut. */
    boolean[] sourceSide(int source) {
        return search(source, true);
    }

    /** The nodes that reach the sink in the residual network: the smallest sink side of a minimum cut. */
    boolean[] sinkSide(int sink) {
        return search(sink, false);
    }

    private boolean[] search(int start, boolean forward) {
        boolean[] found = new boolean[outgoing.size()];
        found[start] = true;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int edge : outgoing.get(node)) {
                int[] state = edges.get(forward ? edge : edge ^ 1);
                int other = edges.get(edge)[0];
                if (state[1] > 0 && !found[other]) {
                    found[other] = true;
                    queue.add(other);
                }
            }
        }
        return found;
    }
}
