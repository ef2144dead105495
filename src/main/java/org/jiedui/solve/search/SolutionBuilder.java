package org.jiedui.solve.search;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/** Turns a problem and a plan into Timefold's shape, and back. */
final class SolutionBuilder {

    private record TargetKey(String province, Setting setting, String type) {}

    private SolutionBuilder() {}

    /** The problem with this plan as its assignment; what the plan names and the problem lacks is left out. */
    static PairingSolution build(Problem problem, Plan plan) {
        Map<TargetKey, TargetFact> targets = targets(problem);
        List<SchoolSlot> slots = new ArrayList<>(problem.schools().size());
        for (School school : problem.schools()) {
            TargetKey key = new TargetKey(school.province(), school.setting(), school.type());
            slots.add(new SchoolSlot(slots.size(), school, targets.get(key)));
        }
        Terrain terrain = Terrain.of(problem, slots);
        List<DepartmentAssignment> assignments = assignments(problem, plan, terrain);
        return new PairingSolution(
                assignments,
                List.copyOf(targets.values()),
                ties(problem, terrain),
                new GoalFact(problem.asked()),
                ConstraintWeightOverrides.of(weights(problem)),
                terrain);
    }

    /** The plan that a solution stands for. */
    static Plan toPlan(PairingSolution solution) {
        List<Pairing> pairings = new ArrayList<>();
        for (DepartmentAssignment assignment : solution.getAssignments()) {
            SchoolSlot slot = assignment.getSchool();
            if (slot != null) {
                pairings.add(new Pairing(
                        assignment.getDepartment().id(), slot.school().id()));
            }
        }
        return new Plan(pairings);
    }

    private static List<DepartmentAssignment> assignments(Problem problem, Plan plan, Terrain terrain) {
        Map<String, Set<SchoolSlot>> forbidden = new HashMap<>();
        Map<String, SchoolSlot> pins = new HashMap<>();
        for (Tie tie : problem.ties()) {
            SchoolSlot slot = terrain.slotById().get(tie.schoolId());
            if (tie.kind() == TieKind.FORBID) {
                forbidden
                        .computeIfAbsent(tie.departmentId(), id -> new HashSet<>())
                        .add(slot);
            } else if (tie.kind() == TieKind.PIN) {
                pins.put(tie.departmentId(), slot);
            }
        }
        Map<String, String> planned = plan.schoolByDepartment();
        Map<GeoPoint, Campus> campuses = new HashMap<>();
        Map<University, List<SchoolSlot>> eligible = new HashMap<>();
        List<DepartmentAssignment> assignments = new ArrayList<>();
        for (Department department : problem.departments()) {
            University university = problem.universityOf(department);
            Campus campus = campuses.computeIfAbsent(
                    department.location(),
                    location -> new Campus(location, terrain.slots().size()));
            List<SchoolSlot> all = eligible.computeIfAbsent(university, terrain::eligible);
            Set<SchoolSlot> leftOut = forbidden.get(department.id());
            DepartmentAssignment assignment = new DepartmentAssignment(
                    assignments.size(), problem, department, campus, leftOut == null ? all : new AllBut(all, leftOut));
            SchoolSlot pin = pins.get(department.id());
            if (pin != null) {
                assignment.pinTo(pin);
            } else {
                String schoolId = planned.get(department.id());
                assignment.setSchool(
                        schoolId == null ? null : terrain.slotById().get(schoolId));
            }
            assignments.add(assignment);
        }
        return assignments;
    }

    private static Map<TargetKey, TargetFact> targets(Problem problem) {
        Map<TargetKey, TargetFact> targets = new LinkedHashMap<>();
        problem.typeTargets()
                .forEach(target -> target.targets()
                        .forEach((type, wanted) -> targets.put(
                                new TargetKey(target.province(), target.setting(), type),
                                new TargetFact(target.province(), target.setting(), type, wanted))));
        return targets;
    }

    private static List<TieFact> ties(Problem problem, Terrain terrain) {
        Map<String, Integer> indexById = new HashMap<>();
        problem.departments().forEach(department -> indexById.put(department.id(), indexById.size()));
        return problem.ties().stream()
                .map(tie -> new TieFact(
                        indexById.get(tie.departmentId()), terrain.slotById().get(tie.schoolId()), tie.kind()))
                .toList();
    }

    private static Map<String, HardMediumSoftScore> weights(Problem problem) {
        Map<String, HardMediumSoftScore> weights = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            weights.put(
                    rule.id(),
                    switch (rule.level()) {
                        case HARD -> HardMediumSoftScore.ONE_HARD;
                        case MEDIUM ->
                            rule == problem.goalRule() ? HardMediumSoftScore.ONE_MEDIUM : HardMediumSoftScore.ZERO;
                        case SOFT ->
                            HardMediumSoftScore.ofSoft(problem.weights().thousandths(rule));
                    });
        }
        return weights;
    }
}
