package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.PairRule;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;

/**
 * The departments of one university that stand at one place and are not pinned, alike ones together: what they cost
 * with a school differs only by what the rules about pairs look at, and by whether the pair is forbidden.
 */
public final class CampusClasses {

    /**
     * Departments that are alike.
     *
     * @param traits what the rules about pairs look at in them
     * @param forbidden schools that they may not be paired with
     * @param members at least one
     */
    record Alike(List<Object> traits, Set<String> forbidden, List<Department> members) {}

    private record Likeness(List<Object> traits, Set<String> forbidden) {}

    final University university;
    final GeoPoint location;
    final List<Alike> classes = new ArrayList<>();
    final Map<Department, Integer> classOf = new HashMap<>();
    private final Map<List<Object>, List<Long>> costsByTraits = new HashMap<>();
    private final Weights weights;
    private final Set<String> forbiddenToSome = new HashSet<>();

    private CampusClasses(University university, GeoPoint location, Weights weights) {
        this.university = university;
        this.location = location;
        this.weights = weights;
    }

    /**
     * The campuses of a university.
     *
     * @param departments those that are not pinned
     * @param forbidden ids of the schools forbidden to a department, by department id
     * @param weights where no rule about pairs costs anything, traits do not tell departments apart
     */
    static List<CampusClasses> of(
            University university, List<Department> departments, Map<String, Set<String>> forbidden, Weights weights) {
        boolean traitsCount = PairRule.anyCosts(weights);
        Map<GeoPoint, Map<Likeness, List<Department>>> groups = new LinkedHashMap<>();
        for (Department department : departments) {
            Likeness likeness = new Likeness(
                    traitsCount ? PairRule.traits(department) : List.of(),
                    forbidden.getOrDefault(department.id(), Set.of()));
            groups.computeIfAbsent(department.location(), place -> new LinkedHashMap<>())
                    .computeIfAbsent(likeness, key -> new ArrayList<>())
                    .add(department);
        }
        List<CampusClasses> campuses = new ArrayList<>();
        groups.forEach((location, byLikeness) -> {
            CampusClasses campus = new CampusClasses(university, location, weights);
            byLikeness.forEach((likeness, members) -> {
                members.forEach(member -> campus.classOf.put(member, campus.classes.size()));
                campus.classes.add(new Alike(likeness.traits, likeness.forbidden, List.copyOf(members)));
                campus.forbiddenToSome.addAll(likeness.forbidden);
            });
            campuses.add(campus);
        });
        return campuses;
    }

    /**
     * What the rules about pairs cost for each class with a school, in thousandths of a km-equivalent.
     *
     * @param traits of the school
     */
    List<Long> pairCosts(List<Object> traits) {
        return costsByTraits.computeIfAbsent(
                traits,
                key -> classes.stream()
                        .map(alike -> alike.traits.isEmpty() ? 0L : PairRule.cost(weights, alike.traits, key))
                        .toList());
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
