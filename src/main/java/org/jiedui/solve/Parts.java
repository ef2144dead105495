package org.jiedui.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * A problem split into independent parts: the connected components of provinces under supply lines.
 *
 * <p>No rule looks across two parts, so the best plan of the whole is the union of the best plans of the parts, and
 * costs and bounds add up. A tie between two parts can never hold; what it costs is the {@link #constant()}.
 *
 * @param problems the parts, the one with most departments first
 * @param constant what every plan costs beyond its parts
 */
record Parts(List<Problem> problems, Cost constant) {

    /** Splits a problem; linear in the roster. */
    static Parts of(Problem problem) {
        ProvinceGroups groups = new ProvinceGroups();
        problem.programme().supply().forEach(line -> groups.join(line.demand(), line.supplier()));

        Map<String, Members> members = new TreeMap<>();
        for (University university : problem.universities()) {
            members.computeIfAbsent(groups.of(university.province()), group -> new Members())
                    .universities
                    .add(university);
        }
        for (Department department : problem.departments()) {
            String province = problem.universityOf(department).province();
            Objects.requireNonNull(members.get(groups.of(province))).departments.add(department);
        }
        for (School school : problem.schools()) {
            members.computeIfAbsent(groups.of(school.province()), group -> new Members())
                    .schools
                    .add(school);
        }
        long constant = 0;
        long broken = 0;
        for (Tie tie : problem.ties()) {
            String ofDepartment = groups.of(
                    problem.universityOf(problem.department(tie.departmentId())).province());
            if (ofDepartment.equals(groups.of(problem.school(tie.schoolId()).province()))) {
                Objects.requireNonNull(members.get(ofDepartment)).ties.add(tie);
            } else {
                Rule rule = Amounts.ruleOf(tie.kind());
                int amount = Amounts.ofTie(rule, false);
                if (rule.level() == RuleLevel.HARD) {
                    broken += amount;
                } else {
                    constant += amount * problem.weights().thousandths(rule);
                }
            }
        }
        List<Problem> problems = members.entrySet().stream()
                .map(entry -> entry.getValue().toProblem(problem, groups, entry.getKey()))
                .sorted(Comparator.comparing(
                        (Problem part) -> -part.departments().size()))
                .toList();
        return new Parts(problems, new Cost(broken, 0, constant));
    }

    /** A problem as one part. */
    static Parts whole(Problem problem) {
        return new Parts(List.of(problem), new Cost(0, 0, 0));
    }

    /** The pairings of a plan whose department and school both belong to a part. */
    static Plan restrict(Plan plan, Problem part) {
        return new Plan(plan.pairings().stream()
                .filter(pairing -> part.findDepartment(pairing.departmentId()) != null
                        && part.findSchool(pairing.schoolId()) != null)
                .toList());
    }

    /** The union of plans of different parts. */
    static Plan merge(List<Plan> plans) {
        List<Pairing> pairings = new ArrayList<>();
        plans.forEach(plan -> pairings.addAll(plan.pairings()));
        return new Plan(pairings);
    }

    /** What belongs to one part. */
    private static final class Members {
        private final List<University> universities = new ArrayList<>();
        private final List<Department> departments = new ArrayList<>();
        private final List<School> schools = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();

        Problem toProblem(Problem whole, ProvinceGroups groups, String group) {
            Programme programme = whole.programme();
            List<SupplyLine> supply = programme.supply().stream()
                    .filter(line -> groups.of(line.demand()).equals(group))
                    .toList();
            Set<String> provinces = new HashSet<>();
            universities.forEach(university -> provinces.add(university.province()));
            Programme own = new Programme(
                    programme.goal(),
                    programme.departmentsPerUniversity(),
                    programme.urbanPerUniversity(),
                    programme.ruralPerUniversity(),
                    programme.quotas().stream()
                            .filter(quota -> provinces.contains(quota.province()))
                            .toList(),
                    supply,
                    programme.farKilometres());
            return new Problem(own, universities, departments, schools, ties, whole.weights());
        }
    }

    /** Union-find over province names. */
    private static final class ProvinceGroups {
        private final Map<String, String> parent = new HashMap<>();

        String of(String province) {
            String root = province;
            while (parent.containsKey(root)) {
                root = parent.get(root);
            }
            return root;
        }

        void join(String a, String b) {
            String rootOfA = of(a);
            String rootOfB = of(b);
            if (!rootOfA.equals(rootOfB)) {
                parent.put(rootOfB, rootOfA);
            }
        }
    }
}
