package org.jiedui.solve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Source;

/** Where departments stand: distances from there, and the schools of each source in the order of their distance. */
final class Campus {

    private static final short UNKNOWN = -1;

    private final GeoPoint location;
    private final short[] kilometres;
    private final Map<Source, SchoolSlot[]> nearestFirst = new HashMap<>();

    /** @param schools how many schools the problem has */
    Campus(GeoPoint location, int schools) {
        this.location = location;
        kilometres = new short[schools];
        Arrays.fill(kilometres, UNKNOWN);
    }

    /** Great-circle km, rounded; computed once. */
    int kilometres(SchoolSlot slot) {
        short known = kilometres[slot.index()];
        if (known == UNKNOWN) {
            known = (short) location.kilometresTo(slot.school().location());
            kilometres[slot.index()] = known;
        }
        return known;
    }

    /** The schools that a source offers, nearest first, equal distances by index. */
    SchoolSlot[] nearestFirst(Source source, Map<String, SchoolSlot> slotById) {
        return nearestFirst.computeIfAbsent(source, key -> {
            List<SchoolSlot> offered = new ArrayList<>();
            key.schools().forEach(school -> offered.add(slotById.get(school.id())));
            offered.sort(Comparator.comparingInt(this::kilometres).thenComparingInt(SchoolSlot::index));
            return offered.toArray(SchoolSlot[]::new);
        });
    }
}
