package org.jiedui.solve.flow;

import java.util.Arrays;
import java.util.Set;

/**
 * The connected components of one side of a cut, source and sink left out (union-find over the edges within the side).
 */
final class Components {

    private final int[] parent;

    private Components(int nodes) {
        parent = new int[nodes];
        Arrays.setAll(parent, node -> node);
    }

    /** @param open numbers of edges that do not join what they lie between */
    static Components of(Network network, boolean[] side, Set<Integer> open) {
        Components components = new Components(side.length);
        network.flow.forEachEdge((edge, from, to) -> {
            boolean inner =
                    from != network.source && to != network.source && from != network.sink && to != network.sink;
            if (inner && side[from] && side[to] && !open.contains(edge)) {
                components.join(from, to);
            }
        });
        return components;
    }

    int of(int node) {
        int root = node;
        while (parent[root] != root) {
            root = parent[root];
        }
        int walk = node;
        while (parent[walk] != root) {
            int up = parent[walk];
            parent[walk] = root;
            walk = up;
        }
        return root;
    }

    private void join(int a, int b) {
        parent[of(a)] = of(b);
    }
}
