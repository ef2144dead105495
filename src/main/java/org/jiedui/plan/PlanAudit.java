package org.jiedui.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Department;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;

/**
 * Recomputes every rule from a plan alone.
 *
 * <p>It shares with the engines what a rule is: the amounts ({@link Amounts}), the groups that soft rules count by
 * ({@link org.jiedui.problem.CountGroups}), which pairs are eligible and the targets of the types. It counts in its own
 * plain way, so that an error in an engine's bookkeeping cannot hide here; an error in what is shared is for the tests'
 * own oracle to find. One pass over the pairings, then one over each group; linear in the roster.
 */
public final class PlanAudit {

    private record CountedGroup(String of, Object by) {}

    private final Problem problem;
    private final Map<String, String> schoolByDepartment;
    private final EnumMap<Rule, Long> amounts = new EnumMap<>(Rule.class);
    private final List<Violation> violations = new ArrayList<>();

    private final Map<String, Integer> departmentsOfSchool = new HashMap<>();
    private final Map<CountedGroup, Integer> ofUniversity = new HashMap<>();
    private final Map<CountedGroup, Integer> ofProvince = new HashMap<>();
    private final Map<SupplyLine, Integer> ofLine = new HashMap<>();
    private final Map<CountGroup, Integer> ofGroup = new LinkedHashMap<>();

    private PlanAudit(Problem problem, Plan plan) {
        this.problem = problem;
        this.schoolByDepartment = plan.schoolByDepartment();
    }

    /**
     * Audits a plan.
     *
     * @throws IllegalArgumentException when the plan names a department or a school that the problem does not have
     */
    public static AuditReport audit(Problem problem, Plan plan) {
        return new PlanAudit(problem, plan).report(plan);
    }

    private AuditReport report(Plan plan) {
        for (Pairing pairing : plan.pairings()) {
            count(problem.department(pairing.departmentId()), problem.school(pairing.schoolId()));
        }
        countSchoolsTakenTwice();
        countPlaces();
        List<QuotaUse> quotas = countQuotas();
        List<SupplyUse> supply = countSupply();
        countTies();
        countGroups();
        countGoal();
        violations.sort((a, b) -> a.rule().compareTo(b.rule()));
        List<RuleTotal> totals = totals();
        return new AuditReport(
                new Cost(
                        sum(totals, RuleLevel.HARD),
                        sum(totals, RuleLevel.MEDIUM),
                        sum(totals, RuleLevel.SOFT) + changesCost()),
                violations,
                totals,
                quotas,
                supply,
                plan.pairings().size());
    }

    private void count(Department department, School school) {
        University university = problem.universityOf(department);
        departmentsOfSchool.merge(school.id(), 1, Integer::sum);
        ofUniversity.merge(new CountedGroup(university.id(), school.setting()), 1, Integer::sum);
        ofProvince.merge(new CountedGroup(university.province(), school.setting()), 1, Integer::sum);
        problem.groups().of(university, school).forEach(group -> ofGroup.merge(group, 1, Integer::sum));
        Source source = problem.eligibility().findSource(university, school);
        if (source != null && source.line() != null) {
            ofLine.merge(source.line(), 1, Integer::sum);
        }
        for (Rule rule : Rule.values()) {
            if (rule.countsPairs()) {
                int amount = Amounts.ofPair(rule, problem, department, school);
                add(rule, amount);
                if (rule.level() == RuleLevel.HARD && amount > 0) {
                    violations.add(new Violation(rule, List.of(department.id(), school.id()), 1, 0));
                }
            }
        }
    }

    private void countSchoolsTakenTwice() {
        departmentsOfSchool.forEach(
                (school, count) -> limit(Rule.ONE_DEPARTMENT_PER_SCHOOL, List.of(school), count, 1));
    }

    private void countPlaces() {
        ofUniversity.forEach((group, count) -> limit(
                Rule.UNIVERSITY_PLACES,
                List.of(group.of(), group.by().toString()),
                count,
                problem.programme().placesPerUniversity((Setting) group.by())));
    }

    private List<QuotaUse> countQuotas() {
        Set<String> provinces = new LinkedHashSet<>();
        problem.programme().quotas().stream().map(ProvinceQuota::province).forEach(provinces::add);
        problem.universities().stream().map(University::province).forEach(provinces::add);
        List<QuotaUse> uses = new ArrayList<>();
        for (String province : provinces) {
            for (Setting setting : Setting.values()) {
                int filled = ofProvince.getOrDefault(new CountedGroup(province, setting), 0);
                OptionalInt quota = problem.findQuota(province, setting);
                quota.ifPresent(most -> limit(Rule.PROVINCE_QUOTA, List.of(province, setting.name()), filled, most));
                uses.add(new QuotaUse(
                        province, setting, quota, problem.askedByUniversitiesOf(province, setting), filled));
            }
        }
        return uses;
    }

    private List<SupplyUse> countSupply() {
        List<SupplyUse> uses = new ArrayList<>();
        for (SupplyLine line : problem.programme().supply()) {
            int used = ofLine.getOrDefault(line, 0);
            limit(
                    Rule.SUPPLY_AGREEMENT,
                    List.of(line.demand(), line.supplier(), line.setting().name()),
                    used,
                    line.count());
            uses.add(new SupplyUse(line, used));
        }
        return uses;
    }

    private void countTies() {
        for (Tie tie : problem.ties()) {
            boolean holds = tie.schoolId().equals(schoolByDepartment.get(tie.departmentId()));
            Rule rule = Amounts.ruleOf(tie.kind());
            int amount = Amounts.ofTie(rule, holds);
            add(rule, amount);
            if (rule.level() == RuleLevel.HARD && amount > 0) {
                violations.add(
                        new Violation(rule, List.of(tie.departmentId(), tie.schoolId()), holds ? 1 : 0, holds ? 0 : 1));
            }
        }
    }

    /** Groups in which nobody is count too, where the rule says so. */
    private void countGroups() {
        problem.groups().listStanding().forEach(group -> ofGroup.putIfAbsent(group, 0));
        ofGroup.forEach((group, count) -> add(group.rule().rule(), group.amount(count)));
    }

    private void countGoal() {
        int reached = switch (problem.programme().goal()) {
            case FILL_EVERY_PLACE -> schoolByDepartment.size();
            case COVER_EVERY_SCHOOL -> new HashSet<>(schoolByDepartment.values()).size();
        };
        add(problem.goalRule(), Amounts.missing(problem.asked(), reached));
    }

    private void limit(Rule rule, List<String> subject, int counted, int limit) {
        int amount = Amounts.overLimit(counted, limit);
        add(rule, amount);
        if (amount > 0) {
            violations.add(new Violation(rule, subject, counted, limit));
        }
    }

    private void add(Rule rule, long amount) {
        amounts.merge(rule, amount, Long::sum);
    }

    private List<RuleTotal> totals() {
        List<RuleTotal> totals = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (problem.hasRule(rule)) {
                totals.add(new RuleTotal(
                        rule, amounts.getOrDefault(rule, 0L), problem.weights().thousandths(rule)));
            }
        }
        return totals;
    }

    /** What the pairings of an earlier plan that do not hold any more cost by themselves. */
    private long changesCost() {
        FormerPlan former = problem.findFormer();
        return former == null ? 0 : former.cost(former.countChanges(schoolByDepartment));
    }

    private static long sum(List<RuleTotal> totals, RuleLevel level) {
        return totals.stream()
                .filter(total -> total.rule().level() == level)
                .mapToLong(RuleTotal::cost)
                .sum();
    }
}
