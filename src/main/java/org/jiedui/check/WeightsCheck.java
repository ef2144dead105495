package org.jiedui.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.spelling.NearMiss;

/** Checks weights as people send them: kilometre-equivalents by rule id. */
public final class WeightsCheck {

    private static final int DECIMALS = 3;
    private static final int MOST_DIGITS = 40;

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
            String shown = Issue.shorten(node.toString());
            findings.error(
                    "wrong-type",
                    new Place.JsonPlace(pointer),
                    shown,
                    "\"" + shown
                            + "\" stands where an object of km by rule id is expected, like {\"repeatedType\": 20}."
                            + " Correct it.",
                    "“" + shown + "”应为“规则编号: 公里”的对象，例如 {\"repeatedType\": 20}。请改正。");
            return base;
        }
        Map<Rule, BigDecimal> kilometres = new EnumMap<>(Rule.class);
        boolean sound = true;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String shownId = Issue.shorten(field.getKey());
            Place place = new Place.JsonPlace(
                    pointer + "/" + shownId.replace("~", "~0").replace("/", "~1"));
            Optional<Rule> rule = Rule.findById(field.getKey());
            if (rule.isEmpty()) {
                reportUnknown(field.getKey(), place, findings);
                sound = false;
            } else if (rule.get().level() != RuleLevel.SOFT) {
                findings.error(
                        "rule-without-weight",
                        place,
                        field.getKey(),
                        "The rule \"" + shownId + "\" always holds first and has no weight. Remove it.",
                        "规则“" + shownId + "”必须优先满足，没有权重。请删除。");
                sound = false;
            } else if (isWeight(field.getValue())) {
                kilometres.put(rule.get(), field.getValue().decimalValue());
            } else {
                String shown = Issue.shorten(
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString());
                findings.error(
                        "not-a-weight",
                        place,
                        shown,
                        "The weight " + shown + " of " + shownId + " must be a number from 0 to "
                                + Weights.MAX_KILOMETRES + " km with at most three decimals. Correct it.",
                        shownId + " 的权重 " + shown + " 应为 0 到 " + Weights.MAX_KILOMETRES + " 公里之间、至多三位小数的数字。请改正。");
                sound = false;
            }
        }
        return sound ? base.with(kilometres) : base;
    }

    private static void reportUnknown(String id, Place place, Findings findings) {
        List<String> soft = Rule.listSoft().stream().map(Rule::id).toList();
        String shown = Issue.shorten(id);
        Optional<String> near = NearMiss.first(id, soft);
        findings.error(
                "unknown-rule",
                place,
                id,
                "There is no soft rule \"" + shown + "\". "
                        + near.map(meant -> "Did you mean " + meant + "?")
                                .orElse("Known are " + String.join(", ", soft) + "; use one of these."),
                "没有名为“" + shown + "”的软规则。"
                        + near.map(meant -> "是否应为“" + meant + "”？")
                                .orElse("可用：" + String.join("、", soft) + "。请改用其中之一。"));
    }

    private static boolean isWeight(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return false;
        }
        BigDecimal kilometres = value.decimalValue();
        return kilometres.precision() <= MOST_DIGITS
                && Math.abs(kilometres.scale()) <= MOST_DIGITS
                && kilometres.signum() >= 0
                && kilometres.compareTo(BigDecimal.valueOf(Weights.MAX_KILOMETRES)) <= 0
                && kilometres.stripTrailingZeros().scale() <= DECIMALS;
    }
}
