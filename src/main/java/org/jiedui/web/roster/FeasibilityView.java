package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;

/**
 * How far the goal can be reached, in data and in words; asked, reachable and shortfall count places or schools, as the
 * goal does.
 */
public record FeasibilityView(
        FeasibilityStatus status, Goal goal, int asked, int reachable, int shortfall, List<ClashView> clashes) {

    /** One clash; {@code asked} less the sum of the offers' {@code most} is {@code shortfall}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClashView(
            String id,
            List<Clash.Asking> asking,
            int asked,
            List<Clash.Offer> offers,
            int shortfall,
            List<RepairView> repairs,
            List<ClashLine> demand,
            List<ClashLine> available,
            String text,
            String textZh) {}

    /** Who asks, or what there is, with its count. */
    public record ClashLine(String label, String labelZh, int count) {
        static List<ClashLine> listOf(List<ClashWords.ClashEntry> entries) {
            return entries.stream()
                    .map(entry ->
                            new ClashLine(entry.label().en(), entry.label().zh(), entry.count()))
                    .toList();
        }
    }

    /** One repair; {@code left} is what its clash still lacks after it. */
    public record RepairView(
            Repair.RepairKind kind,
            Map<String, String> subject,
            int by,
            int gains,
            int left,
            String action,
            String actionZh,
            String text,
            String textZh) {}

    /** In the words of today. */
    public static FeasibilityView of(Problem problem, Feasibility feasibility) {
        ClashWords words = new ClashWords(problem);
        return new FeasibilityView(
                feasibility.status(),
                problem.programme().goal(),
                feasibility.asked(),
                feasibility.reachable(),
                feasibility.shortfall(),
                feasibility.clashes().stream().map(clash -> of(clash, words)).toList());
    }

    private static ClashView of(Clash clash, ClashWords words) {
        Words text = words.describe(clash);
        return new ClashView(
                clash.id(),
                clash.asking(),
                clash.asked(),
                clash.offers(),
                clash.shortfall(),
                clash.repairs().stream().map(repair -> of(clash, repair, words)).toList(),
                ClashLine.listOf(words.listAsking(clash)),
                ClashLine.listOf(words.listOffers(clash)),
                text.en(),
                text.zh());
    }

    private static RepairView of(Clash clash, Repair repair, ClashWords words) {
        Words text = words.describe(clash, repair);
        Words action = words.action(repair);
        return new RepairView(
                repair.kind(),
                repair.subject(),
                repair.by(),
                repair.gains(),
                clash.missingAfter(repair),
                action.en(),
                action.zh(),
                text.en(),
                text.zh());
    }
}
