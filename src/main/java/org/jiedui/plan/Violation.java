package org.jiedui.plan;

import java.util.List;
import org.jiedui.problem.Rule;

/**
 * One broken hard rule.
 *
 * @param rule the rule
 * @param subject what it is broken at: ids of departments and schools, or names of provinces with the setting
 * @param counted how many pairings there are
 * @param limit how many there may be
 */
public record Violation(Rule rule, List<String> subject, int counted, int limit) {
    public Violation {
        subject = List.copyOf(subject);
    }
}
