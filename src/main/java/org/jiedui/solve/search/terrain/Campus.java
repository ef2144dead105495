package org.jiedui.solve.search.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where departments stand: distances from there, and the schools of each pool in the order of their distance. Both are
 * worked out when first asked for, so that only the pools that its universities draw on take memory. Belongs to one
 * search.
 */
public final class Campus {

    private static final short UNKNOWN = -1;

    private final GeoPoint location;
    private final List<Pool> pools;
    private final short[] @Nullable [] kilometres;
    private final @Nullable Nearby[] nearby;

    Campus(GeoPoint location, List<Pool> pools) {
        this.location = location;
        this.pools = pools;
        kilometres = new short[pools.size()][];
        nearby = new Nearby[2 * pools.size()];
    }

    /** Great-circle km, rounded. */
    public int kilometres(SchoolSlot slot) {
        short[] row = kilometres[slot.pool()];
        if (row == null) {
            row = new short[pools.get(slot.pool()).slots().size()];
            Arrays.fill(row, UNKNOWN);
            kilometres[slot.pool()] = row;
        }
        short known = row[slot.place()];
        if (known == UNKNOWN) {
            known = (short) location.kilometresTo(slot.school().location());
            row[slot.place()] = known;
        }
        return known;
    }

    /** The schools that a route leads to, nearest first, equal distances in the order of the problem. */
    public Nearby nearby(Route route) {
        int key = 2 * route.pool().index() + (route.offeredOnly() ? 1 : 0);
        Nearby known = nearby[key];
        if (known == null) {
            known = sort(route);
            nearby[key] = known;
        }
        return known;
    }

    private Nearby sort(Route route) {
        List<SchoolSlot> sorted = new ArrayList<>(route.pool().slots(route.offeredOnly()));
        sorted.sort(Comparator.comparingInt(this::kilometres).thenComparingInt(SchoolSlot::index));
        Map<List<@Nullable String>, List<SchoolSlot>> alike = new LinkedHashMap<>();
        for (SchoolSlot slot : sorted) {
            alike.computeIfAbsent(CountRule.traits(slot.school()), key -> new ArrayList<>())
                    .add(slot);
        }
        List<SchoolSlot[]> byTraits = alike.values().stream()
                .map(slots -> slots.toArray(SchoolSlot[]::new))
                .toList();
        return new Nearby(sorted.toArray(SchoolSlot[]::new), byTraits);
    }
}
