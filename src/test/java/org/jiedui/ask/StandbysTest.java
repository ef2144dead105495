package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

/** The standbys of tiny plans are those that trying all choices finds; the audit says what each costs. */
class StandbysTest {

    private record Best(int count, long extra) {}

    @Test
    void theyAreAsManyAndAsCheapAsCanBe() {
        int several = 0;
        int tooFew = 0;
        int notTheCheapestEach = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan plan = BruteForce.best(problem);
            List<Map<String, Long>> choices = plan.pairings().stream()
                    .map(pairing -> choices(problem, plan, pairing))
                    .toList();
            Best best = best(choices, 0, new HashSet<>());

            List<Standbys.Standby> found = Standbys.find(problem, plan);

            Set<String> schools = new HashSet<>();
            for (Standbys.Standby standby : found) {
                int index = plan.pairings().indexOf(standby.pairing());
                assertEquals(choices.get(index).get(standby.schoolId()), standby.extra(), "seed " + seed);
                assertTrue(schools.add(standby.schoolId()), "seed " + seed);
            }
            long extra = found.stream().mapToLong(Standbys.Standby::extra).sum();
            assertEquals(best, new Best(found.size(), extra), "seed " + seed);
            several += found.size() > 1 ? 1 : 0;
            tooFew += found.size() < plan.pairings().size() ? 1 : 0;
            long cheapestEach = choices.stream()
                    .filter(choice -> !choice.isEmpty())
                    .mapToLong(choice -> choice.values().stream()
                            .mapToLong(Long::longValue)
                            .min()
                            .getAsLong())
                    .sum();
            notTheCheapestEach += extra > cheapestEach ? 1 : 0;
        }
        assertTrue(
                several >= 5 && tooFew >= 20 && notTheCheapestEach >= 2,
                several + " " + tooFew + " " + notTheCheapestEach);
    }

    /** By school what it costs to put it in a pairing's place, the pins of the pairing aside. */
    private static Map<String, Long> choices(Problem problem, Plan plan, Pairing pairing) {
        List<Tie> ties = new ArrayList<>(problem.ties());
        ties.remove(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.PIN));
        Problem unpinned = new Problem(
                problem.programme(),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                ties,
                problem.weights());
        Cost now = PlanAudit.audit(unpinned, plan).cost();
        Map<String, Long> choices = new TreeMap<>();
        for (School school : problem.schools()) {
            Map<String, String> schools = plan.schoolByDepartment();
            boolean free = !schools.containsValue(school.id());
            schools.put(pairing.departmentId(), school.id());
            Cost then = PlanAudit.audit(unpinned, Plan.of(schools)).cost();
            if (free
                    && then.hard() == 0
                    && school.setting() == problem.school(pairing.schoolId()).setting()) {
                choices.put(school.id(), then.soft() - now.soft());
            }
        }
        return choices;
    }

    private static Best best(List<Map<String, Long>> choices, int index, Set<String> taken) {
        if (index == choices.size()) {
            return new Best(0, 0);
        }
        Best best = best(choices, index + 1, taken);
        for (Map.Entry<String, Long> choice : choices.get(index).entrySet()) {
            if (taken.add(choice.getKey())) {
                Best rest = best(choices, index + 1, taken);
                Best with = new Best(rest.count + 1, rest.extra + choice.getValue());
                if (with.count > best.count || with.count == best.count && with.extra < best.extra) {
                    best = with;
                }
                taken.remove(choice.getKey());
            }
        }
        return best;
    }
}
