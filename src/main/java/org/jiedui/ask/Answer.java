package org.jiedui.ask;

import java.util.List;
import java.util.Map;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a wished pair would mean for the whole plan. Costs are differences to the plan's soft cost, in thousandths of a
 * km-equivalent; below zero where the plan is not the best one.
 *
 * @param wished the pair
 * @param verdict what becomes of it
 * @param rule the hard rule that rules it out, or null
 * @param fewer how much more of the goal every plan with the pair misses, as far as is proven; below zero when less
 * @param atLeast no plan with the pair that misses just so much costs less than this more; null where the pair is ruled
 *     out
 * @param exact what the best plan with the pair costs more, proven; null where that is not known or not possible
 * @param byRule the share of each soft rule that changes, in the best plan with the pair that is known
 * @param displaced who has another school in that plan, the wished department first, then along the chain
 * @param plan that plan, of the part of the roster that the pair is in; null where the pair is ruled out
 */
public record Answer(
        Pairing wished,
        Verdict verdict,
        @Nullable Rule rule,
        int fewer,
        @Nullable Long atLeast,
        @Nullable Long exact,
        Map<Rule, Long> byRule,
        List<Displacement> displaced,
        @Nullable Plan plan) {

    public Answer {
        byRule = Map.copyOf(byRule);
        displaced = List.copyOf(displaced);
    }

    /** The plan that was asked about with the changes carried out. */
    public Plan carriedOut(Plan asked) {
        Map<String, String> schools = asked.schoolByDepartment();
        for (Displacement move : displaced) {
            String to = move.toSchoolId();
            if (to == null) {
                schools.remove(move.departmentId());
            } else {
                schools.put(move.departmentId(), to);
            }
        }
        return Plan.of(schools);
    }

    static Answer paired(Pairing wished, Plan plan) {
        return new Answer(wished, Verdict.PAIRED, null, 0, 0L, 0L, Map.of(), List.of(), plan);
    }

    static Answer ruledOut(Pairing wished, Verdict verdict, Rule rule) {
        return new Answer(wished, verdict, rule, 0, null, null, Map.of(), List.of(), null);
    }
}
