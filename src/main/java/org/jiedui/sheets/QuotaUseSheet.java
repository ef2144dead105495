package org.jiedui.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.QuotaUse;
import org.jiedui.plan.SupplyUse;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Setting;
import org.jiedui.roster.sheet.OwnSheet;

/** 名额完成情况: the programme's own quota table, with what the plan has reached, and the supply lines below it. */
final class QuotaUseSheet {

    private static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("省份", 22, Look.TEXT),
            new PrintedSheet.Column("高校数量", 16, Look.WHOLE),
            new PrintedSheet.Column("需完成城市", 14, Look.WHOLE),
            new PrintedSheet.Column("需完成农村", 14, Look.WHOLE),
            new PrintedSheet.Column("已完成城市", 14, Look.WHOLE),
            new PrintedSheet.Column("已完成农村", 14, Look.WHOLE),
            new PrintedSheet.Column("备注", 52, Look.TEXT));

    /** A province's two lines of the audit. */
    private record SettingUse(String province, QuotaUse urban, QuotaUse rural) {
        QuotaUse of(Setting setting) {
            return switch (setting) {
                case URBAN -> urban;
                case RURAL -> rural;
            };
        }
    }

    private final PlanWorkbook workbook;
    private final Problem problem;

    QuotaUseSheet(PlanWorkbook workbook) {
        this.workbook = workbook;
        problem = workbook.report().problem();
    }

    void write() {
        AuditReport audit = workbook.report().audit();
        PrintedSheet sheet = workbook.newPrintedSheet(OwnSheet.QUOTA_USE.label(), true, COLUMNS);
        sheet.title("高校对口中学结对名额完成情况");
        headers(sheet);
        List<SettingUse> lines = lines(audit);
        int universities = 0;
        int[] sums = new int[4];
        for (SettingUse line : lines) {
            int count = problem.countUniversities(line.province);
            universities += count;
            int[] numbers = {line.urban.asked(), line.rural.asked(), line.urban.filled(), line.rural.filled()};
            for (int i = 0; i < sums.length; i++) {
                sums[i] += numbers[i];
            }
            sheet.row(line.province, count, numbers[0], numbers[1], numbers[2], numbers[3], remark(line));
        }
        sheet.total("合计", universities, sums[0], sums[1], sums[2], sums[3], "");
        addNotes(sheet, audit, lines);
        addSupply(sheet, audit.supply());
    }

    /**
     * The two-row header of the programme's table; its first phase is about the 211 universities, where every place is
     * to be filled.
     */
    private void headers(PrintedSheet sheet) {
        boolean isPilot = problem.programme().goal() == Goal.FILL_EVERY_PLACE;
        int first = sheet.next();
        sheet.headerRow("省份", isPilot ? "211高校数量" : "高校数量", "需完成中学结对数", null, "已完成中学结对数", null, "备注");
        sheet.headerRow(null, null, "城市", "农村", "城市", "农村", null);
        for (int column : new int[] {0, 1, 6}) {
            sheet.merge(first, first + 1, column, column);
        }
        sheet.merge(first, first, 2, 3);
        sheet.merge(first, first, 4, 5);
        sheet.repeat(first, first + 1);
    }

    private List<SettingUse> lines(AuditReport audit) {
        Map<String, Map<Setting, QuotaUse>> byProvince = new LinkedHashMap<>();
        audit.quotas()
                .forEach(use -> byProvince
                        .computeIfAbsent(use.province(), province -> new LinkedHashMap<>())
                        .put(use.setting(), use));
        return byProvince.entrySet().stream()
                .filter(entry -> problem.countUniversities(entry.getKey()) > 0)
                .map(entry -> new SettingUse(
                        entry.getKey(),
                        Objects.requireNonNull(entry.getValue().get(Setting.URBAN)),
                        Objects.requireNonNull(entry.getValue().get(Setting.RURAL))))
                .toList();
    }

    private String remark(SettingUse line) {
        List<String> remarks = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            QuotaUse use = line.of(setting);
            Words word = ClashWords.of(setting);
            if (problem.programme().goal() == Goal.FILL_EVERY_PLACE && use.filled() < use.asked()) {
                int missing = use.asked() - use.filled();
                remarks.add(workbook.say(word.zh() + "缺 " + missing, word.en() + " short of " + missing));
            }
            OptionalInt quota = use.quota();
            if (quota.isPresent() && quota.getAsInt() != use.asked()) {
                remarks.add(workbook.say(
                        "名额表：" + word.zh() + " " + quota.getAsInt(), word.en() + " quota " + quota.getAsInt()));
            }
            String suppliers = problem.programme().supply().stream()
                    .filter(supply -> supply.demand().equals(line.province) && supply.setting() == setting)
                    .map(supply -> supply.supplier())
                    .collect(Collectors.joining("、"));
            if (!suppliers.isEmpty()) {
                remarks.add(workbook.say(
                        word.zh() + "学校由 " + suppliers + " 供给", word.en() + " schools come from " + suppliers));
            }
        }
        return String.join(workbook.say("；", "; "), remarks);
    }

    private void addNotes(PrintedSheet sheet, AuditReport audit, List<SettingUse> lines) {
        long left = audit.quotas().stream().map(QuotaUse::province).distinct().count() - lines.size();
        if (left > 0) {
            sheet.note(workbook.say(
                    "名额表中另有 " + left + " 个省份在名册中没有高校，未列出。",
                    left + " provinces of the quota table have no university in the roster and are left out."));
        }
        if (problem.programme().goal() == Goal.COVER_EVERY_SCHOOL) {
            sheet.note(workbook.say(
                    "本方案的目标是覆盖每所学校，“需完成”是各省份高校的名额上限。",
                    "The goal is to cover every school; what is asked here are the limits of the provinces' "
                            + "universities."));
        }
    }

    private void addSupply(PrintedSheet sheet, List<SupplyUse> all) {
        List<SupplyUse> supply = all.stream()
                .filter(use -> problem.countUniversities(use.line().demand()) > 0)
                .toList();
        if (supply.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.band("跨省供给完成情况");
        sheet.headerRow("高校所在省份", "学校所在省份", "城乡", "约定", "已完成", "剩余");
        for (SupplyUse use : supply) {
            sheet.row(
                    use.line().demand(),
                    use.line().supplier(),
                    ClashWords.of(use.line().setting()).zh(),
                    use.line().count(),
                    use.used(),
                    use.line().count() - use.used());
        }
    }
}
