package org.jiedui.explain;

import java.math.BigDecimal;
import org.jiedui.plan.Changes.CausedChange;
import org.jiedui.plan.FormerFit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** Why a pairing of the earlier plan changes, in words. */
public final class ChangeWords {

    private final Problem problem;
    private final @Nullable Problem former;

    /**
     * Words about a plan's changes.
     *
     * @param problem the plan's problem
     * @param former the problem of the plan that it is made from, which knows what is gone; null when that is gone too
     */
    public ChangeWords(Problem problem, @Nullable Problem former) {
        this.problem = problem;
        this.former = former;
    }

    /** One sentence about a change. */
    public Words of(CausedChange change) {
        return switch (change.cause()) {
            case DROPPED, FORCED ->
                because(change.why(), change.by(), change.former().schoolId());
            case DISPLACED -> {
                String by = department(change.by());
                yield new Words(
                        "因“" + by + "”须另行安排，本对结对随之调整。", "Changed because \"" + by + "\" has to be placed elsewhere.");
            }
            case IMPROVED -> {
                BigDecimal km = Weights.kilometres(change.saved());
                yield new Words(
                        "可以保持原结对；调整后综合代价降低 " + km.toPlainString() + " 公里。",
                        "It could stay; changing it saves " + km.toPlainString() + " km-equivalents.");
            }
        };
    }

    /**
     * Why no plan can keep a pairing.
     *
     * @param why null where a limit allows fewer than before
     * @param by the other end of a pin, or the other department
     * @param schoolId the pairing's school
     */
    private Words because(FormerFit.@Nullable Why why, @Nullable String by, String schoolId) {
        if (why == null) {
            return new Words(
                    "名额或跨省供给少于原方案所用，须有结对调整。",
                    "A quota or a supply line allows fewer pairings than the earlier plan has.");
        }
        return switch (why) {
            case DEPARTMENT_GONE -> new Words("该院系已不在名册中。", "The department is not in the roster any more.");
            case SCHOOL_GONE ->
                new Words(
                        "原结对学校“" + school(schoolId) + "”已不在名册中。",
                        "The school \"" + school(schoolId) + "\" is not in the roster any more.");
            case FORBIDDEN ->
                new Words(
                        "该院系与“" + school(schoolId) + "”已列为回避。",
                        "The department and \"" + school(schoolId) + "\" are not to be paired.");
            case DEPARTMENT_PINNED ->
                new Words("该院系已锁定“" + school(by) + "”。", "The department is pinned to \"" + school(by) + "\".");
            case SCHOOL_PINNED ->
                new Words(
                        "“" + school(schoolId) + "”已由“" + department(by) + "”锁定。",
                        "\"" + school(schoolId) + "\" is pinned to \"" + department(by) + "\".");
            case INELIGIBLE ->
                new Words(
                        "按现行名额和供给关系，“" + school(schoolId) + "”不在该校可结对范围内。",
                        "\"" + school(schoolId) + "\" is not eligible for the university any more.");
            case SCHOOL_TWICE ->
                new Words(
                        "原方案中“" + school(schoolId) + "”同时与“" + department(by) + "”结对。",
                        "The earlier plan pairs \"" + school(schoolId) + "\" with \"" + department(by) + "\" too.");
        };
    }

    /** A department with its university, or its id where nobody knows it. */
    public String department(@Nullable String id) {
        String name = id == null ? null : department(problem, id);
        if (name == null && id != null && former != null) {
            name = department(former, id);
        }
        return name == null ? String.valueOf(id) : name;
    }

    /** A school's name, or its id where nobody knows it. */
    public String school(@Nullable String id) {
        School school = id == null ? null : problem.findSchool(id);
        if (school == null && id != null && former != null) {
            school = former.findSchool(id);
        }
        return school == null ? String.valueOf(id) : school.name();
    }

    private static @Nullable String department(Problem of, String id) {
        Department department = of.findDepartment(id);
        return department == null ? null : of.universityOf(department).name() + " " + department.name();
    }
}
