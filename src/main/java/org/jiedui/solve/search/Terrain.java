package org.jiedui.solve.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * What the moves find their way by: slots by school, and what a university may draw on. Shared by all clones of a solution.
 *
 * @param problem the problem
 * @param slots its schools by index
 * @param slotById the same by school id
 */
record Terrain(Problem problem, List<SchoolSlot> slots, Map<String, SchoolSlot> slotById) {

    static Terrain of(Problem problem, List<SchoolSlot> slots) {
        Map<String, SchoolSlot> byId = HashMap.newHashMap(slots.size());
        slots.forEach(slot -> byId.put(slot.school().id(), slot));
        return new Terrain(problem, List.copyOf(slots), byId);
    }

    /** The sources of a university for one setting. */
    List<Source> sources(University university, Setting setting) {
        return problem.eligibility().listSources(university.province(), setting);
    }

    /** Every school that a university may be paired with, ties aside. */
    List<SchoolSlot> eligible(University university) {
        List<SchoolSlot> eligible = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            for (Source source : sources(university, setting)) {
                source.schools().forEach(school -> eligible.add(slotById.get(school.id())));
            }
        }
        return eligible;
    }
}
