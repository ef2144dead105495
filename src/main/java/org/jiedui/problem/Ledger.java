package org.jiedui.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts how much of each cap is used while a plan is put together. One thread. */
public final class Ledger {

    private final Caps caps;
    private final Map<Cap, Integer> used = new HashMap<>();

    /** An empty one for a problem's caps. */
    public Ledger(Caps caps) {
        this.caps = caps;
    }

    /** Whether each of these allows one more. */
    public boolean hasRoom(Collection<Cap> wanted) {
        for (Cap cap : wanted) {
            if (used(cap) >= caps.most(cap)) {
                return false;
            }
        }
        return true;
    }

    /** Uses one of each, whether there is room or not. */
    public void take(Collection<Cap> wanted) {
        wanted.forEach(cap -> used.merge(cap, 1, Integer::sum));
    }

    /** How many are used, ≥ 0; more than the cap allows when too many were taken. */
    public int used(Cap cap) {
        return used.getOrDefault(cap, 0);
    }

    /** How many are left, ≥ 0. */
    public int left(Cap cap) {
        return Math.max(0, caps.most(cap) - used(cap));
    }
}
