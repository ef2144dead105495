package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.University;

/**
 * The departments of one university that stand at one place and are not pinned, alike ones together: what they cost with a school
 * differs only by whether they meet its needs and whether the pair is forbidden.
 */
public final class Campus {

    /**
     * Departments that are alike.
     *
     * @param strengths what they offer
     * @param forbidden schools that they may not be paired with
     * @param members at least one
     */
    record Alike(Set<String> strengths, Set<String> forbidden, List<Department> members) {}

    private record Likeness(Set<String> strengths, Set<String> forbidden) {}

    final University university;
    final GeoPoint location;
    final List<Alike> classes = new ArrayList<>();
    final Map<Department, Integer> classOf = new HashMap<>();
    private final Map<Set<String>, BitSet> metByNeeds = new HashMap<>();
    private final Set<String> forbiddenToSome = new HashSet<>();

    private Campus(University university, GeoPoint location) {
        this.university = university;
        this.location = location;
    }

    /**
     * The campuses of a university.
     *
     * @param departments those that are not pinned
     * @param forbidden ids of the schools forbidden to a department, by department id
     * @param needsCount whether unmet needs cost anything; if not, strengths do not tell departments apart
     */
    static List<Campus> of(
            University university,
            List<Department> departments,
            Map<String, Set<String>> forbidden,
            boolean needsCount) {
        Map<GeoPoint, Map<Likeness, List<Department>>> groups = new LinkedHashMap<>();
        for (Department department : departments) {
            Likeness likeness = new Likeness(
                    needsCount ? department.strengths() : Set.of(), forbidden.getOrDefault(department.id(), Set.of()));
            groups.computeIfAbsent(department.location(), place -> new LinkedHashMap<>())
                    .computeIfAbsent(likeness, key -> new ArrayList<>())
                    .add(department);
        }
        List<Campus> campuses = new ArrayList<>();
        groups.forEach((location, byLikeness) -> {
            Campus campus = new Campus(university, location);
            byLikeness.forEach((likeness, members) -> {
                members.forEach(member -> campus.classOf.put(member, campus.classes.size()));
                campus.classes.add(new Alike(likeness.strengths, likeness.forbidden, List.copyOf(members)));
                campus.forbiddenToSome.addAll(likeness.forbidden);
            });
            campuses.add(campus);
        });
        return campuses;
    }

    /** The classes that meet these needs, or do not have to. */
    BitSet meeting(Set<String> needs) {
        return metByNeeds.computeIfAbsent(needs, key -> {
            BitSet met = new BitSet();
            for (int i = 0; i < classes.size(); i++) {
                if (Amounts.unmetNeed(classes.get(i).strengths, key) == 0) {
                    met.set(i);
                }
            }
            return met;
        });
    }

    /** The classes that may not be paired with a school. */
    BitSet forbidden(String schoolId) {
        BitSet forbidden = new BitSet();
        if (forbiddenToSome.contains(schoolId)) {
            for (int i = 0; i < classes.size(); i++) {
                if (classes.get(i).forbidden.contains(schoolId)) {
                    forbidden.set(i);
                }
            }
        }
        return forbidden;
    }

    int size() {
        return classOf.size();
    }
}
