package org.jiedui.web.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;

/** Weights by rule id in kilometre-equivalents. */
public final class WeightsView {
    private WeightsView() {}

    public static Map<String, BigDecimal> of(Weights weights) {
        Map<String, BigDecimal> view = new LinkedHashMap<>();
        Rule.listSoft().forEach(rule -> view.put(rule.id(), weights.kilometres(rule)));
        return view;
    }
}
