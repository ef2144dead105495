package org.jiedui.solve.search.terrain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A value range without the schools that are forbidden to one department. */
final class AllBut extends AbstractList<SchoolSlot> {

    private final List<SchoolSlot> slots;
    private final Set<SchoolSlot> leftOut;

    AllBut(List<SchoolSlot> all, Set<SchoolSlot> leftOut) {
        slots = new ArrayList<>(all);
        slots.removeAll(leftOut);
        this.leftOut = Set.copyOf(leftOut);
    }

    boolean isLeftOut(SchoolSlot slot) {
        return leftOut.contains(slot);
    }

    @Override
    public SchoolSlot get(int index) {
        return slots.get(index);
    }

    @Override
    public int size() {
        return slots.size();
    }
}
