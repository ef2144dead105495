package org.jiedui.solve.search.model;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleShape;
import org.jiedui.solve.search.terrain.Route;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.Seat;
import org.jiedui.solve.search.terrain.Tally;
import org.jiedui.solve.search.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** One department and the school that it is paired with, if any: the decision. */
@PlanningEntity
public class DepartmentAssignment {

    private Terrain terrain;
    private Seat seat;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable SchoolSlot school;

    /** For Timefold. */
    @SuppressWarnings("NullAway")
    public DepartmentAssignment() {}

    public DepartmentAssignment(Terrain terrain, Seat seat) {
        this.terrain = terrain;
        this.seat = seat;
    }

    /** The same decision again, to be changed apart from this one. */
    DepartmentAssignment copy() {
        DepartmentAssignment copy = new DepartmentAssignment(terrain, seat);
        copy.pinned = pinned;
        copy.school = school;
        return copy;
    }

    @PlanningId
    public int getIndex() {
        return seat.index();
    }

    public Seat seat() {
        return seat;
    }

    public Department getDepartment() {
        return seat.department();
    }

    @ValueRangeProvider
    public List<SchoolSlot> getEligible() {
        return seat.eligible();
    }

    public boolean isPinned() {
        return pinned;
    }

    public void pinTo(SchoolSlot slot) {
        pinned = true;
        school = slot;
    }

    public @Nullable SchoolSlot getSchool() {
        return school;
    }

    public void setSchool(@Nullable SchoolSlot school) {
        this.school = school;
    }

    /** The school; asked only where one is assigned. */
    SchoolSlot assigned() {
        SchoolSlot slot = school;
        if (slot == null) {
            throw new IllegalStateException("The department (" + this + ") has no school.");
        }
        return slot;
    }

    /** The way to the school, or null when the pair is not eligible. */
    @Nullable
    Route route() {
        return seat.host().findRoute(assigned());
    }

    /** Counts the pairings along the supply line that the pairing uses, or null. */
    @Nullable
    Tally line() {
        Route route = route();
        return route == null ? null : route.line();
    }

    /** Counts the university's pairings of the school's setting. */
    Tally places() {
        return seat.host().places(assigned().school().setting());
    }

    /** Counts the pairings of the university's province and the school's setting, or null when there is no quota. */
    @Nullable
    Tally quota() {
        return seat.host().quota(assigned().school().setting());
    }

    /**
     * Counts the pairings of the group that the pairing is in, or null when a rule does not count it.
     *
     * @param rule number of the rule in {@link org.jiedui.problem.CountRule#list}
     */
    @Nullable
    Tally counted(int rule) {
        return seat.host().counted(rule, assigned());
    }

    /**
     * The amount of a soft rule about pairs, for the pairing as it is.
     *
     * @param rule number of the rule in {@link org.jiedui.problem.PairRule#list}
     */
    int pairAmount(int rule) {
        return terrain.tariff().pairAmount(rule, seat, assigned());
    }

    /** The amount of a rule about travel, or a hard one about pairs, for the pairing as it is. */
    int amount(Rule rule) {
        SchoolSlot slot = assigned();
        if (rule.shape() == RuleShape.TRAVEL) {
            boolean crossRegion =
                    !seat.host().university().province().equals(slot.school().province());
            return Amounts.ofTravel(
                    rule, terrain.problem().programme(), seat.campus().kilometres(slot), crossRegion);
        }
        return Amounts.ofPair(rule, terrain.problem(), seat.department(), slot.school());
    }

    @Override
    public String toString() {
        return seat.department().id();
    }
}
