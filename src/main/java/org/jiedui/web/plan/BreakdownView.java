package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.PairingRow;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.QuotaUse;
import org.jiedui.plan.RuleTotal;
import org.jiedui.plan.SupplyUse;
import org.jiedui.problem.Problem;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TypeTarget;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** What the rules say about a plan, rule by rule and line by line. */
record BreakdownView(
        List<RuleLine> rules, List<QuotaLine> quotas, List<SupplyUseView> supply, List<TypeLine> types, Kpis kpis) {

    /** One rule; weight and cost of soft rules in kilometre-equivalents, of the others in counts. */
    record RuleLine(String id, RuleLevel level, long amount, BigDecimal weight, BigDecimal cost) {
        static RuleLine of(RuleTotal total) {
            boolean soft = total.rule().level() == RuleLevel.SOFT;
            return new RuleLine(
                    total.rule().id(),
                    total.rule().level(),
                    total.amount(),
                    soft ? Weights.kilometres(total.weight()) : BigDecimal.ONE,
                    soft ? Weights.kilometres(total.cost()) : BigDecimal.valueOf(total.cost()));
        }
    }

    /** One province and setting; quota is absent where there is no limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuotaLine(
            String province, Setting setting, @Nullable Integer quota, int asked, int filled, int universities) {
        static QuotaLine of(QuotaUse use, Problem problem) {
            return new QuotaLine(
                    use.province(),
                    use.setting(),
                    use.quota().isPresent() ? use.quota().getAsInt() : null,
                    use.asked(),
                    use.filled(),
                    problem.countUniversities(use.province()));
        }
    }

    /** One supply line. */
    record SupplyUseView(String demand, String supplier, Setting setting, int agreed, int used) {
        static SupplyUseView of(SupplyUse use) {
            return new SupplyUseView(
                    use.line().demand(),
                    use.line().supplier(),
                    use.line().setting(),
                    use.line().count(),
                    use.used());
        }
    }

    /** One type of a province's schools of one setting, against its target. */
    record TypeLine(String province, Setting setting, String type, int chosen, int target) {}

    /** Figures to remember a plan by; kilometres of pairings within a province and along supply lines apart. */
    record Kpis(
            int paired,
            BigDecimal meanKm,
            int farthestKm,
            long pairingsBeyondFarKm,
            int crossRegionPairings,
            BigDecimal meanCrossRegionKm,
            long needsMet,
            long needsStated) {}

    static BreakdownView of(Problem problem, AuditReport audit, List<PairingRow> rows) {
        return new BreakdownView(
                audit.totals().stream().map(RuleLine::of).toList(),
                audit.quotas().stream().map(use -> QuotaLine.of(use, problem)).toList(),
                audit.supply().stream().map(SupplyUseView::of).toList(),
                types(problem, rows),
                kpis(problem, rows));
    }

    private static List<TypeLine> types(Problem problem, List<PairingRow> rows) {
        Map<List<Object>, Integer> chosen = new HashMap<>();
        rows.forEach(row -> chosen.merge(
                List.of(
                        row.school().province(),
                        row.school().setting(),
                        row.school().type()),
                1,
                Integer::sum));
        return problem.typeTargets().stream()
                .flatMap(target -> lines(target, chosen).stream())
                .toList();
    }

    private static List<TypeLine> lines(TypeTarget target, Map<List<Object>, Integer> chosen) {
        return target.targets().entrySet().stream()
                .map(entry -> new TypeLine(
                        target.province(),
                        target.setting(),
                        entry.getKey(),
                        chosen.getOrDefault(List.of(target.province(), target.setting(), entry.getKey()), 0),
                        entry.getValue()))
                .toList();
    }

    private static Kpis kpis(Problem problem, List<PairingRow> rows) {
        List<PairingRow> own = rows.stream().filter(row -> !row.crossRegion()).toList();
        List<PairingRow> cross = rows.stream().filter(PairingRow::crossRegion).toList();
        List<PairingRow> needy =
                rows.stream().filter(row -> !row.school().needs().isEmpty()).toList();
        long met = needy.stream()
                .filter(row -> row.school().needs().stream()
                        .anyMatch(need -> row.department().strengths().contains(need)))
                .count();
        return new Kpis(
                rows.size(),
                mean(own),
                own.stream().mapToInt(PairingRow::kilometres).max().orElse(0),
                own.stream()
                        .filter(row -> row.kilometres() > problem.programme().farKilometres())
                        .count(),
                cross.size(),
                mean(cross),
                met,
                needy.size());
    }

    private static BigDecimal mean(List<PairingRow> rows) {
        double mean = rows.stream().mapToInt(PairingRow::kilometres).average().orElse(0);
        return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP);
    }
}
