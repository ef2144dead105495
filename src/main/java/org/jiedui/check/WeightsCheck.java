package org.jiedui.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;

/** Checks weights as people send them: kilometre-equivalents by rule id. */
public final class WeightsCheck {

    private static final int DECIMALS = 3;

    private WeightsCheck() {}

    /**
     * These weights in place of the base's.
     *
     * @param base what rules cost that are not named
     * @param node the JSON object
     * @param pointer where it stands
     * @param findings what is wrong is reported here; the result is then meaningless
     */
    public static Weights check(Weights base, JsonNode node, String pointer, Findings findings) {
        if (!node.isObject()) {
            findings.error(
                    "wrong-type",
                    new Place.JsonPlace(pointer),
                    node.asText(),
                    "Weights are an object of km by rule id, like {\"repeatedType\": 20}.",
                    "权重应为“规则编号: 公里”的对象，例如 {\"repeatedType\": 20}。");
            return base;
        }
        Map<Rule, BigDecimal> kilometres = new EnumMap<>(Rule.class);
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            Place place = new Place.JsonPlace(pointer + "/"
                    + Issue.shorten(field.getKey()).replace("~", "~0").replace("/", "~1"));
            Optional<Rule> rule = Rule.findById(field.getKey()).filter(found -> found.level() == RuleLevel.SOFT);
            if (rule.isEmpty()) {
                String known =
                        String.join(", ", Rule.listSoft().stream().map(Rule::id).toList());
                String shown = Issue.shorten(field.getKey());
                findings.error(
                        "unknown-rule",
                        place,
                        field.getKey(),
                        "There is no soft rule \"" + shown + "\"; known are " + known + ". Correct the name.",
                        "没有名为“" + shown + "”的软规则，可用：" + known + "。请改正名称。");
            } else if (isWeight(field.getValue())) {
                kilometres.put(rule.get(), field.getValue().decimalValue());
            } else {
                String shown = Issue.shorten(field.getValue().asText());
                findings.error(
                        "not-a-weight",
                        place,
                        shown,
                        "The weight " + shown + " must be a number from 0 to " + Weights.MAX_KILOMETRES
                                + " km with at most three decimals. Correct it.",
                        "权重 " + shown + " 应为 0 到 " + Weights.MAX_KILOMETRES + " 公里之间、至多三位小数的数字。请改正。");
            }
        }
        return findings.hasErrors() ? base : base.with(kilometres);
    }

    private static boolean isWeight(JsonNode value) {
        if (!value.isNumber() || value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return false;
        }
        BigDecimal kilometres = value.decimalValue();
        return kilometres.signum() >= 0
                && kilometres.compareTo(BigDecimal.valueOf(Weights.MAX_KILOMETRES)) <= 0
                && kilometres.stripTrailingZeros().scale() <= DECIMALS;
    }
}
