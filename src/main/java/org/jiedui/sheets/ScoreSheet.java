package org.jiedui.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.jiedui.explain.RuleWords;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.RuleTotal;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Weights;
import org.jiedui.roster.sheet.OwnSheet;

/** 评分: what every rule counts in the plan, its weight, and what it costs. */
final class ScoreSheet {

    private static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("规则", 24, Look.TEXT),
            new PrintedSheet.Column("规则编号", 26, Look.TEXT),
            new PrintedSheet.Column("层级", 12, Look.CENTRED),
            new PrintedSheet.Column("统计内容", 44, Look.TEXT),
            new PrintedSheet.Column("数量", 12, Look.AMOUNT),
            new PrintedSheet.Column("权重", 12, Look.DECIMAL),
            new PrintedSheet.Column("代价", 16, Look.DECIMAL));

    private final PlanWorkbook workbook;

    ScoreSheet(PlanWorkbook workbook) {
        this.workbook = workbook;
    }

    void write() {
        AuditReport audit = workbook.report().audit();
        PrintedSheet sheet = workbook.newPrintedSheet(OwnSheet.SCORE.label(), true, COLUMNS);
        sheet.title("方案评分");
        sheet.headers();
        for (RuleTotal total : audit.totals()) {
            boolean isSoft = total.rule().level() == RuleLevel.SOFT;
            sheet.row(
                    workbook.say(RuleWords.name(total.rule())),
                    total.rule().id(),
                    workbook.say(RuleWords.name(total.rule().level())),
                    workbook.say(RuleWords.counts(total.rule())),
                    total.amount(),
                    isSoft ? Weights.kilometres(total.weight()) : BigDecimal.ONE,
                    isSoft ? Weights.kilometres(total.cost()) : BigDecimal.valueOf(total.cost()));
        }
        sheet.total(
                workbook.say("优化层合计", "Sum of the soft rules"),
                "",
                "",
                "",
                "",
                "",
                Weights.kilometres(audit.cost().soft()));
        sheet.note(workbook.say(
                "先看“必须遵守”（已交付的方案均为 0），再看“目标”，最后看“优化”。优化层的权重和代价以公里当量计：权重 20 表示每多一个单位等于多 20 公里。",
                "First the hard rules count (0 in every delivered plan), then the goal, then the soft rules, whose "
                        + "weights and costs are in kilometre-equivalents: a weight of 20 says that a unit is worth "
                        + "20 km."));
    }
}
