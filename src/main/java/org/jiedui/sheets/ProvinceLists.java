package org.jiedui.sheets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;

/**
 * One sheet a province, to be printed, signed and sent: the pairings of its universities, and below them, for the
 * province that supplies them, those of its schools with universities elsewhere.
 */
final class ProvinceLists {

    private static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("序号", 5, Look.WHOLE),
            new PrintedSheet.Column("高校", 19, Look.TEXT),
            new PrintedSheet.Column("院系团委", 20, Look.TEXT),
            new PrintedSheet.Column("学校", 27, Look.TEXT),
            new PrintedSheet.Column("所在地", 26, Look.TEXT),
            new PrintedSheet.Column("城乡", 6, Look.CENTRED),
            new PrintedSheet.Column("类型", 9, Look.CENTRED),
            new PrintedSheet.Column("公里", 6, Look.WHOLE),
            new PrintedSheet.Column("院系团委签字", 14, Look.TEXT),
            new PrintedSheet.Column("学校签字", 14, Look.TEXT),
            new PrintedSheet.Column("日期", 11, Look.TEXT));

    private final PlanWorkbook workbook;
    private final Problem problem;
    private final List<PairingRow> rows;

    ProvinceLists(PlanWorkbook workbook) {
        this.workbook = workbook;
        problem = workbook.report().problem();
        rows = workbook.report().rows();
    }

    /** Provinces in the order of the programme's table; those without any pairing have no sheet. */
    void write() {
        Set<String> provinces = new LinkedHashSet<>();
        problem.programme().quotas().stream().map(ProvinceQuota::province).forEach(provinces::add);
        rows.stream().map(row -> row.university().province()).forEach(provinces::add);
        rows.stream().map(row -> row.school().province()).forEach(provinces::add);
        provinces.forEach(this::write);
    }

    private void write(String province) {
        List<PairingRow> own = rows.stream()
                .filter(row -> row.university().province().equals(province))
                .toList();
        List<PairingRow> elsewhere = rows.stream()
                .filter(row -> row.crossRegion() && row.school().province().equals(province))
                .toList();
        if (own.isEmpty() && elsewhere.isEmpty()) {
            return;
        }
        PrintedSheet sheet = workbook.newPrintedSheet(province, false, COLUMNS);
        sheet.title(province + "结对名单");
        sheet.headers();
        sheet.leaveRoomToSign();
        if (elsewhere.isEmpty()) {
            list(sheet, own);
        } else if (own.isEmpty()) {
            sheet.band(suppliedHeading(elsewhere));
            list(sheet, elsewhere);
        } else {
            sheet.band("本省份高校的结对（" + own.size() + " 对）");
            list(sheet, own);
            sheet.startPage();
            sheet.band(suppliedHeading(elsewhere));
            list(sheet, elsewhere);
        }
    }

    private static String suppliedHeading(List<PairingRow> rows) {
        return "本省份学校与外省份高校的结对（跨省供给，" + rows.size() + " 对）";
    }

    private static void list(PrintedSheet sheet, List<PairingRow> rows) {
        int number = 1;
        for (PairingRow row : rows) {
            School school = row.school();
            sheet.row(
                    number++,
                    row.university().name(),
                    row.department().name(),
                    school.name(),
                    address(row),
                    ClashWords.of(school.setting()).zh(),
                    school.type(),
                    row.kilometres(),
                    "",
                    "",
                    "");
        }
    }

    /** Where a school is, with its province when that is not the university's. */
    static String address(PairingRow row) {
        School school = row.school();
        Set<String> parts = new LinkedHashSet<>();
        if (row.crossRegion()) {
            parts.add(school.province());
        }
        if (school.city() != null && !school.city().equals(school.province())) {
            parts.add(school.city());
        }
        if (school.county() != null) {
            parts.add(school.county());
        }
        return parts.isEmpty() ? school.province() : String.join(" ", parts);
    }
}
