package org.jiedui.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/** Carries a repair out on a roster. */
public final class CarriedOut {

    private CarriedOut() {}

    /**
     * The problem after a repair.
     *
     * @param by how far to go, the repair's own count or less
     */
    public static Problem repair(Problem problem, Repair repair, int by) {
        Map<String, String> subject = repair.subject();
        Programme programme = problem.programme();
        List<Department> departments = new ArrayList<>(problem.departments());
        List<School> schools = problem.schools();
        List<Tie> ties = new ArrayList<>(problem.ties());
        switch (repair.kind()) {
            case RAISE_SUPPLY_LINE -> programme = withSupply(programme, subject, by);
            case RAISE_QUOTA -> programme = withQuota(programme, subject, by);
            case RECOMMEND_MORE_SCHOOLS -> schools = recommend(problem, subject, by);
            case ADD_DEPARTMENTS -> {
                University university = problem.university(subject.get("universityId"));
                for (int i = 0; i < by; i++) {
                    departments.add(
                            new Department("more" + i, university.id(), "增补" + i, Set.of(), university.location()));
                }
            }
            case RAISE_PLACES -> programme = withPlaces(programme, subject, by);
            case RELEASE_PIN -> ties.remove(tie(subject, TieKind.PIN));
            case RELEASE_FORBID -> ties.remove(tie(subject, TieKind.FORBID));
            case ASK_LESS -> throw new IllegalArgumentException(repair.toString());
        }
        return new Problem(programme, problem.universities(), departments, schools, ties, problem.weights());
    }

    private static Tie tie(Map<String, String> subject, TieKind kind) {
        return new Tie(subject.get("departmentId"), subject.get("schoolId"), kind);
    }

    private static Programme withSupply(Programme programme, Map<String, String> subject, int by) {
        return with(
                programme,
                programme.quotas(),
                programme.supply().stream()
                        .map(line -> line.demand().equals(subject.get("demand"))
                                        && line.supplier().equals(subject.get("supplier"))
                                        && line.setting().name().equals(subject.get("setting"))
                                ? new SupplyLine(line.demand(), line.supplier(), line.setting(), line.count() + by)
                                : line)
                        .toList());
    }

    private static Programme withQuota(Programme programme, Map<String, String> subject, int by) {
        boolean urban = Setting.valueOf(subject.get("setting")) == Setting.URBAN;
        return with(
                programme,
                programme.quotas().stream()
                        .map(quota -> quota.province().equals(subject.get("province"))
                                ? new ProvinceQuota(
                                        quota.province(),
                                        quota.universities(),
                                        quota.urban() + (urban ? by : 0),
                                        quota.rural() + (urban ? 0 : by))
                                : quota)
                        .toList(),
                programme.supply());
    }

    private static Programme withPlaces(Programme programme, Map<String, String> subject, int by) {
        boolean urban = Setting.valueOf(subject.get("setting")) == Setting.URBAN;
        return new Programme(
                programme.goal(),
                programme.departmentsPerUniversity(),
                programme.urbanPerUniversity() + (urban ? by : 0),
                programme.ruralPerUniversity() + (urban ? 0 : by),
                programme.quotas(),
                programme.supply(),
                programme.farKilometres());
    }

    private static Programme with(Programme programme, List<ProvinceQuota> quotas, List<SupplyLine> supply) {
        return new Programme(
                programme.goal(),
                programme.departmentsPerUniversity(),
                programme.urbanPerUniversity(),
                programme.ruralPerUniversity(),
                quotas,
                supply,
                programme.farKilometres());
    }

    /** Schools that are pinned stay as they are: they are spoken for. */
    private static List<School> recommend(Problem problem, Map<String, String> subject, int by) {
        List<String> pinned =
                problem.listTies(TieKind.PIN).stream().map(Tie::schoolId).toList();
        List<School> schools = new ArrayList<>();
        int left = by;
        for (School school : problem.schools()) {
            boolean chosen = left > 0
                    && !school.recommended()
                    && !pinned.contains(school.id())
                    && school.province().equals(subject.get("province"))
                    && school.setting().name().equals(subject.get("setting"));
            left -= chosen ? 1 : 0;
            schools.add(
                    chosen
                            ? new School(
                                    school.id(),
                                    school.name(),
                                    school.province(),
                                    school.city(),
                                    school.county(),
                                    school.setting(),
                                    school.stage(),
                                    school.type(),
                                    school.needs(),
                                    Set.of(SchoolMark.RECOMMENDED),
                                    school.location())
                            : school);
        }
        return schools;
    }
}
