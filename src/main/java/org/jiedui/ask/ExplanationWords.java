package org.jiedui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.OpenPlaces;
import org.jiedui.explain.Words;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** Why a department or a school has whom it has, or nobody, in words. */
public final class ExplanationWords {

    private static final Words NOTHING = new Words("", "");

    private final Problem problem;
    private final Plan plan;

    public ExplanationWords(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /**
     * Of a pairing: what it costs, and what would be the best instead.
     *
     * @param shares what {@link OwnShare} says
     * @param best the best alternative, or null while none is known
     */
    public Words paired(Pairing pairing, Map<Rule, Long> shares, @Nullable Alternative best) {
        Department department = problem.department(pairing.departmentId());
        School school = problem.school(pairing.schoolId());
        int kilometres = Amounts.kilometres(department, school);
        String own = km(shares.values().stream().mapToLong(Long::longValue).sum());
        String who = name(department);
        boolean pinned = problem.listTies(TieKind.PIN).stream()
                .anyMatch(tie -> tie.departmentId().equals(department.id())
                        && tie.schoolId().equals(school.id()));
        Words first = new Words(
                "“" + who + "”与“" + school.name() + "”结对，相距 " + kilometres + " 公里，在综合代价中占 " + own + " 公里。",
                who + " has " + school.name() + ", " + kilometres + " km away; its share of the plan's cost is " + own
                        + " km.");
        return plus(
                first,
                pinned
                        ? new Words("名册已将两者锁定。", "The roster pins the pair.")
                        : best == null ? NOTHING : instead(best, who, school.name()));
    }

    /** What the best alternative would mean. */
    private Words instead(Alternative best, String department, String school) {
        boolean otherSchool =
                name(problem.department(best.pairing().departmentId())).equals(department);
        String other = otherSchool
                ? problem.school(best.pairing().schoolId()).name()
                : name(problem.department(best.pairing().departmentId()));
        Long exact = best.exact();
        if (best.fewer() > 0) {
            return new Words("换成其他结对，都会使缺口增大。", "With any other pairing here more of the goal stays open.");
        }
        if (exact == null) {
            Long least = best.atLeast();
            return least == null || least <= 0
                    ? NOTHING
                    : new Words(
                            "换成其他结对，综合代价至少增加 " + km(least) + " 公里。",
                            "With any other pairing here the plan costs at least " + km(least) + " km more.");
        }
        if (exact > 0) {
            return new Words(
                    "最好的替代是“" + other + "”，综合代价增加 " + km(exact) + " 公里。",
                    "The best alternative is " + other + ": the plan costs " + km(exact) + " km more.");
        }
        return exact == 0
                ? new Words(
                        "换成“" + other + "”，综合代价相同，两者同样好。",
                        "With " + other + " instead the plan costs the same; it is as good.")
                : new Words(
                        "换成“" + other + "”更好，综合代价减少 " + km(-exact) + " 公里；本方案尚未证明最优。",
                        "With " + other + " instead the plan is better, by " + km(-exact)
                                + " km; it is not proven to be the best.");
    }

    /** Of a department without a school. */
    public Words without(Department department, Feasibility feasibility) {
        University university = problem.universityOf(department);
        String who = name(department);
        if (problem.programme().goal() == Goal.COVER_EVERY_SCHOOL) {
            return new Words(
                    "“" + who + "”没有结对：本方案以覆盖学校为先，其余院系留作备用。",
                    who + " has no school: this plan covers schools first, and the other departments are reserves.");
        }
        List<Words> reasons = new ArrayList<>();
        for (OpenPlaces.Open open : new OpenPlaces(problem, feasibility).list(plan)) {
            if (university.equals(open.university()) && !reasons.contains(open.reason())) {
                reasons.add(open.reason());
            }
        }
        if (reasons.isEmpty()) {
            int places = problem.programme().placesPerUniversity(Setting.URBAN)
                    + problem.programme().placesPerUniversity(Setting.RURAL);
            return new Words(
                    "“" + who + "”没有结对：该高校的 " + places + " 个名额已由其他院系承担，本院系留作备用。",
                    who + " has no school: other departments take all " + places
                            + " places of the university, and this one is a reserve.");
        }
        Words first =
                new Words("“" + who + "”没有结对，因为该高校有名额空缺。", who + " has no school, as the university has open places. ");
        Words all = first;
        for (Words reason : reasons) {
            all = plus(all, reason);
        }
        return all;
    }

    /** Of a school that nobody has. */
    public Words unchosen(School school, int eligible, @Nullable Alternative best) {
        if (eligible == 0) {
            return new Words(
                    "没有院系与“" + school.name() + "”结对：按规则、回避和锁定，没有院系可以与该校结对。",
                    "Nobody has " + school.name() + ": rules and ties let no department have it.");
        }
        Words first = new Words(
                "没有院系与“" + school.name() + "”结对，可以结对的院系有 " + eligible + " 个。",
                "Nobody has " + school.name() + "; " + eligible + " departments may have it.");
        Long exact = best == null ? null : best.exact();
        if (best == null || exact == null) {
            Long least = best == null ? null : best.atLeast();
            return least == null || least <= 0
                    ? first
                    : plus(
                            first,
                            new Words(
                                    "无论选谁，综合代价至少增加 " + km(least) + " 公里。",
                                    "Whoever takes it, the plan costs at least " + km(least) + " km more."));
        }
        String who = name(problem.department(best.pairing().departmentId()));
        return plus(
                first,
                exact == 0
                        ? new Words(
                                "由“" + who + "”与其结对，综合代价相同，两者同样好。",
                                "With " + who + " the plan costs the same; it is as good.")
                        : new Words(
                                "最合适的是“" + who + "”，综合代价" + (exact > 0 ? "增加 " : "减少 ") + km(Math.abs(exact)) + " 公里。",
                                "The best choice is " + who + ": the plan costs " + km(Math.abs(exact)) + " km "
                                        + (exact > 0 ? "more." : "less.")));
    }

    private static Words plus(Words first, Words second) {
        String gap = first.en().isEmpty() || second.en().isEmpty() || first.en().endsWith(" ") ? "" : " ";
        return new Words(first.zh() + second.zh(), first.en() + gap + second.en());
    }

    private String name(Department department) {
        return problem.universityOf(department).name() + " " + department.name();
    }

    private static String km(long thousandths) {
        return Weights.kilometres(thousandths).toPlainString();
    }
}
