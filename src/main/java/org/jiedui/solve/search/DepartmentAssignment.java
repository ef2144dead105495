package org.jiedui.solve.search;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleShape;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/** One department and the school that it is paired with, if any: the decision. */
@PlanningEntity
public class DepartmentAssignment {

    @PlanningId
    private int index;

    private Problem problem;
    private Department department;
    private University university;
    private Campus campus;
    private List<SchoolSlot> eligible;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable SchoolSlot school;

    /** For the cloner. */
    @SuppressWarnings("NullAway")
    public DepartmentAssignment() {}

    /**
     * @param index its place among the problem's departments
     * @param eligible the schools that it may be paired with; shared between departments that have the same
     */
    DepartmentAssignment(int index, Problem problem, Department department, Campus campus, List<SchoolSlot> eligible) {
        this.index = index;
        this.problem = problem;
        this.department = department;
        this.university = problem.universityOf(department);
        this.campus = campus;
        this.eligible = eligible;
    }

    public int getIndex() {
        return index;
    }

    public Department getDepartment() {
        return department;
    }

    public University getUniversity() {
        return university;
    }

    Campus campus() {
        return campus;
    }

    @ValueRangeProvider
    public List<SchoolSlot> getEligible() {
        return eligible;
    }

    public boolean isPinned() {
        return pinned;
    }

    void pinTo(SchoolSlot slot) {
        pinned = true;
        school = slot;
    }

    public @Nullable SchoolSlot getSchool() {
        return school;
    }

    public void setSchool(@Nullable SchoolSlot school) {
        this.school = school;
    }

    /** Whether the department may be paired with a school as far as its value range goes. */
    boolean mayTake(SchoolSlot slot) {
        return problem.eligibility().allows(university, slot.school()) && !forbids(slot);
    }

    private boolean forbids(SchoolSlot slot) {
        return eligible instanceof AllBut range && range.isLeftOut(slot);
    }

    /** The school; asked only where one is assigned. */
    School assigned() {
        SchoolSlot slot = school;
        if (slot == null) {
            throw new IllegalStateException("The department (" + department.id() + ") has no school.");
        }
        return slot.school();
    }

    /** The supply line that the pairing uses, or null. */
    @Nullable
    SupplyLine line() {
        Source source = problem.eligibility().findSource(university, assigned());
        return source == null ? null : source.line();
    }

    /** The amount of a rule that counts pairs, for the pairing as it is. */
    int amount(Rule rule) {
        School paired = assigned();
        if (rule.shape() == RuleShape.TRAVEL) {
            SchoolSlot slot = school;
            int kilometres = slot == null ? 0 : campus.kilometres(slot);
            return Amounts.ofTravel(
                    rule,
                    problem.programme(),
                    kilometres,
                    !university.province().equals(paired.province()));
        }
        return Amounts.ofPair(rule, problem, department, paired);
    }

    /** How many places the university has for the school's setting. */
    int places() {
        return problem.programme().placesPerUniversity(assigned().setting());
    }

    /** The quota of the university's province for the school's setting. */
    int quota() {
        return problem.findQuota(university.province(), assigned().setting()).orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return department.id();
    }
}
