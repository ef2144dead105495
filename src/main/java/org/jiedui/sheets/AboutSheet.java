package org.jiedui.sheets;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiedui.explain.RuleWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Cost;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.jiedui.roster.sheet.OwnSheet;
import org.jspecify.annotations.Nullable;

/** 说明: which run of which roster made the plan, how good it is proven to be, and how to go on with the workbook. */
final class AboutSheet {

    private static final List<PrintedSheet.Column> COLUMNS =
            List.of(new PrintedSheet.Column("项目", 24, Look.TEXT), new PrintedSheet.Column("内容", 112, Look.TEXT));

    /** The programme runs on the time of Beijing, whatever clock the service's machine has. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final double MILLIS = 1000;
    private static final double PERCENT = 100;

    private final PlanWorkbook workbook;
    private final PlanReport report;
    private final PrintedSheet sheet;

    AboutSheet(PlanWorkbook workbook) {
        this.workbook = workbook;
        report = workbook.report();
        sheet = workbook.newPrintedSheet(OwnSheet.ABOUT.label(), true, COLUMNS);
    }

    void write(TieKind kind) {
        sheet.title("方案说明");
        if (!report.origin().finished()) {
            sheet.note(workbook.say(
                    "注意：方案尚在生成，本工作簿是目前最好的方案。结束后请重新导出。",
                    "The plan is still being solved; this is the best so far. Export it again when it has ended."));
        }
        sheet.headers();
        addPlan();
        addProof();
        addRoster();
        addUse(kind);
    }

    private void line(String zh, String en, @Nullable Object value) {
        if (value != null) {
            sheet.row(workbook.say(zh, en), value.toString());
        }
    }

    private void addPlan() {
        PlanReport.PlanOrigin origin = report.origin();
        line("方案名称", "Plan", origin.name());
        line("方案编号", "Plan id (run id)", origin.planId());
        line("状态", "Status", workbook.say(origin.status()));
        Words stopReason = origin.stopReason();
        line("结束原因", "Ended because", stopReason == null ? null : workbook.say(stopReason));
        line("随机种子", "Seed", origin.seed());
        line("提交时间", "Submitted", time(origin.createdAt()));
        Instant endedAt = origin.endedAt();
        line("结束时间", "Ended", endedAt == null ? null : time(endedAt));
        Long millis = origin.elapsedMillis();
        line(
                "生成用时",
                "Time spent",
                millis == null ? null : String.format(Locale.ROOT, "%.1f", millis / MILLIS) + workbook.say(" 秒", " s"));
        line("权重", "Weights", weights());
    }

    private String time(Instant instant) {
        return TIME.format(instant) + workbook.say("（北京时间）", " (time of Beijing)");
    }

    private String weights() {
        return Rule.listSoft().stream()
                .map(rule -> workbook.say(RuleWords.name(rule)) + " "
                        + report.problem().weights().kilometres(rule).toPlainString())
                .collect(Collectors.joining(workbook.say("、", ", ")));
    }

    private void addProof() {
        Problem problem = report.problem();
        Cost cost = report.audit().cost();
        long reached = problem.asked() - cost.medium();
        line("完成情况", "Reached", reached + " / " + problem.asked());
        line("缺口", "Open", cost.medium());
        line("综合代价", "Cost", kilometres(cost.soft()));
        Bound bound = report.origin().bound();
        line("理论最低值", "Lower bound", bound == null ? workbook.say("未知", "unknown") : kilometres(bound.soft()));
        Certificate certificate = Certificate.of(cost, bound);
        Double gap = certificate.gap();
        line("改进余地上限", "Gap", gap == null ? workbook.say("未知", "unknown") : percent(gap));
        line("最优性", "Optimality", workbook.say(optimality(certificate)));
    }

    private String kilometres(long thousandths) {
        return Weights.kilometres(thousandths).toPlainString() + workbook.say(" 公里当量", " km-equivalents");
    }

    private static String percent(double gap) {
        return String.format(Locale.ROOT, "%.4f %%", PERCENT * gap);
    }

    private static Words optimality(Certificate certificate) {
        Double gap = certificate.gap();
        return switch (certificate.optimality()) {
            case OPTIMAL_PROVEN -> new Words("已证明最优：不存在更好的方案。", "Proven optimal: there is no better plan.");
            case BOUNDED ->
                gap == null
                        ? new Words(
                                "已知理论最低值，但方案完成的名额少于其所允许的，综合代价不可比较。",
                                "There is a bound, but the plan reaches less of the goal than it allows, so that "
                                        + "costs do not compare.")
                        : new Words(
                                "综合代价最多还可改进 " + percent(gap) + "。",
                                "At most " + percent(gap) + " from the cost of the best possible plan.");
            case UNKNOWN -> new Words("未知：没有理论最低值。", "Unknown: there is no lower bound.");
        };
    }

    private void addRoster() {
        PlanReport.RosterOrigin roster = report.origin().roster();
        line("名册名称", "Roster", roster.name());
        line("名册编号", "Roster id", roster.id());
        line("名册文件", "Roster's file", roster.fileName());
        line("名册备注", "Roster's note", roster.note());
        line("名册上传时间", "Roster sent", time(roster.createdAt()));
        line("名册校验值 SHA-256", "Roster's SHA-256", roster.sha256());
    }

    private void addUse(TieKind kind) {
        String word = RosterWorkbook.of(kind);
        line(
                "各工作表",
                "Sheets",
                workbook.say(
                        "总表：全部结对。名额完成情况：按项目任务分配表汇总。未配对：缺口及原因。各校名单：每所高校一页。评分：各规则的数量、权重和代价。各省份：供打印和签字。灰色标签：所用的名册。",
                        "总表: all pairings. 名额完成情况: the programme's quota table. 未配对: what is open and why. 各校名单: a "
                                + "page a university. 评分: amounts, weights and costs of the rules. Provinces: to "
                                + "print and sign. Grey tabs: the roster."));
        line(
                "再次上传",
                "Upload it again",
                workbook.say(
                        "本工作簿可以直接作为名册上传：名册不变，“总表”中的每一对作为“" + word + "”关系。可先修改“总表”的学校，或把最右一列改为 锁定、意向、回避。其他打印用的工作表不读取。",
                        "This workbook is a roster itself: the same one, with every pairing of 总表 as a tie of the kind "
                                + word
                                + ". Change schools in 总表, or its last column to 锁定 (pin), 意向 (prefer) or 回避 "
                                + "(forbid), before you send it. The sheets to print are not read."));
    }
}
