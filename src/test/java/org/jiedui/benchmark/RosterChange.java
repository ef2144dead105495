package org.jiedui.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;

/** What the benchmark makes of a roster: another goal, another size, or a harder one. Always the same. */
enum RosterChange {
    /** Every place is to be filled, whatever the roster's goal. */
    FILL(problem -> with(problem, goal(problem), problem.departments(), problem.schools(), problem.ties())),
    /** Every fourth university and school of each province. */
    QUARTER(problem -> share(problem, 4)),
    /** Every second one. */
    HALF(problem -> share(problem, 2)),
    /** Every university and school once more, some kilometres away. */
    DOUBLE(RosterChange::twice),
    /** Two campuses each, random types and needs, a wish for every twelfth department, heavy weights. */
    HOSTILE(RosterChange::hostile);

    private static final double APART = 0.07;

    private final UnaryOperator<Problem> change;

    RosterChange(UnaryOperator<Problem> change) {
        this.change = change;
    }

    /** The one of this name in small letters. */
    static RosterChange of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no change (" + name + ") of a roster. Maybe "
                        + "one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }

    Problem apply(Problem problem) {
        return change.apply(problem);
    }

    private static Programme goal(Problem problem) {
        Programme programme = problem.programme();
        return new Programme(
                Goal.FILL_EVERY_PLACE,
                programme.departmentsPerUniversity(),
                programme.urbanPerUniversity(),
                programme.ruralPerUniversity(),
                programme.quotas(),
                programme.supply(),
                programme.farKilometres());
    }

    private static Problem with(
            Problem problem, Programme programme, List<Department> departments, List<School> schools, List<Tie> ties) {
        return new Problem(programme, problem.universities(), departments, schools, ties, problem.weights());
    }

    private static Problem share(Problem problem, int of) {
        List<University> universities = each(problem.universities(), of);
        List<School> schools = each(problem.schools(), of);
        Set<String> kept = new HashSet<>();
        universities.forEach(university -> kept.add(university.id()));
        List<Department> departments = problem.departments().stream()
                .filter(department -> kept.contains(department.universityId()))
                .toList();
        departments.forEach(department -> kept.add(department.id()));
        schools.forEach(school -> kept.add(school.id()));
        List<Tie> ties = problem.ties().stream()
                .filter(tie -> kept.contains(tie.departmentId()) && kept.contains(tie.schoolId()))
                .toList();
        return new Problem(problem.programme(), universities, departments, schools, ties, problem.weights());
    }

    private static <T> List<T> each(List<T> rows, int of) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += of) {
            some.add(rows.get(i));
        }
        return some;
    }

    private static Problem twice(Problem problem) {
        List<University> universities = new ArrayList<>(problem.universities());
        List<Department> departments = new ArrayList<>(problem.departments());
        List<School> schools = new ArrayList<>(problem.schools());
        problem.universities()
                .forEach(each -> universities.add(new University(
                        each.id() + "+", each.name(), each.province(), each.city(), near(each.location()))));
        problem.departments()
                .forEach(each -> departments.add(new Department(
                        each.id() + "+",
                        each.universityId() + "+",
                        each.name(),
                        each.strengths(),
                        near(each.location()))));
        problem.schools().forEach(each -> schools.add(school(each, each.id() + "+", each.type(), each.needs())));
        return new Problem(problem.programme(), universities, departments, schools, problem.ties(), problem.weights());
    }

    private static GeoPoint near(GeoPoint point) {
        return new GeoPoint(point.latitude() + APART, point.longitude() + APART);
    }

    private static School school(School each, String id, String type, Set<String> needs) {
        return new School(
                id,
                each.name(),
                each.province(),
                each.city(),
                each.county(),
                each.setting(),
                each.stage(),
                type,
                needs,
                each.marks(),
                id.equals(each.id()) ? each.location() : near(each.location()));
    }

    private static Problem hostile(Problem problem) {
        Random random = new Random(7);
        List<String> types =
                problem.schools().stream().map(School::type).distinct().sorted().toList();
        List<String> skills = problem.departments().stream()
                .flatMap(department -> department.strengths().stream())
                .distinct()
                .sorted()
                .toList();
        List<School> schools = problem.schools().stream()
                .map(each -> school(each, each.id(), any(types, random), Set.of(any(skills, random))))
                .toList();
        List<Department> departments = new ArrayList<>();
        List<Tie> ties = new ArrayList<>(problem.ties());
        Set<Tie> known = new HashSet<>(ties);
        for (Department each : problem.departments()) {
            boolean second = departments.size() % 2 == 1;
            departments.add(new Department(
                    each.id(),
                    each.universityId(),
                    each.name(),
                    new HashSet<>(List.of(any(skills, random), any(skills, random))),
                    second ? near(near(near(each.location()))) : each.location()));
        }
        for (Department each : departments) {
            if (random.nextInt(12) == 0) {
                String province = problem.universityOf(each).province();
                School school = any(schools, random);
                Tie tie = new Tie(each.id(), school.id(), TieKind.PREFER);
                if (school.province().equals(province) && known.add(tie)) {
                    ties.add(tie);
                }
            }
        }
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> weights.put(rule, BigDecimal.valueOf(1 + random.nextInt(60))));
        return with(problem, problem.programme(), departments, schools, ties)
                .withWeights(problem.weights().with(weights));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
