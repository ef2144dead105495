package org.jiedui.solve.search.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.solve.search.SolutionBuilder;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.StandingFact;
import org.jiedui.solve.search.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** A problem and an assignment in Timefold's shape; made by {@link SolutionBuilder}. */
@PlanningSolution(solutionCloner = SolutionCopier.class)
public class PairingSolution {

    @PlanningEntityCollectionProperty
    private List<DepartmentAssignment> assignments;

    @ProblemFactCollectionProperty
    private List<SchoolSlot> schools;

    @ProblemFactCollectionProperty
    private List<StandingFact> standing;

    @ProblemFactCollectionProperty
    private List<TieFact> ties;

    @ProblemFactCollectionProperty
    private List<FormerFact> former;

    @ProblemFactProperty
    private GoalFact goal;

    @ProblemFactProperty
    private FreeChangesFact freeChanges;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights;

    private Terrain terrain;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the cloner. */
    @SuppressWarnings("NullAway")
    public PairingSolution() {}

    public PairingSolution(
            List<DepartmentAssignment> assignments,
            List<TieFact> ties,
            List<FormerFact> former,
            FreeChangesFact freeChanges,
            GoalFact goal,
            ConstraintWeightOverrides<HardMediumSoftScore> weights,
            Terrain terrain) {
        this.assignments = assignments;
        this.schools = terrain.slots();
        this.standing = terrain.standing();
        this.ties = ties;
        this.former = former;
        this.freeChanges = freeChanges;
        this.goal = goal;
        this.weights = weights;
        this.terrain = terrain;
    }

    /** The same solution again, to be changed apart from this one; facts are shared. */
    PairingSolution copy() {
        List<DepartmentAssignment> copies = new ArrayList<>(assignments.size());
        assignments.forEach(assignment -> copies.add(assignment.copy()));
        PairingSolution copy = new PairingSolution(copies, ties, former, freeChanges, goal, weights, terrain);
        copy.score = score;
        return copy;
    }

    public List<DepartmentAssignment> getAssignments() {
        return assignments;
    }

    public List<SchoolSlot> getSchools() {
        return schools;
    }

    public List<StandingFact> getStanding() {
        return standing;
    }

    public List<TieFact> getTies() {
        return ties;
    }

    public List<FormerFact> getFormer() {
        return former;
    }

    public void setFormer(List<FormerFact> former) {
        this.former = former;
    }

    public FreeChangesFact getFreeChanges() {
        return freeChanges;
    }

    public void setFreeChanges(FreeChangesFact freeChanges) {
        this.freeChanges = freeChanges;
    }

    public GoalFact getGoal() {
        return goal;
    }

    public ConstraintWeightOverrides<HardMediumSoftScore> getWeights() {
        return weights;
    }

    public void setWeights(ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.weights = weights;
    }

    public void setSchools(List<SchoolSlot> schools) {
        this.schools = schools;
    }

    public void setStanding(List<StandingFact> standing) {
        this.standing = standing;
    }

    public void setTies(List<TieFact> ties) {
        this.ties = ties;
    }

    public void setGoal(GoalFact goal) {
        this.goal = goal;
    }

    public void setAssignments(List<DepartmentAssignment> assignments) {
        this.assignments = assignments;
    }

    /** What the moves find their way by. */
    public Terrain terrain() {
        return terrain;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
