package org.jiedui.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.OpenPlaces;
import org.jiedui.explain.Words;
import org.jiedui.plan.Clash;
import org.jiedui.roster.sheet.OwnSheet;

/** 未配对: what the plan leaves open with the reason, and the clashes of rules behind it with their ways out. */
final class OpenSheet {

    private static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("序号", 7, Look.WHOLE),
            new PrintedSheet.Column("省份", 18, Look.TEXT),
            new PrintedSheet.Column("高校或学校", 30, Look.TEXT),
            new PrintedSheet.Column("城乡", 7, Look.CENTRED),
            new PrintedSheet.Column("缺口", 7, Look.WHOLE),
            new PrintedSheet.Column("冲突编号", 10, Look.CENTRED),
            new PrintedSheet.Column("原因", 68, Look.TEXT));

    private final PlanWorkbook workbook;
    private final ClashWords words;

    OpenSheet(PlanWorkbook workbook) {
        this.workbook = workbook;
        words = new ClashWords(workbook.report().problem());
    }

    void write() {
        PlanReport report = workbook.report();
        PrintedSheet sheet = workbook.newPrintedSheet(OwnSheet.OPEN.label(), true, COLUMNS);
        sheet.title("未配对的名额与原因");
        sheet.headers();
        List<OpenPlaces.Open> open = new OpenPlaces(report.problem(), report.feasibility()).list(report.plan());
        int number = 1;
        int sum = 0;
        Set<String> explained = new HashSet<>();
        for (OpenPlaces.Open one : open) {
            sum += one.missing();
            sheet.row(
                    number++,
                    one.province(),
                    name(one),
                    ClashWords.of(one.setting()).zh(),
                    one.missing(),
                    one.clash() == null ? "" : one.clash().id(),
                    reason(one, explained));
        }
        if (open.isEmpty()) {
            sheet.note(workbook.say("没有缺口：目标全部完成。", "Nothing is open: the goal is reached in full."));
        } else {
            sheet.total("合计", "", "", "", sum, "", "");
        }
        addClashes(sheet, report.feasibility().clashes());
    }

    /** The reason in full where it comes up first; a clash may leave hundreds open. */
    private String reason(OpenPlaces.Open open, Set<String> explained) {
        Clash clash = open.clash();
        return clash == null || explained.add(clash.id())
                ? workbook.say(open.reason())
                : workbook.say("同 " + clash.id(), "as " + clash.id());
    }

    private static String name(OpenPlaces.Open open) {
        if (open.university() != null) {
            return open.university().name();
        }
        return open.school() == null ? "" : open.school().name();
    }

    private void addClashes(PrintedSheet sheet, List<Clash> clashes) {
        if (clashes.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.band("规则冲突与可行的调整");
        for (Clash clash : clashes) {
            String repairs = clash.repairs().stream()
                    .map(repair -> words.describe(clash, repair))
                    .map(workbook::say)
                    .collect(Collectors.joining("\n· ", "· ", ""));
            Words clashWords = words.describe(clash);
            sheet.pair(clash.id(), workbook.say(clashWords));
            if (!clash.repairs().isEmpty()) {
                sheet.pair(workbook.say("可选其一", "one of"), repairs);
            }
        }
    }
}
