package org.jiedui.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Cap;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolPool;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.solve.exact.CheapestAssignment;
import org.jiedui.solve.exact.CheapestAssignment.Possibility;

/**
 * A second school (备选) for every pairing, which takes over when the first one declines.
 *
 * <p>A standby has no department in the plan and the setting of the school that it stands in for. The plan with it in
 * that school's place breaks no hard rule but the pin that falls with the school. All standbys differ. There are as
 * many as can be, and of such choices theirs is the cheapest: Σ extra is least, proven by an exact assignment.
 */
public final class Standbys {

    /**
     * One standby.
     *
     * @param pairing the pairing in the plan
     * @param schoolId who takes over
     * @param extra what the plan costs more if this school takes over and nothing else changes, in thousandths of a
     *     km-equivalent; may be below zero
     */
    public record Standby(Pairing pairing, String schoolId, long extra) {}

    private final Problem problem;
    private final Plan plan;
    private final Ledger ledger;
    private final Map<CountGroup, Integer> counts = new HashMap<>();
    private final Map<Pairing, Long> kept = new HashMap<>();
    private final Set<Pairing> forbidden = new HashSet<>();

    private Standbys(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        ledger = new Ledger(problem.caps());
        for (Pairing pairing : plan.pairings()) {
            University university = problem.universityOf(problem.department(pairing.departmentId()));
            School school = problem.school(pairing.schoolId());
            ledger.take(problem.caps().usedBy(university, school));
            problem.groups().of(university, school).forEach(group -> counts.merge(group, 1, Integer::sum));
        }
        for (Tie tie : problem.ties()) {
            Pairing pair = new Pairing(tie.departmentId(), tie.schoolId());
            switch (tie.kind()) {
                case FORBID -> forbidden.add(pair);
                case PREFER, PRIOR -> kept.merge(pair, worth(tie.kind()), Long::sum);
                case PIN -> {}
            }
        }
    }

    /**
     * The standbys of a plan, by department id.
     *
     * @param plan breaks no hard rule
     * @throws IllegalStateException when the native library does not load
     */
    public static List<Standby> find(Problem problem, Plan plan) {
        return new Standbys(problem, plan).assign();
    }

    private List<Standby> assign() {
        Set<String> taken = new HashSet<>();
        plan.pairings().forEach(pairing -> taken.add(pairing.schoolId()));
        Map<String, Integer> free = new HashMap<>();
        List<Possibility> possibilities = new ArrayList<>();
        List<String> schools = new ArrayList<>();
        List<Pairing> pairings = plan.pairings();
        for (int taker = 0; taker < pairings.size(); taker++) {
            for (School school : candidates(pairings.get(taker))) {
                if (!taken.contains(school.id())) {
                    int thing = free.computeIfAbsent(school.id(), id -> free.size());
                    possibilities.add(new Possibility(taker, thing, extra(pairings.get(taker), school)));
                    schools.add(school.id());
                }
            }
        }
        int[] chosen = CheapestAssignment.find(pairings.size(), free.size(), possibilities);
        List<Standby> standbys = new ArrayList<>();
        for (int taker = 0; taker < chosen.length; taker++) {
            if (chosen[taker] >= 0) {
                standbys.add(new Standby(
                        pairings.get(taker),
                        schools.get(chosen[taker]),
                        possibilities.get(chosen[taker]).cost()));
            }
        }
        return standbys;
    }

    /** The schools of its setting that the hard rules allow in place of the present one. */
    private List<School> candidates(Pairing pairing) {
        University university = problem.universityOf(problem.department(pairing.departmentId()));
        School present = problem.school(pairing.schoolId());
        List<Cap> freed = problem.caps().usedBy(university, present);
        List<School> candidates = new ArrayList<>();
        for (Source source : problem.eligibility().listSources(university.province(), present.setting())) {
            SchoolPool pool = source.pool();
            if (source.line() != null
                    && !freed.contains(new Cap.Supply(source.line()))
                    && ledger.left(new Cap.Supply(source.line())) == 0) {
                continue;
            }
            pool.schools().stream()
                    .filter(source::offers)
                    .filter(school -> !forbidden.contains(new Pairing(pairing.departmentId(), school.id())))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private long extra(Pairing pairing, School standby) {
        Department department = problem.department(pairing.departmentId());
        University university = problem.universityOf(department);
        School present = problem.school(pairing.schoolId());
        long extra = Amounts.pairCost(problem, department, standby) - Amounts.pairCost(problem, department, present);
        List<CountGroup> left = problem.groups().of(university, present);
        List<CountGroup> joined = problem.groups().of(university, standby);
        for (CountGroup group : joined) {
            extra += left.contains(group) ? 0 : group.costOfNext(problem.weights(), count(group));
        }
        for (CountGroup group : left) {
            extra -= joined.contains(group) ? 0 : group.costOfNext(problem.weights(), count(group) - 1);
        }
        return extra
                + kept.getOrDefault(pairing, 0L)
                - kept.getOrDefault(new Pairing(pairing.departmentId(), standby.id()), 0L);
    }

    private int count(CountGroup group) {
        return counts.getOrDefault(group, 0);
    }

    private long worth(TieKind kind) {
        return problem.weights().thousandths(Amounts.ruleOf(kind)) * Amounts.ofTie(Amounts.ruleOf(kind), false);
    }
}
