package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.ask.Alternative;
import org.jiedui.ask.ExplanationWords;
import org.jiedui.ask.OwnShare;
import org.jiedui.ask.Standbys;
import org.jiedui.explain.Words;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.jiedui.run.Explanations;
import org.jiedui.run.PlanReading;
import org.jspecify.annotations.Nullable;

/** Why a department or a school has whom it has, and whom else it might have, as the contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
        @Nullable String departmentId,
        @Nullable String schoolId,
        @Nullable PairView pairing,
        String text,
        String textZh,
        List<TieView> ties,
        @Nullable Map<String, BigDecimal> ownCosts,
        @Nullable BigDecimal ownKm,
        @Nullable StandbyOf standby,
        List<AlternativeView> alternatives,
        int eligible,
        int certain,
        State state) {

    /** Whether more will be known later. */
    enum State {
        PARTIAL,
        COMPLETE
    }

    /** The pairing itself. */
    record PairView(
            String departmentId,
            String department,
            String universityId,
            String university,
            String province,
            String schoolId,
            String school,
            String schoolProvince,
            Setting setting,
            String type,
            int distanceKm,
            boolean crossRegion) {
        static PairView of(Problem problem, Pairing pairing) {
            Department department = problem.department(pairing.departmentId());
            School school = problem.school(pairing.schoolId());
            return new PairView(
                    department.id(),
                    department.name(),
                    department.universityId(),
                    problem.universityOf(department).name(),
                    problem.universityOf(department).province(),
                    school.id(),
                    school.name(),
                    school.province(),
                    school.setting(),
                    school.type(),
                    Amounts.kilometres(department, school),
                    problem.isCrossRegion(department, school));
        }
    }

    /** A tie of the department or the school that is asked about. */
    record TieView(
            TieKind kind, String departmentId, String department, String schoolId, String school, boolean holds) {}

    /** Who takes over in case of need. */
    record StandbyOf(String schoolId, String school, BigDecimal extraKm) {}

    static ExplanationView ofDepartment(
            PlanReading reading, Department department, Feasibility feasibility, Explanations.Known known, int most) {
        Pairing pairing = reading.plan().pairings().stream()
                .filter(each -> each.departmentId().equals(department.id()))
                .findFirst()
                .orElse(null);
        ExplanationWords words = new ExplanationWords(reading.problem(), reading.plan());
        Map<Rule, Long> shares = pairing == null ? Map.of() : OwnShare.of(reading.problem(), reading.plan(), pairing);
        return of(
                reading,
                department.id(),
                null,
                pairing,
                pairing == null ? words.without(department, feasibility) : words.paired(pairing, shares, first(known)),
                shares,
                known,
                most);
    }

    static ExplanationView ofSchool(PlanReading reading, School school, Explanations.Known known, int most) {
        Pairing pairing = reading.plan().pairings().stream()
                .filter(each -> each.schoolId().equals(school.id()))
                .findFirst()
                .orElse(null);
        ExplanationWords words = new ExplanationWords(reading.problem(), reading.plan());
        Map<Rule, Long> shares = pairing == null ? Map.of() : OwnShare.of(reading.problem(), reading.plan(), pairing);
        return of(
                reading,
                null,
                school.id(),
                pairing,
                pairing == null
                        ? words.unchosen(school, known.alternatives().size(), first(known))
                        : words.paired(pairing, shares, first(known)),
                shares,
                known,
                most);
    }

    private static @Nullable Alternative first(Explanations.Known known) {
        return known.alternatives().isEmpty() ? null : known.alternatives().getFirst();
    }

    private static ExplanationView of(
            PlanReading reading,
            @Nullable String departmentId,
            @Nullable String schoolId,
            @Nullable Pairing pairing,
            Words words,
            Map<Rule, Long> shares,
            Explanations.Known known,
            int most) {
        Problem problem = reading.problem();
        Map<String, BigDecimal> costs = new LinkedHashMap<>();
        for (Rule rule : Rule.listSoft()) {
            Long share = shares.get(rule);
            if (share != null) {
                costs.put(rule.id(), Weights.kilometres(share));
            }
        }
        Standbys.Standby standby = known.standby();
        return new ExplanationView(
                departmentId,
                schoolId,
                pairing == null ? null : PairView.of(problem, pairing),
                words.en(),
                words.zh(),
                ties(reading, departmentId, schoolId),
                pairing == null ? null : costs,
                pairing == null
                        ? null
                        : Weights.kilometres(shares.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                standby == null
                        ? null
                        : new StandbyOf(
                                standby.schoolId(),
                                problem.school(standby.schoolId()).name(),
                                Weights.kilometres(standby.extra())),
                known.alternatives().stream()
                        .limit(most)
                        .map(alternative -> AlternativeView.of(problem, alternative))
                        .toList(),
                known.alternatives().size(),
                known.certain(),
                known.isComplete() ? State.COMPLETE : State.PARTIAL);
    }

    private static List<TieView> ties(PlanReading reading, @Nullable String departmentId, @Nullable String schoolId) {
        Problem problem = reading.problem();
        return problem.ties().stream()
                .filter(tie -> tie.departmentId().equals(departmentId)
                        || tie.schoolId().equals(schoolId))
                .map(tie -> new TieView(
                        tie.kind(),
                        tie.departmentId(),
                        problem.department(tie.departmentId()).name(),
                        tie.schoolId(),
                        problem.school(tie.schoolId()).name(),
                        reading.plan().pairings().contains(new Pairing(tie.departmentId(), tie.schoolId()))))
                .toList();
    }
}
