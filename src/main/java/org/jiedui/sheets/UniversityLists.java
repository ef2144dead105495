package org.jiedui.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.University;
import org.jiedui.roster.sheet.OwnSheet;

/** 各校名单: the pairings of every university on a page of its own, to be sent to it. */
final class UniversityLists {

    private static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("序号", 5, Look.WHOLE),
            new PrintedSheet.Column("院系团委", 24, Look.TEXT),
            new PrintedSheet.Column("院系特长", 24, Look.TEXT),
            new PrintedSheet.Column("学校", 28, Look.TEXT),
            new PrintedSheet.Column("所在地", 24, Look.TEXT),
            new PrintedSheet.Column("城乡", 6, Look.CENTRED),
            new PrintedSheet.Column("类型", 10, Look.CENTRED),
            new PrintedSheet.Column("学校需求", 24, Look.TEXT),
            new PrintedSheet.Column("公里", 7, Look.WHOLE));

    private final PlanWorkbook workbook;
    private final Problem problem;

    UniversityLists(PlanWorkbook workbook) {
        this.workbook = workbook;
        problem = workbook.report().problem();
    }

    void write() {
        PrintedSheet sheet = workbook.newPrintedSheet(OwnSheet.BY_UNIVERSITY.label(), true, COLUMNS);
        sheet.title("各校结对名单");
        sheet.headers();
        Map<String, List<PairingRow>> byUniversity = workbook.report().rows().stream()
                .collect(Collectors.groupingBy(row -> row.university().id()));
        boolean first = true;
        for (University university : problem.universities()) {
            if (!first) {
                sheet.startPage();
            }
            first = false;
            write(sheet, university, byUniversity.getOrDefault(university.id(), List.of()));
        }
    }

    private void write(PrintedSheet sheet, University university, List<PairingRow> rows) {
        sheet.band(university.name() + "（" + university.province() + "）　" + settingCount(Setting.URBAN, rows) + "　"
                + settingCount(Setting.RURAL, rows));
        int number = 1;
        for (PairingRow row : rows) {
            School school = row.school();
            sheet.row(
                    number++,
                    row.department().name(),
                    RosterWorkbook.list(row.department().strengths()),
                    school.name(),
                    ProvinceLists.address(row),
                    ClashWords.of(school.setting()).zh(),
                    school.type(),
                    RosterWorkbook.list(school.needs()),
                    row.kilometres());
        }
        List<String> paired = rows.stream().map(row -> row.department().id()).toList();
        String others = problem.departmentsOf(university).stream()
                .filter(department -> !paired.contains(department.id()))
                .map(Department::name)
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            sheet.note("未结对的院系：" + others);
        }
    }

    private String settingCount(Setting setting, List<PairingRow> rows) {
        long count =
                rows.stream().filter(row -> row.school().setting() == setting).count();
        return ClashWords.of(setting).zh() + " " + count + " / "
                + problem.programme().placesPerUniversity(setting);
    }
}
