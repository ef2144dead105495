package org.jiedui.ask;

import java.util.List;
import java.util.Map;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;

/** Takes back what moves without need in a plan with a wished pair. */
final class ShorterChain {

    /** Chains that are tried at most, one audit each. */
    private static final int MOST_TRIED = 64;

    private final Problem problem;
    private final Plan now;
    private final Pairing wished;

    ShorterChain(Problem problem, Plan now, Pairing wished) {
        this.problem = problem;
        this.now = now;
        this.wished = wished;
    }

    /** A plan with the wished pair that costs no more and in which no chain of its own can be taken back. */
    Plan of(Plan then) {
        Cost cost = PlanAudit.audit(problem, then).cost();
        Plan shorter = then;
        int tried = 0;
        for (List<String> chain : Chains.split(now, then, wished)) {
            if (chain.contains(wished.departmentId()) || tried++ >= MOST_TRIED) {
                continue;
            }
            Plan back = takeBack(shorter, chain);
            Cost backCost = PlanAudit.audit(problem, back).cost();
            if (!cost.beats(backCost)) {
                shorter = back;
            }
        }
        return shorter;
    }

    private Plan takeBack(Plan then, List<String> chain) {
        Map<String, String> schools = then.schoolByDepartment();
        Map<String, String> before = now.schoolByDepartment();
        for (String department : chain) {
            String school = before.get(department);
            if (school == null) {
                schools.remove(department);
            } else {
                schools.put(department, school);
            }
        }
        return Plan.of(schools);
    }
}
