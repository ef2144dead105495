package org.jiedui.solve.search;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.FormerFact;
import org.jiedui.solve.search.model.FreeChangesFact;
import org.jiedui.solve.search.model.GoalFact;
import org.jiedui.solve.search.model.PairingConstraints;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.model.TieFact;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.Seat;
import org.jiedui.solve.search.terrain.Terrain;
import org.jiedui.solve.search.terrain.TerrainBuilder;

/** Turns a problem and a plan into Timefold's shape, and back. */
public final class SolutionBuilder {

    private SolutionBuilder() {}

    /** The problem with this plan as its assignment; what the plan names and the problem lacks is left out. */
    public static PairingSolution build(Problem problem, Plan plan) {
        Terrain terrain = TerrainBuilder.build(problem);
        FormerPlan earlier = problem.findFormer();
        return new PairingSolution(
                assignments(terrain, plan),
                ties(terrain),
                former(terrain),
                new FreeChangesFact(earlier == null ? 0 : earlier.free()),
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

    private static List<DepartmentAssignment> assignments(Terrain terrain, Plan plan) {
        Map<String, SchoolSlot> pins = new HashMap<>();
        terrain.problem()
                .listTies(TieKind.PIN)
                .forEach(pin -> pins.put(pin.departmentId(), terrain.slotById().get(pin.schoolId())));
        Map<String, String> planned = plan.schoolByDepartment();
        List<DepartmentAssignment> assignments = new ArrayList<>();
        for (Seat seat : terrain.seats()) {
            DepartmentAssignment assignment = new DepartmentAssignment(terrain, seat);
            SchoolSlot pin = pins.get(seat.department().id());
            if (pin != null) {
                assignment.pinTo(pin);
            } else {
                String schoolId = planned.get(seat.department().id());
                assignment.setSchool(
                        schoolId == null ? null : terrain.slotById().get(schoolId));
            }
            assignments.add(assignment);
        }
        return assignments;
    }

    private static Map<String, Integer> indexById(Terrain terrain) {
        Map<String, Integer> indexById = new HashMap<>();
        terrain.seats().forEach(seat -> indexById.put(seat.department().id(), seat.index()));
        return indexById;
    }

    private static List<TieFact> ties(Terrain terrain) {
        Map<String, Integer> indexById = indexById(terrain);
        return terrain.problem().ties().stream()
                .map(tie -> new TieFact(
                        Objects.requireNonNull(indexById.get(tie.departmentId())),
                        Objects.requireNonNull(terrain.slotById().get(tie.schoolId())),
                        tie.kind()))
                .toList();
    }

    /** The earlier plan's pairings, of which the problem has both ends. */
    private static List<FormerFact> former(Terrain terrain) {
        FormerPlan former = terrain.problem().findFormer();
        if (former == null) {
            return List.of();
        }
        Map<String, Integer> indexById = indexById(terrain);
        return former.schools().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pairing -> new FormerFact(
                        Objects.requireNonNull(indexById.get(pairing.getKey())),
                        Objects.requireNonNull(terrain.slotById().get(pairing.getValue()))))
                .toList();
    }

    private static Map<String, HardMediumSoftScore> weights(Problem problem) {
        Map<String, HardMediumSoftScore> weights = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            weights.put(rule.id(), canCount(rule, problem) ? weight(rule, problem) : HardMediumSoftScore.ZERO);
        }
        FormerPlan former = problem.findFormer();
        weights.put(PairingConstraints.FORMER_PAIRING, HardMediumSoftScore.ofSoft(former == null ? 0 : former.worth()));
        weights.put(
                PairingConstraints.CHANGES_BEYOND,
                HardMediumSoftScore.ofSoft(former != null && former.joins() ? former.beyond() : 0));
        return weights;
    }

    private static HardMediumSoftScore weight(Rule rule, Problem problem) {
        return switch (rule.level()) {
            case HARD -> HardMediumSoftScore.ONE_HARD;
            case MEDIUM -> rule == problem.goalRule() ? HardMediumSoftScore.ONE_MEDIUM : HardMediumSoftScore.ZERO;
            case SOFT -> HardMediumSoftScore.ofSoft(problem.weights().thousandths(rule));
        };
    }

    /**
     * A rule about which the roster says nothing counts nothing; with weight zero Timefold leaves it out, which saves
     * time.
     */
    private static boolean canCount(Rule rule, Problem problem) {
        return switch (rule) {
            case PROVINCE_QUOTA -> !problem.programme().quotas().isEmpty();
            case SUPPLY_AGREEMENT -> !problem.programme().supply().isEmpty();
            case PIN_KEPT, FORBIDDEN_PAIR, UNKEPT_PREFERENCE, CHANGED_PAIRING ->
                problem.ties().stream().map(Tie::kind).distinct().anyMatch(kind -> Amounts.ruleOf(kind) == rule);
            default ->
                CountRule.list().stream()
                        .filter(described -> described.rule() == rule)
                        .allMatch(described -> described.canCount(problem));
        };
    }
}
